import type * as z from 'zod'
import { Refusal } from '#lib/action/refusal.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import type { correctCountSchema, receiveDeliverySchema, undoMovementSchema } from './desk-schema.ts'
import { isUndo, undoneKey } from './undo-key.ts'

/** What was booked, and what the stock is after it. `again`: it had been booked before. */
export type Moved = { readonly movementId: string; readonly quantity: number; readonly onHand: number; readonly reserved: number; readonly again: boolean }

type Item = { readonly variantId: string; readonly onHand: number; readonly reserved: number }
type Movement = { readonly key: string; readonly quantity: number; readonly reason: 'receipt' | 'correction'; readonly note: string }

/**
 * Books goods of a delivery note, once per note and SKU. Refusals `unknown-variant`, and `document-booked` (field `document`) when the
 * note was booked with another quantity.
 */
export async function receiveDelivery({ sku, received: quantity, document }: z.output<typeof receiveDeliverySchema>): Promise<Moved> {
  return db.$transaction(async (tx) => {
    const item = await lock(tx, sku)
    const moved = await book(tx, item, { key: `delivery:${document.toLowerCase()}:${sku}`, quantity, reason: 'receipt', note: `Накладная ${document}` })
    if (moved.quantity !== quantity) throw new Refusal('document-booked', { document: `По этой накладной уже принято ${moved.quantity} шт. Если пришло ещё, добавьте к номеру часть: «${document}/2»` })
    return moved
  })
}

/**
 * Books what counting has shown. Refusals `unknown-variant`, `counted-same` (nothing to correct), `moved-meanwhile` (field `quantity`: the
 * books have changed since the page was shown), `reserved` (field `quantity`: fewer would remain than orders hold).
 */
export async function correctCount({ sku, formId, seen, kind, quantity, note }: z.output<typeof correctCountSchema>): Promise<Moved> {
  return db.$transaction(async (tx) => {
    const item = await lock(tx, sku)
    const key = `correction:${formId}`
    const booked = await tx.stockMovement.findUnique({ where: { key } })
    if (booked) return book(tx, item, { key, quantity: booked.quantity, reason: 'correction', note })
    if (kind === 'counted' && item.onHand !== seen) {
      throw new Refusal('moved-meanwhile', { quantity: `Пока вы считали, на складе стало ${item.onHand} вместо ${seen}: проверьте и отправьте снова` })
    }
    const difference = kind === 'counted' ? quantity - item.onHand : quantity
    if (difference === 0) throw new Refusal('counted-same', { quantity: 'Столько и числится: исправлять нечего' })
    return book(tx, item, { key, quantity: difference, reason: 'correction', note })
  })
}

/** Takes a receipt or a correction back by a correction the other way, once. Refusals `not-found`, `final`, `reserved`. */
export async function undoMovement({ movementId }: z.output<typeof undoMovementSchema>): Promise<Moved> {
  return db.$transaction(async (tx) => {
    const found = await tx.stockMovement.findUnique({ where: { id: movementId }, include: { variant: { select: { sku: true } } } })
    if (!found) throw new Refusal('not-found')
    if ((found.reason !== 'receipt' && found.reason !== 'correction') || isUndo(found.key)) throw new Refusal('final')
    const item = await lock(tx, found.variant.sku)
    const note = `Отмена ${found.reason === 'receipt' ? 'поступления' : 'исправления'}${found.note === null ? '' : `: ${found.note}`}`.slice(0, 500)
    return book(tx, item, { key: undoneKey(movementId), quantity: -found.quantity, reason: 'correction', note })
  })
}

async function lock(tx: Transaction, sku: string): Promise<Item> {
  const [item] = await tx.$queryRaw<Item[]>`
    SELECT s.variant_id AS "variantId", s.on_hand AS "onHand", s.reserved FROM stock_items s
    WHERE s.variant_id = (SELECT id FROM variants WHERE sku = ${sku}) FOR UPDATE`
  if (!item) throw new Refusal('unknown-variant', { sku: 'unknown-variant' })
  return item
}

async function book(tx: Transaction, { variantId, onHand, reserved }: Item, movement: Movement): Promise<Moved> {
  const before = await tx.stockMovement.findUnique({ where: { key: movement.key } })
  if (before) return { movementId: before.id, quantity: before.quantity, onHand, reserved, again: true }
  const after = onHand + movement.quantity
  if (after < reserved) {
    throw new Refusal('reserved', { quantity: after < 0 ? `На складе только ${onHand} шт.` : `Останется ${after}, а в заказах ${reserved}: сначала отмените или отгрузите заказы` })
  }
  const { id } = await tx.stockMovement.create({ data: { ...movement, variantId }, select: { id: true } })
  return { movementId: id, quantity: movement.quantity, onHand: after, reserved, again: false }
}
