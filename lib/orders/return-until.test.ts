import { expect, test } from 'vitest'
import { returnUntil } from './return-until.ts'

test.each([
  ['2026-11-22T10:00:00Z', '2026-11-29T19:59:59.999Z'],
  // 23:59 and 00:01 in Saratov lie on different days.
  ['2026-11-22T19:59:00Z', '2026-11-29T19:59:59.999Z'],
  ['2026-11-22T20:01:00Z', '2026-11-30T19:59:59.999Z'],
  ['2026-12-28T12:00:00Z', '2027-01-04T19:59:59.999Z'],
])('delivered %s, returnable until %s', (deliveredAt, until) => {
  expect(returnUntil(new Date(deliveredAt)).toISOString()).toBe(until)
})
