import { expect, test } from 'vitest'
import { plannedFaults } from './planned-faults.ts'

test('what was planned meets so many calls, one plan after the other, and then nothing', () => {
  const faults = plannedFaults<string>()
  faults.plan('away', 2)
  faults.plan('late', 1)
  expect([faults.next(), faults.next(), faults.next(), faults.next()]).toEqual(['away', 'away', 'late', undefined])
})

test('what was forgotten meets nobody', () => {
  const faults = plannedFaults<string>()
  faults.plan('away', 100)
  faults.next()
  faults.forget()
  expect(faults.next()).toBeUndefined()
})

test('a plan for other calls waits for them', () => {
  const faults = plannedFaults<string>()
  faults.plan('of payments', 1)
  faults.plan('of anything', 1)
  expect(faults.next((fault) => fault !== 'of payments')).toBe('of anything')
  expect(faults.next((fault) => fault !== 'of payments')).toBeUndefined()
  expect(faults.next()).toBe('of payments')
})
