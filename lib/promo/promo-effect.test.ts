import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { totals } from '#lib/checkout/totals.ts'
import { sum } from '#lib/money/money.ts'
import { receiptLines } from '#lib/payments/receipt-lines.ts'
import { returnShare } from '#lib/orders/return-share.ts'
import { LEAST, promoEffect } from './promo-effect.ts'
import type { PromoLine } from './types.ts'

const line = fc.record({ price: fc.integer({ min: 1, max: 100_000_000 }), quantity: fc.integer({ min: 1, max: 20 }), inScope: fc.boolean() })
const cart = fc.array(line, { minLength: 1, maxLength: 50 })
const offer = fc.oneof(
  fc.record({ kind: fc.constant('percent' as const), value: fc.integer({ min: 1, max: 90 }), minGoods: fc.integer({ min: 0, max: 100_000_000 }) }),
  fc.record({ kind: fc.constant('amount' as const), value: fc.integer({ min: 1, max: 2_000_000_000 }), minGoods: fc.integer({ min: 0, max: 100_000_000 }) }),
  fc.record({ kind: fc.constant('free_delivery' as const), value: fc.constant(0), minGoods: fc.integer({ min: 0, max: 100_000_000 }) }),
)
const goodsOf = (lines: readonly PromoLine[]) => sum(lines.map(({ price, quantity }) => price * quantity))
const holds = { problem: null, minGoods: 0 }

describe('a promo code', () => {
  test('takes off no more than the goods in scope, spread over them alone to the kopeck, and leaves a rouble a piece', () => {
    fc.assert(
      fc.property(cart, offer, fc.integer({ min: 0, max: 1_000_000 }), (lines, promo, delivery) => {
        const { discount, problem } = promoEffect({ ...promo, problem: null }, lines)
        const result = totals(lines, delivery, discount)
        expect(result.total).toBe(goodsOf(lines) - discount + delivery)
        expect(sum(result.lines.map(({ discountShare }) => discountShare))).toBe(discount)
        if (problem) expect(discount).toBe(0)
        for (const [index, { price, quantity, inScope }] of lines.entries()) {
          const { discountShare, total } = result.lines[index] ?? { discountShare: -1, total: -1 }
          if (!inScope) expect(discountShare).toBe(0)
          expect(discountShare).toBeGreaterThanOrEqual(0)
          expect(total).toBeGreaterThanOrEqual(Math.min(price, LEAST) * quantity)
        }
      }),
    )
  })

  test('leaves receipts that sum to the payment, each item of it above nothing, and pieces that can be paid back one by one', () => {
    fc.assert(
      fc.property(cart, offer, fc.integer({ min: 0, max: 1_000_000 }), (lines, promo, deliveryTotal) => {
        const result = totals(lines, deliveryTotal, promoEffect({ ...promo, problem: null }, lines).discount)
        const sold = lines.map(({ quantity }, index) => ({ name: 'Часы', option: 'Графит', quantity, total: result.lines[index]?.total ?? 0, vatCode: 1 }))
        const items = receiptLines({ lines: sold, deliveryTotal })
        const amounts = items.map(({ quantity, amount }) => ({ price: Math.round(Number(amount.value) * 100), pieces: Number(quantity) }))
        expect(amounts.reduce((all, { price, pieces }) => all + price * pieces, 0)).toBe(result.total)
        for (const { price } of amounts) expect(price).toBeGreaterThan(0)
        for (const { quantity, total } of sold) expect(returnShare({ quantity, total }, 1)).toBeGreaterThan(0)
      }),
    )
  })

  test('of more per cent or roubles never takes off less', () => {
    fc.assert(
      fc.property(cart, fc.integer({ min: 1, max: 89 }), (lines, value) => {
        const less = promoEffect({ ...holds, kind: 'percent', value }, lines).discount
        expect(promoEffect({ ...holds, kind: 'percent', value: value + 1 }, lines).discount).toBeGreaterThanOrEqual(less)
      }),
    )
  })

  test('of ten per cent takes a tenth off each line', () => {
    const lines = [{ price: 1_299_000, quantity: 2 }, { price: 99_990, quantity: 1 }, { price: 500_000, quantity: 1, inScope: false }]
    const { discount } = promoEffect({ ...holds, kind: 'percent', value: 10 }, lines)
    expect(discount).toBe(269_799)
    expect(totals(lines, 0, discount).lines.map(({ discountShare }) => discountShare)).toEqual([259_800, 9_999, 0])
  })

  test('above the price of the goods leaves a rouble a piece', () => {
    const lines = [{ price: 50_000, quantity: 3 }, { price: 150, quantity: 2 }]
    const { discount } = promoEffect({ ...holds, kind: 'amount', value: 10_000_000 }, lines)
    expect(totals(lines, 0, discount)).toMatchObject({ total: 500, lines: [{ total: 300 }, { total: 200 }] })
  })

  test('says what is missing', () => {
    const lines = [{ price: 300_000, quantity: 1 }, { price: 900_000, quantity: 1, inScope: false }]
    const promo = { kind: 'percent', value: 10, minGoods: 500_000, problem: null } as const
    expect(promoEffect(promo, lines).problem).toEqual({ code: 'promo-minimum', fields: { minGoods: '500000', missing: '200000' } })
    expect(promoEffect(promo, lines.slice(1)).problem?.code).toBe('promo-not-for-these')
    expect(promoEffect({ ...promo, problem: { code: 'promo-expired', fields: {} } }, lines)).toMatchObject({ discount: 0, problem: { code: 'promo-expired' } })
  })
})
