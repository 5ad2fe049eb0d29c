import { Refusal } from '#lib/action/refusal.ts'

type Turns = {
  /** Pieces of work that run beside each other. */
  readonly atOnce: number
  /** How many wait. */
  readonly waiting: number
  /** How long each of them waits, milliseconds. */
  readonly patience: number
  /** The code of the refusal for the rest. */
  readonly busy: string
}

/** Lets `atOnce` pieces of work run and the others wait, in the order in which they came; no more than `waiting` of them, and none longer than `patience`. Refusal `busy` for the rest. */
export function takeTurns({ atOnce, waiting, patience, busy }: Turns): <T>(work: () => Promise<T>) => Promise<T> {
  const queue: (() => void)[] = []
  let running = 0

  const turn = (): Promise<void> => {
    if (running < atOnce) {
      running += 1
      return Promise.resolve()
    }
    if (queue.length >= waiting) return Promise.reject(new Refusal(busy))
    return new Promise((resolve, reject) => {
      const called = (): void => {
        clearTimeout(timer)
        resolve()
      }
      const timer = setTimeout(() => {
        queue.splice(queue.indexOf(called), 1)
        reject(new Refusal(busy))
      }, patience)
      queue.push(called)
    })
  }

  return async (work) => {
    await turn()
    try {
      return await work()
    } finally {
      const next = queue.shift()
      if (next) next()
      else running -= 1
    }
  }
}
