import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { returnUntil } from '#lib/orders/return-until.ts'
import { dayOf, isWorkingDay, workingDaysBetween } from './calendar.ts'
import { type Clock, clocks, dueAt, isExtendable } from './clocks.ts'

/** In Saratov, where a term ends at 23:59:59.999. */
const local = (moment: Date) => new Date(moment.getTime() + 4 * 3_600_000).toISOString().replace('T', ' ').slice(0, 16)
const at = (iso: string) => new Date(`${iso}+04:00`)

describe('vectors', () => {
  const vectors: [Clock, string, string, string][] = [
    ['access', '2026-11-23T10:00', '2026-12-07 23:59', 'two plain weeks §6.1.3'],
    ['access', '2026-11-02T10:00', '2026-11-17 23:59', 'over 4 November §6.1.3'],
    ['access', '2026-12-16T09:00', '2026-12-30 23:59', 'ends on the last working day of the year §6.1.3'],
    ['access', '2026-12-17T09:00', '2027-01-11 23:59', 'one day later: over eleven days off §6.1.3'],
    ['access', '2026-12-31T12:00', '2027-01-22 23:59', 'received on 31 December §6.1.3'],
    ['access', '2027-01-08T12:00', '2027-01-22 23:59', 'received on 8 January §6.1.3'],
    ['access', '2026-01-08T12:00', '2026-01-23 23:59', '8 January 2026: the 9th is off, too §6.1.3'],
    ['access', '2026-04-27T12:00', '2026-05-13 23:59', 'over the May holidays of 2026 §6.1.3'],
    ['access', '2027-04-28T12:00', '2027-05-14 23:59', 'over those of 2027 §6.1.3'],
    ['access', '2027-02-08T12:00', '2027-02-20 23:59', 'ends on a Saturday that is worked §6.1.3'],
    ['access', '2027-02-09T12:00', '2027-02-24 23:59', 'counts the Saturday, not the moved Monday §6.1.3'],
    ['access', '2027-10-25T12:00', '2027-11-10 23:59', 'over 4 and 5 November 2027 §6.1.3'],
    ['access', '2026-11-23T23:59', '2026-12-07 23:59', 'a minute before midnight is still that day §6.1.3'],
    ['access', '2026-11-24T00:01', '2026-12-08 23:59', 'two minutes later it is the next §6.1.3'],
    ['access', '2026-11-28T12:00', '2026-12-11 23:59', 'received on a Saturday §6.1.3'],
    ['correct', '2026-12-21T12:00', '2026-12-30 23:59', 'seven working days §6.1.2'],
    ['correct', '2026-12-22T12:00', '2027-01-11 23:59', 'over the year §6.1.2'],
    ['unpublish', '2026-12-29T12:00', '2027-01-12 23:59', 'three working days §6.2.2'],
    ['stop-unlawful', '2027-02-19T12:00', '2027-02-25 23:59', 'from the Friday before the worked Saturday §6.2.4'],
    ['withdrawal', '2026-11-22T12:00', '2026-12-22 23:59', 'thirty days §6.1.1'],
    ['withdrawal', '2026-12-02T12:00', '2027-01-11 23:59', 'a last day in the holidays moves behind them §6.1.1'],
    ['withdrawal', '2027-01-21T12:00', '2027-02-20 23:59', 'a worked Saturday is no day off §6.1.1'],
    ['explain-refusal', '2026-11-22T12:00', '2026-11-30 23:59', 'seven days, from Sunday to Monday'],
    ['explain-refusal', '2027-04-26T12:00', '2027-05-04 23:59', 'the third of May is off'],
    ['claim', '2026-11-22T12:00', '2026-12-22 23:59', 'day 30, 23:59 §8.2'],
    ['claim', '2026-12-02T12:00', '2027-01-01 23:59', 'the shop promised calendar days: no holiday lengthens them §8.2'],
    ['refund', '2026-12-25T12:00', '2027-01-04 23:59', 'money in ten days, holidays or not §8.2'],
    ['destruction-impossible', '2026-08-31T12:00', '2027-02-28 23:59', 'six months, to the last day of a short one'],
    ['return-untold', '2026-11-30T12:00', '2027-02-28 23:59', 'three months'],
    ['incident-notice', '2026-12-31T20:30', '2027-01-01 20:30', 'hours do not wait for a working day §5.4'],
    ['incident-results', '2026-12-31T20:30', '2027-01-03 20:30', 'nor do 72 of them §5.4'],
  ]
  test.each(vectors)('%s from %s: %s (%s)', (clock, received, due) => {
    expect(local(dueAt(clock, at(received)))).toBe(due)
  })

  test('a term ends with the last millisecond of its day §6.1.3', () => {
    expect(dueAt('access', at('2026-11-23T10:00')).toISOString()).toBe('2026-12-07T19:59:59.999Z')
  })

  test('one extension of five working days, and only where the law knows one §6.1.3', () => {
    expect(local(dueAt('access', at('2026-12-16T09:00'), { extended: true }))).toBe('2027-01-15 23:59')
    expect(local(dueAt('stop-processing', at('2027-02-08T12:00'), { extended: true }))).toBe('2027-03-02 23:59')
    expect(() => dueAt('correct', at('2026-12-16T09:00'), { extended: true })).toThrow(RangeError)
    expect((Object.keys(clocks) as Clock[]).filter(isExtendable)).toEqual(['access', 'stop-processing', 'regulator'])
  })

  test('goods may be sent back as long as orders say', () => {
    for (const day of ['2026-11-22T12:00', '2026-12-28T23:59', '2027-02-14T00:01']) expect(dueAt('return', at(day))).toEqual(returnUntil(at(day)))
  })
})

describe('whatever the moment §6.1.3', () => {
  // So that every term and its extension end within the known years.
  const moment = fc.integer({ min: at('2026-01-01T00:00').getTime(), max: at('2027-05-31T00:00').getTime() }).map((time) => new Date(time))
  const names = Object.keys(clocks) as Clock[]
  const inDays = names.filter((name) => !['hours', 'seconds'].includes(clocks[name].unit))
  const never = inDays.filter((name) => clocks[name].unit === 'working-days' || 'moves' in clocks[name])

  test('a term ends after it began, in the last millisecond of a day in Saratov', () => {
    fc.assert(fc.property(moment, fc.constantFrom(...inDays), (received, name) => {
      const due = dueAt(name, received)
      expect(due.getTime()).toBeGreaterThan(received.getTime())
      expect(dayOf(new Date(due.getTime() + 1))).toBe(dayOf(due) + 1)
      // It starts on the next day: what is left of the first does not count.
      expect(dayOf(due)).toBeGreaterThan(dayOf(received))
    }))
  })

  test('what came later is never due earlier', () => {
    fc.assert(fc.property(moment, moment, fc.constantFrom(...names), (one, other, name) => {
      const [first, second] = one <= other ? [one, other] : [other, one]
      expect(dueAt(name, first).getTime()).toBeLessThanOrEqual(dueAt(name, second).getTime())
    }))
  })

  test('no term that moves ends on a day off', () => {
    fc.assert(fc.property(moment, fc.constantFrom(...never), (received, name) => {
      expect(isWorkingDay(dayOf(dueAt(name, received)))).toBe(true)
    }))
  })

  test('a term in working days has exactly that many, and five more once extended §6.1.6 §6.2.5', () => {
    fc.assert(fc.property(moment, fc.constantFrom<Clock>('access', 'stop-processing', 'regulator'), (received, name) => {
      expect(workingDaysBetween(dayOf(received), dayOf(dueAt(name, received)))).toBe(10)
      expect(workingDaysBetween(dayOf(received), dayOf(dueAt(name, received, { extended: true })))).toBe(15)
    }))
  })

  test('every moment of a day has the same end', () => {
    fc.assert(fc.property(moment, fc.constantFrom(...inDays), (received, name) => {
      const day = dayOf(received) * 86_400_000 - 4 * 3_600_000
      expect(dueAt(name, new Date(day))).toEqual(dueAt(name, new Date(day + 86_400_000 - 1)))
    }))
  })
})
