import * as z from 'zod'

/** What a signed link says: which order, and the key that opens it. */
export const orderLinkSchema = z.object({
  number: z.coerce.number().int().min(1).max(2_147_483_647),
  key: z.string().max(64),
})

export type OrderLink = z.output<typeof orderLinkSchema>
