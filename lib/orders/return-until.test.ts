import { expect, test } from 'vitest'
import { faultUntil, refundDue, returnUntil } from './return-until.ts'

test.each([
  ['2026-11-22T10:00:00Z', '2026-11-29T19:59:59.999Z'],
  // 23:59 and 00:01 in Saratov lie on different days.
  ['2026-11-22T19:59:00Z', '2026-11-29T19:59:59.999Z'],
  ['2026-11-22T20:01:00Z', '2026-11-30T19:59:59.999Z'],
  ['2026-12-28T12:00:00Z', '2027-01-04T19:59:59.999Z'],
])('delivered %s, returnable until %s', (deliveredAt, until) => {
  expect(returnUntil(new Date(deliveredAt)).toISOString()).toBe(until)
})

test('money is back ten days after it was asked for', () => {
  expect(refundDue(new Date('2026-12-02T10:00:00Z')).toISOString()).toBe('2026-12-12T19:59:59.999Z')
})

test.each([
  ['2026-11-22T10:00:00Z', 12, '2027-11-22T19:59:59.999Z'],
  ['2026-08-31T10:00:00Z', 6, '2027-02-28T19:59:59.999Z'],
  ['2026-11-22T20:01:00Z', 1, '2026-12-23T19:59:59.999Z'],
  // No warranty: two years.
  ['2026-11-22T10:00:00Z', 0, '2028-11-22T19:59:59.999Z'],
])('delivered %s with %d months of warranty: a fault counts until %s', (deliveredAt, months, until) => {
  expect(faultUntil(new Date(deliveredAt), months).toISOString()).toBe(until)
})
