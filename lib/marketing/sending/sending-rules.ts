import { MAIL_END } from '#lib/mail/mail-pool.ts'

/**
 * How long (milliseconds) a handed message belongs to the worker that took it: longer than any dialogue with a server may last. Who finds it handed
 * after that knows that its worker died, and that nobody knows what has become of it.
 */
export const LEASE = 2 * MAIL_END

/** How often a message that nobody took over is offered again; with the growing pauses about a day. */
export const MAX_ATTEMPTS = 9

/** Jobs of a campaign at most: so many workers can be at it at once. */
export const WORKERS = 4

/** Batches of a campaign under way in one worker: while the letters of one travel, the next is being written. Few, since a large batch costs the database half of what small ones do. */
export const LANES = 2

/** How long (milliseconds) a job works before it lets others have their turn; well below the lease. */
export const SLICE = 15_000

const FIRST_PAUSE = 60_000
const LONGEST_PAUSE = 6 * 3_600_000

/** How long (milliseconds) to wait after so many attempts. */
export function pauseAfter(attempts: number): number {
  return Math.min(LONGEST_PAUSE, FIRST_PAUSE * 3 ** Math.max(0, attempts - 1))
}
