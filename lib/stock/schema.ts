import * as z from 'zod'

/** Names the fact that is booked, such as the number of a delivery note and its line: the same key is booked once. */
const key = z.string().trim().min(1).max(200)
const note = z.string().trim().min(1).max(500)
const quantity = z.int().max(1_000_000)

export const receiveStockSchema = z.object({ key, sku: z.string(), quantity: quantity.min(1), note: note.nullable().default(null) })

export const correctStockSchema = z.object({
  key,
  sku: z.string(),
  /** By how many pieces: negative for what is missing. */
  quantity: quantity.min(-1_000_000).refine((value) => value !== 0, { error: 'nothing to correct' }),
  /** Why: a correction without a reason is not one. */
  note,
})
