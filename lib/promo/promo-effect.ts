import { kopecks, sum } from '#lib/money/money.ts'
import type { CartPromo, PromoEffect, PromoLine, PromoProblem } from './types.ts'

/**
 * What a piece costs at least after a discount, unless it was cheaper before: a rouble. So every line of a receipt (54-FZ), every payment and
 * the refund of every single piece have an amount that the bank takes, whatever delivery costs.
 */
export const LEAST = 100

/** The most that can be taken off a line, in kopecks. */
export function roomOf({ price, quantity }: PromoLine): number {
  return Math.max(0, price - LEAST) * quantity
}

/**
 * What a code does to these lines (kopecks), for the cart, the checkout, the order and the desk alike. Per cent are rounded down to the kopeck. A discount
 * is never above the goods in scope less a rouble a piece.
 */
export function promoEffect(promo: Omit<CartPromo, 'code'> | null, lines: readonly PromoLine[]): PromoEffect {
  if (!promo) return nothing
  const covered = lines.filter(({ inScope }) => inScope !== false)
  const goods = sum(covered.map(({ price, quantity }) => price * quantity))
  const problem = promo.problem ?? missing(goods, promo.minGoods)
  if (problem) return { ...nothing, problem }
  if (promo.kind === 'free_delivery') return { ...nothing, freeDelivery: true }
  const wished = promo.kind === 'percent' ? Math.floor((goods * promo.value) / 100) : promo.value
  return { ...nothing, discount: kopecks(Math.min(wished, sum(covered.map(roomOf)))) }
}

const nothing: PromoEffect = { discount: kopecks(0), freeDelivery: false, problem: null }

function missing(goods: number, minGoods: number): PromoProblem | null {
  if (goods === 0) return { code: 'promo-not-for-these', fields: {} }
  return goods < minGoods ? { code: 'promo-minimum', fields: { minGoods: String(minGoods), missing: String(minGoods - goods) } } : null
}
