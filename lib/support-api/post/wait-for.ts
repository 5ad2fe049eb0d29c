import { setTimeout as pause } from 'node:timers/promises'

/** Milliseconds between two looks. */
const LOOK = 50

/** What `read` finds, as soon as that is anything; after `wait` milliseconds whatever it is. */
export async function waitFor<T>(read: () => Promise<T[]>, wait: number): Promise<T[]> {
  const end = performance.now() + wait
  for (;;) {
    const found = await read()
    if (found.length > 0 || performance.now() >= end) return found
    await pause(LOOK)
  }
}
