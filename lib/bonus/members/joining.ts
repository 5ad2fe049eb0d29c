import * as z from 'zod'
import { visit } from '#lib/consent/evidence.ts'

/** What is remembered until a contact is proved: whose code it was, and the boxes that were ticked. */
export const joining = z.object({
  friend: z.string().nullable(),
  consents: z.object({ tokens: z.array(z.string()), visit }).optional(),
})

export type Joining = z.output<typeof joining>
