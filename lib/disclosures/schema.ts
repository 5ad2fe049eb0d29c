import * as z from 'zod'

/** A request of a state body as it goes into the journal (5.3). */
export const authorityRequestSchema = z.object({
  /** Who asks. */
  body: z.string().trim().min(1).max(300),
  /** The law it rests on, by article. */
  law: z.string().trim().min(1).max(300),
  /** Whose data and which, as asked for. */
  scope: z.string().trim().min(1).max(2000),
})

export type AuthorityRequestInput = z.output<typeof authorityRequestSchema>
export type AuthorityDecision = 'granted' | 'refused'
