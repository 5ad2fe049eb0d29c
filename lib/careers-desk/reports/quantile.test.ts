import fc from 'fast-check'
import { expect, test } from 'vitest'
import { quantile } from './quantile.ts'

const of = (...values: number[]) => values.map((value) => ({ value, count: 1 }))

test('the middle, and what three of four do not exceed', () => {
  expect([quantile(of(), 0.5), quantile(of(7), 0.5), quantile(of(7), 0.75)]).toEqual([null, 7, 7])
  expect([quantile(of(9, 1, 5), 0.5), quantile(of(1, 2, 3, 10), 0.5), quantile(of(1, 2, 3, 10), 0.75)]).toEqual([5, 2.5, 6.5])
  expect(quantile([{ value: 2, count: 99 }, { value: 300, count: 1 }], 0.5)).toBe(2)
})

test('counted or one by one is the same, and at least that share is no greater', () => {
  fc.assert(fc.property(fc.array(fc.nat(40), { minLength: 1, maxLength: 60 }), fc.constantFrom(0.25, 0.5, 0.75), (values, share) => {
    const counted = [...new Set(values)].map((value) => ({ value, count: values.filter((each) => each === value).length }))
    const found = quantile(counted, share)
    expect(found).toBe(quantile(of(...values), share))
    expect(values.filter((value) => value <= (found ?? -1)).length).toBeGreaterThanOrEqual(values.length * share)
    expect(values.filter((value) => value >= (found ?? 99)).length).toBeGreaterThanOrEqual(values.length * (1 - share))
  }))
})
