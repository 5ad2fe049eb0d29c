import { expect, test } from 'vitest'
import type { CheckoutView } from '#lib/checkout/types.ts'
import { kopecks } from '#lib/money/money.ts'
import { inputOf, tickedOf, valuesOf } from './form-values.ts'

const widget = { purpose: 'ads', channel: 'email', title: '', text: '', textNumber: 1, href: '/', token: 'now' } as const
const view: CheckoutView = {
  buyer: null, cart: { id: 'c', lines: [], count: 0, goodsTotal: kopecks(0), weight: 0, orderable: true, promo: null, bonus: null }, points: null, regions: [], pickupPoints: [], consents: [widget],
}

test.each([[undefined, []], [null, []], [false, []], ['now', ['now']], [['now', 'then'], ['now', 'then']]])('ticked boxes however they are told: %j', (consents, ticked) => {
  expect(tickedOf({ consents })).toEqual(ticked)
})

test('of a text that is not shown any more nothing is sent: nobody has ticked the new one §6.1.1 §9.1', () => {
  expect(inputOf({ consents: ['then'] }, view).consents).toEqual([])
  expect(inputOf({ consents: ['then', 'now'] }, view).consents).toEqual(['now'])
})

test('a form without scripts posts the boxes that are ticked', () => {
  const form = new FormData()
  form.append('consents', 'one')
  form.append('consents', 'two')
  expect(valuesOf(form).consents).toEqual(['one', 'two'])
})

test('points go as they were typed, and nobody sends any who takes no part', () => {
  const member = { ...view, points: { balance: 500, redeemShare: 3000 } }
  expect(inputOf({ bonus: '1 200' }, member).bonus).toBe(1200)
  expect(inputOf({ bonus: 'все' }, member).bonus).toBeNaN()
  expect(inputOf({ bonus: '1 200' }, view).bonus).toBe(0)
})
