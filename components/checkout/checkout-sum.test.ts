import { expect, test } from 'vitest'
import type { CheckoutView } from '#lib/checkout/types.ts'
import type { DeliveryMethod } from '#lib/delivery/types.ts'
import { kopecks } from '#lib/money/money.ts'
import { checkoutSum, offerOf } from './checkout-sum.ts'

const quote = (method: DeliveryMethod, price: number) => ({ method, price: kopecks(price), daysMin: 1, daysMax: 2 })
const line = {
  variantId: 'a', name: 'Браслет', option: '', href: '/', image: null, price: kopecks(10_000), oldPrice: null, quantity: 2, limit: 5,
  availability: { kind: 'many' }, total: kopecks(20_000), notice: null,
} as const
const view: CheckoutView = {
  cart: { id: 'c', lines: [line], count: 2, goodsTotal: kopecks(20_000), weight: 100, orderable: true },
  regions: [
    { code: '64', name: 'Саратовская область', quotes: [quote('courier', 500), quote('pickup', 0)] },
    { code: '77', name: 'Москва', quotes: [quote('courier', 300)] },
  ],
  pickupPoints: [],
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

test('before the region is known the cheapest offer is named', () => {
  expect(offerOf(view.regions, '', 'courier')).toMatchObject({ quote: { price: 300 }, from: true })
  expect(offerOf(view.regions, '64', 'courier')).toMatchObject({ quote: { price: 500 }, from: false })
  expect(offerOf(view.regions, '77', 'post').quote).toBeNull()
})
