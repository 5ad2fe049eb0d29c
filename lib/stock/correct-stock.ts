import type * as z from 'zod'
import { Refusal } from '#lib/action/refusal.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { bookMovement } from './book-movement.ts'
import { correctStockSchema } from './schema.ts'

/**
 * Books the difference that counting the shelves has shown, once per key. Refusals `unknown-variant`, `key-reused`, and
 * `reserved` when fewer would remain than are held for orders.
 */
export async function correctStock(input: z.input<typeof correctStockSchema>): Promise<boolean> {
  try {
    return await bookMovement({ ...correctStockSchema.parse(input), reason: 'correction' })
  } catch (error) {
    if (isBelowReserved(error)) throw new Refusal('reserved', { quantity: 'reserved' })
    throw error
  }
}

function isBelowReserved(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && JSON.stringify(error.meta ?? error.message).includes('stock_items_reserved_on_hand')
}
