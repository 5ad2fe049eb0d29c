import * as z from 'zod'

/** What a lever of the sandbox plans for the next messages that its mail server or SMS gateway takes. */
export const plannedPostFault = z.strictObject({
  kind: z.enum(['fail', 'refuse', 'delay']),
  delayMs: z.int().min(0).max(60_000),
  times: z.int().min(1).max(1000),
})

export type PlannedPostFault = z.output<typeof plannedPostFault>
