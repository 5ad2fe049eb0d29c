import { expect, test } from 'vitest'
import { kopecks } from '#lib/money/money.ts'
import type { ReturnOffer } from '#lib/orders/types.ts'
import { amountOf, freshValues, inputOf, valuesOf } from './return-values.ts'

const line = (position: number, amounts: number[]) => ({
  position, name: 'Часы', option: 'Графит', image: null, faultUntil: new Date(0), faultOpen: true, amounts: amounts.map(kopecks), bonusBack: amounts.map((_, index) => (index + 1) * 10), bonusTaken: amounts.map((_, index) => index + 1),
})
const offer = (...lines: ReturnOffer['lines'][number][]): ReturnOffer => ({
  number: 10_001, until: new Date(0), open: true, refundDue: new Date(0), paidOnline: true, deliveryTotal: kopecks(39_900), lines,
})

test('what a form says is what the server gets; what stays with the buyer is left out', () => {
  const form = new FormData()
  for (const [name, value] of [['number', '10001'], ['reason', 'defect'], ['line-0', '2'], ['line-1', '0'], ['line-2', ''], ['line-x', '1'], ['other', '1']] as const) {
    form.append(name, value)
  }
  expect(inputOf(valuesOf(form))).toEqual({ number: '10001', reason: 'defect', lines: [{ position: '0', quantity: '2' }] })
  expect(inputOf(valuesOf(new FormData()))).toEqual({ number: '', reason: '', lines: [] })
})

test('the sum follows the pieces; pieces that are not there bring nothing; delivery comes back with the last one', () => {
  const two = offer(line(0, [99, 199, 299]), line(3, [500]))
  expect(amountOf(two, { 'line-0': '2', 'line-3': '1' })).toEqual({ goods: 699, delivery: 0, bonusBack: 30, bonusTaken: 3 })
  expect(amountOf(two, { 'line-0': '4', 'line-3': '0', 'line-7': '1' })).toEqual({ goods: 0, delivery: 0, bonusBack: 0, bonusTaken: 0 })
  expect(amountOf(two, { 'line-0': '3', 'line-3': '1' })).toEqual({ goods: 799, delivery: 39_900, bonusBack: 40, bonusTaken: 4 })
})

test('the only piece is chosen from the start, a reason never is', () => {
  expect(freshValues(offer(line(0, [500])))).toEqual({ number: '10001', reason: '', pieces: { 'line-0': '1' } })
  expect(freshValues(offer(line(0, [250, 500]))).pieces).toEqual({})
  expect(freshValues(offer(line(0, [500]), line(1, [500]))).pieces).toEqual({})
})
