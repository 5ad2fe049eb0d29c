import { expect, test } from 'vitest'
import { pointsOfOrder } from './points-of-order.ts'

const lines = [{ bonusEarn: 300, returnLines: [{ bonusTaken: 100 }] }, { bonusEarn: 89, returnLines: [] }]
const living = { leftAt: null }
const row = { state: 'paid', bonusTotal: 120_000, bonusMember: living, bonusEntries: [], lines } as const

test('an order on its way promises what was not paid back', () => {
  for (const state of ['placed', 'paid', 'packed', 'shipped'] as const) expect(pointsOfOrder({ ...row, state })).toEqual({ paid: 1200, back: 0, promised: 289, earned: 0 })
})

test.each([['cancelled', living], ['expired', living], ['delivered', living], ['returned', living], ['paid', { leftAt: new Date(0) }], ['paid', null]] as const)('%s, %j: promises nothing', (state, bonusMember) => {
  expect(pointsOfOrder({ ...row, state, bonusMember }).promised).toBe(0)
})

test('afterwards the ledger tells what was earned and what came back', () => {
  const bonusEntries = [{ kind: 'earn', points: 389 }, { kind: 'take_back', points: -100 }, { kind: 'restore', points: 400 }, { kind: 'restore', points: 100 }] as const
  expect(pointsOfOrder({ ...row, state: 'delivered', bonusEntries })).toEqual({ paid: 1200, back: 500, promised: 0, earned: 289 })
})
