import { db } from '#lib/db/db.ts'
import { findOwnOrder } from './find-own-order.ts'
import { type OpenedReturn, openReturn } from './open-return.ts'
import type { ReturnInput } from './schema.ts'

/** The buyer sends goods back: `openReturn` for an order of theirs. Refusals of that, and `not-found`. */
export async function requestReturn(personId: string, input: ReturnInput): Promise<OpenedReturn> {
  const orderId = await findOwnOrder(personId, input.number)
  return db.$transaction((tx) => openReturn(tx, orderId, input, 'customer'))
}
