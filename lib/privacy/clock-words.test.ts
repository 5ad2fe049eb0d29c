import { describe, expect, test } from 'vitest'
import { againFrom, clockWords, workingDaysLeft } from './clock-words.ts'

const at = new Date('2026-11-23T08:00:00Z')
const open = (dueAt: string) => {
  const due = new Date(dueAt)
  return clockWords({ state: 'received', dueAt: due, closedAt: null, left: workingDaysLeft(due, at) }, at).replaceAll('\u00a0', ' ')
}

describe('a clock in words §6.1.3 §8.2', () => {
  test.each([
    ['2026-12-07T19:59:59.999Z', 'Ответим до 7 декабря, осталось 10 рабочих дней'],
    ['2026-11-25T19:59:59.999Z', 'Ответим до 25 ноября, осталось 2 рабочих дня'],
    ['2026-11-24T19:59:59.999Z', 'Ответим до 24 ноября, остался 1 рабочий день'],
    ['2026-11-23T19:59:59.999Z', 'Ответим сегодня'],
    ['2026-11-20T19:59:59.999Z', 'Должны были ответить до 20 ноября. Простите: мы опаздываем и знаем об этом'],
  ])('%s: %s', (dueAt, words) => {
    expect(open(dueAt)).toBe(words)
  })

  test('over days off nothing is counted that is none', () => {
    const eve = new Date('2026-12-31T08:00:00Z')
    const due = new Date('2027-01-04T19:59:59.999Z')
    expect(clockWords({ state: 'received', dueAt: due, closedAt: null, left: workingDaysLeft(due, eve) }, eve)).toBe('Ответим до\u00a04\u00a0января')
  })

  test('once closed it says when', () => {
    const closed = { dueAt: at, closedAt: new Date('2026-11-22T08:00:00Z'), left: 1 }
    expect(clockWords({ ...closed, state: 'answered' }, at)).toBe('Ответили 22\u00a0ноября')
    expect(clockWords({ ...closed, state: 'recalled' }, at)).toBe('Отозвали 22\u00a0ноября')
  })

  test('days beyond the known calendar count as they come', () => {
    expect(workingDaysLeft(new Date('2028-01-10T19:59:59.999Z'), new Date('2028-01-08T08:00:00Z'))).toBe(2)
  })
})

test('only a request for access says when it may be repeated §6.1.3', () => {
  expect(againFrom({ sort: 'request', kind: 'access', receivedAt: at })?.toISOString()).toBe('2026-12-23T20:00:00.000Z')
  expect(againFrom({ sort: 'request', kind: 'question', receivedAt: at })).toBeNull()
  expect(againFrom({ sort: 'claim', kind: 'other', receivedAt: at })).toBeNull()
})
