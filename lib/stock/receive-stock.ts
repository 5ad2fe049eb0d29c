import type * as z from 'zod'
import { bookMovement } from './book-movement.ts'
import { receiveStockSchema } from './schema.ts'

/** Books goods into the stock, once per key (false: it was booked before). Refusals `unknown-variant`, `key-reused`. */
export async function receiveStock(input: z.input<typeof receiveStockSchema>): Promise<boolean> {
  return bookMovement({ ...receiveStockSchema.parse(input), reason: 'receipt' })
}
