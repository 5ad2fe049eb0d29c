import { Refusal } from '#lib/action/refusal.ts'

/**
 * Lets `atOnce` pieces of work run and the others wait, in the order in which they came; no more than `waiting` of them, and none longer than
 * `patience` milliseconds. Refusal `cv-busy` for the rest.
 */
export function takeTurns(atOnce: number, waiting: number, patience: number): <T>(work: () => Promise<T>) => Promise<T> {
  const queue: (() => void)[] = []
  let running = 0

  const turn = (): Promise<void> => {
    if (running < atOnce) {
      running += 1
      return Promise.resolve()
    }
    if (queue.length >= waiting) return Promise.reject(new Refusal('cv-busy'))
    return new Promise((resolve, reject) => {
      const called = (): void => {
        clearTimeout(timer)
        resolve()
      }
      const timer = setTimeout(() => {
        queue.splice(queue.indexOf(called), 1)
        reject(new Refusal('cv-busy'))
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
