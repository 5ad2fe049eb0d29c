import { Refusal } from '#lib/action/refusal.ts'
import { db } from '#lib/db/db.ts'
import type { PromoInput } from './desk-schema.ts'
import { findProducts } from './find-products.ts'

/** A new promo code; the code is unique for ever. Refusal `invalid` (fields `code`, `products`). */
export async function createPromo({ categories, products, ...facts }: PromoInput): Promise<{ id: string }> {
  return db.$transaction(async (tx) => {
    const ids = await findProducts(tx, products)
    if ((await tx.promoCode.count({ where: { code: facts.code } })) > 0) throw new Refusal('invalid', { code: 'Такой промокод уже есть' })
    return tx.promoCode.create({
      data: { ...facts, categories: { connect: categories.map((id) => ({ id })) }, products: { connect: ids.map((id) => ({ id })) } },
      select: { id: true },
    })
  })
}
