import { db } from '#lib/db/db.ts'
import { promoEffect } from './promo-effect.ts'
import { scopeOf } from './scope-of.ts'
import type { PromoEffect, PromoOffer } from './types.ts'

export type Wish = { readonly sku: string; readonly quantity: number }
export type ExampleLine = { readonly sku: string; readonly name: string; readonly price: number; readonly quantity: number; readonly inScope: boolean }
export type Example = { readonly lines: readonly ExampleLine[]; readonly effect: PromoEffect; readonly unknown: readonly string[] }

const sold = { sku: true, price: true, productId: true, product: { select: { name: true } } } as const

/** What a code would do to a cart of these articles (of two products from its scope and one besides, when none are named), as if it held now. */
export async function exampleCart(promo: PromoOffer & { readonly id: string }, wishes: readonly Wish[]): Promise<Example> {
  const wanted = wishes.length > 0 ? wishes : await usualWishes(promo.id)
  const variants = await db.variant.findMany({ where: { sku: { in: wanted.map(({ sku }) => sku), mode: 'insensitive' } }, select: sold })
  const scope = await scopeOf(db, promo.id, variants.map(({ productId }) => productId))
  const lines = wanted.flatMap(({ sku, quantity }) => {
    const variant = variants.find((each) => each.sku.toUpperCase() === sku.toUpperCase())
    return variant ? [{ sku: variant.sku, name: variant.product.name, price: variant.price, quantity, inScope: scope.has(variant.productId) }] : []
  })
  const unknown = wanted.filter(({ sku }) => !variants.some((each) => each.sku.toUpperCase() === sku.toUpperCase())).map(({ sku }) => sku)
  const { kind, value, minGoods } = promo
  return { lines, unknown, effect: promoEffect({ kind, value, minGoods, problem: null }, lines) }
}

async function usualWishes(promoId: string): Promise<Wish[]> {
  const products = await db.product.findMany({
    where: { status: 'active', variants: { some: {} } },
    orderBy: [{ popularity: 'desc' }, { id: 'asc' }],
    take: 50,
    select: { id: true, variants: { orderBy: { position: 'asc' }, take: 1, select: { sku: true } } },
  })
  const scope = await scopeOf(db, promoId, products.map(({ id }) => id))
  const covered = products.filter(({ id }) => scope.has(id)).slice(0, 2)
  const besides = products.filter(({ id }) => !scope.has(id)).slice(0, 1)
  return [...covered, ...besides].flatMap(({ variants }) => variants.map(({ sku }) => ({ sku, quantity: 1 })))
}
