import { expect, test } from 'vitest'
import type { CheckoutView } from '#lib/checkout/types.ts'
import type { DeliveryMethod } from '#lib/delivery/types.ts'
import { kopecks } from '#lib/money/money.ts'
import { checkoutSum, offerOf } from './checkout-sum.ts'

const quote = (method: DeliveryMethod, price: number, daysMin = 1) => ({ method, price: kopecks(price), daysMin, daysMax: daysMin + 2 })
const line = {
  variantId: 'a', name: 'Браслет', option: '', href: '/', image: null, price: kopecks(10_000), oldPrice: null, quantity: 2, limit: 5,
  availability: { kind: 'many' }, total: kopecks(20_000), notice: null, inScope: true, bonusRate: 0,
} as const
const view: CheckoutView = {
  buyer: null,
  points: null,
  cart: { id: 'c', lines: [line], count: 2, goodsTotal: kopecks(20_000), weight: 100, orderable: true, promo: null, bonus: null },
  regions: [
    { code: '64', name: 'Саратовская область', quotes: [quote('courier', 500, 2), quote('pickup', 0)] },
    { code: '77', name: 'Москва', quotes: [quote('courier', 300)] },
  ],
  pickupPoints: [],
  consents: [],
}

test('without a choice the sum is the goods', () => {
  expect(checkoutSum(view, {})).toMatchObject({ total: 20_000, quote: null })
})

test('the price of delivery is that of region and method', () => {
  expect(checkoutSum(view, { delivery: { regionCode: '64', method: 'courier' } }).total).toBe(20_500)
})

test('a method that does not reach the region adds nothing', () => {
  expect(checkoutSum(view, { delivery: { regionCode: '77', method: 'pickup' } })).toMatchObject({ total: 20_000, quote: null })
})

test('before the region is known the lowest price and the widest term are named', () => {
  expect(offerOf(view, '', 'courier')).toEqual({ price: 300, daysMin: 1, daysMax: 4, from: true })
  expect(offerOf(view, '64', 'courier')).toEqual({ price: 500, daysMin: 2, daysMax: 4, from: false })
  expect(offerOf(view, '77', 'post')).toBeNull()
})

test('without a pickup point in the region there is no pickup', () => {
  const point = { id: 'p', regionCode: '64', regionName: '', city: 'Саратов', address: '', hours: '' }
  expect(offerOf(view, '64', 'pickup')).toBeNull()
  expect(offerOf({ ...view, pickupPoints: [point] }, '64', 'pickup')).toMatchObject({ price: 0 })
})

test.each([
  ['nothing typed', undefined, 0, 20_000, 6],
  ['a part', '20', 20, 18_000, 5],
  ['more than the share allows counts as the most', '999', 60, 14_000, 4],
  ['what is no number counts as nothing', 'все', 0, 20_000, 6],
])('points: %s', (_, bonus, points, total, earned) => {
  const member = { ...view, points: { balance: 500, redeemShare: 3000 }, cart: { ...view.cart, lines: [{ ...line, bonusRate: 300 * 100 * 100 }] } }
  expect(checkoutSum(member, { bonus })).toMatchObject({ bonus: points * 100, total, most: 60, earned })
  expect(checkoutSum({ ...member, points: { ...member.points, balance: 7 } }, { bonus: '999' })).toMatchObject({ bonus: 700, most: 7 })
})

test('who takes no part pays by no points, whatever stands in the form', () => {
  expect(checkoutSum(view, { bonus: '20' })).toMatchObject({ bonus: 0, total: 20_000, most: 0 })
})
