import { describe, expect, test } from 'vitest'
import { isGiven, statusOf, waits } from './consent-status.ts'

const never = { state: null, live: false, frozen: false, channel: 'email' } as const

describe('how a consent stands §6.1.1', () => {
  test('never given: off, nothing to withdraw', () => {
    expect(statusOf(never)).toMatchObject({ word: 'Не давали', on: false })
    expect(isGiven(never)).toBe(false)
  })

  test('an e-mail consent that nobody has confirmed waits and can be withdrawn §2.4', () => {
    const row = { ...never, state: 'granted' } as const
    expect(statusOf(row)).toMatchObject({ word: 'Ждёт подтверждения', on: true })
    expect([waits(row), isGiven(row)]).toEqual([true, true])
  })

  test('confirmed and in force', () => {
    expect(statusOf({ ...never, state: 'confirmed', live: true })).toMatchObject({ word: 'Согласие дано', tone: 'positive', on: true })
  })

  test('frozen by a wider policy: off, to be given anew, still to be withdrawn §9.1', () => {
    const row = { ...never, state: 'confirmed', frozen: true } as const
    expect(statusOf(row)).toMatchObject({ word: 'Приостановлено', on: false })
    expect(isGiven(row)).toBe(true)
  })

  test('a withdrawal outlasts what froze it before', () => {
    const row = { ...never, state: 'withdrawn', frozen: true } as const
    expect(statusOf(row)).toMatchObject({ word: 'Отозвано', on: false })
    expect(isGiven(row)).toBe(false)
  })

  test('a changed contact carries no consent over §6.1.2', () => {
    expect(statusOf({ ...never, state: 'contact_changed' })).toMatchObject({ word: 'Контакт сменился', on: false })
  })

  test('on the site there is no contact to confirm', () => {
    expect(waits({ ...never, channel: 'site', state: 'granted' })).toBe(false)
  })
})
