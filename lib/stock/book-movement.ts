import { Refusal } from '#lib/action/refusal.ts'
import { db } from '#lib/db/db.ts'

type Movement = {
  readonly key: string
  readonly sku: string
  readonly quantity: number
  readonly reason: 'receipt' | 'correction'
  readonly note: string | null
}

/**
 * Appends a movement to the ledger, from which the database keeps the quantity on hand. Returns false when the key was
 * booked before. Refusals `unknown-variant`, and `key-reused` when the earlier movement was another one.
 */
export async function bookMovement({ sku, ...movement }: Movement): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const variant = await tx.variant.findUnique({ where: { sku }, select: { id: true } })
    if (!variant) throw new Refusal('unknown-variant', { sku: 'unknown-variant' })
    const row = { ...movement, variantId: variant.id }
    const { count } = await tx.stockMovement.createMany({ data: [row], skipDuplicates: true })
    if (count === 1) return true
    const booked = await tx.stockMovement.findUniqueOrThrow({ where: { key: movement.key } })
    const same = booked.variantId === variant.id && booked.quantity === row.quantity && booked.reason === row.reason
    if (!same) throw new Refusal('key-reused', { key: 'key-reused' })
    return false
  })
}
