/** A queue of what is to go wrong next, in the order in which it was planned. */
export type PlannedFaults<Fault> = {
  /** The next `times` calls meet this fault. */
  readonly plan: (fault: Fault, times: number) => void
  /** What meets the call that is made now; undefined: nothing. `isMeant`: plans for other calls wait on. */
  readonly next: (isMeant?: (fault: Fault) => boolean) => Fault | undefined
  /** Nothing is planned any more. */
  readonly forget: () => void
}

/** An empty queue of planned faults, of a service of the sandbox. */
export function plannedFaults<Fault>(): PlannedFaults<Fault> {
  let queue: { readonly fault: Fault; left: number }[] = []
  return {
    plan: (fault, times) => void queue.push({ fault, left: times }),
    next: (isMeant = () => true) => {
      const found = queue.find(({ fault }) => isMeant(fault))
      if (!found) return undefined
      found.left -= 1
      if (found.left <= 0) queue = queue.filter((each) => each !== found)
      return found.fault
    },
    forget: () => {
      queue = []
    },
  }
}
