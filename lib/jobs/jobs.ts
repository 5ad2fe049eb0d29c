import * as z from 'zod'

/**
 * Every job and its payload: ids only, because a payload is stored and may be read long after the facts have changed.
 * What a job does is one line in lib/cli/tasks.ts.
 */
export const jobs = {
  /** Proves that the queue works. */
  ping: z.object({}),
  'orders.expire': z.object({ orderId: z.uuid() }),
  'orders.sweep': z.object({}),
} as const

export type JobName = keyof typeof jobs
export type JobPayload<Name extends JobName> = z.output<(typeof jobs)[Name]>
