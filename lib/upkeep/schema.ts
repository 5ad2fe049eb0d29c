import * as z from 'zod'

export const jobStates = ['waiting', 'running', 'failed'] as const
export type JobState = (typeof jobStates)[number]

const key = z.string().regex(/^\d{1,18}$/)

export const jobSchema = z.object({ id: key })
export const removeJobSchema = z.object({ id: key, reason: z.string().trim().min(3, 'Назовите причину').max(300) })

const query = z.object({
  state: z.enum(jobStates).optional().catch(undefined),
  task: z.string().max(60).optional().catch(undefined).transform((text) => text || undefined),
  after: key.optional().catch(undefined),
})

export type JobFilter = Partial<z.output<typeof query>>

/** The filter of the list as its address has it; what is none is left out. */
export function jobFilterOf(given: Readonly<Record<string, string | string[] | undefined>>): JobFilter {
  return query.parse(given)
}
