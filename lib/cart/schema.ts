import * as z from 'zod'

/** The most pieces of one variant in one order. */
export const MOST_PIECES = 20
/** The most different variants in one cart. */
export const MOST_LINES = 50

export const addToCartSchema = z.object({
  variantId: z.uuid(),
  quantity: z.coerce.number().int().min(1).max(MOST_PIECES).default(1),
})

/** A quantity of 0 removes the line. */
export const setQuantitySchema = z.object({
  variantId: z.uuid(),
  quantity: z.coerce.number().int().min(0).max(MOST_PIECES),
})

export type CartLineInput = z.output<typeof setQuantitySchema>
