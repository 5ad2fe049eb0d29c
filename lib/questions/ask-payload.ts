import * as z from 'zod'

/** What waits with the proof until the e-mail is proved: the question, which stands nowhere else before that. */
export const askPayload = z.object({ productId: z.uuid(), text: z.string(), hidden: z.boolean() })

export type AskPayload = z.output<typeof askPayload>
