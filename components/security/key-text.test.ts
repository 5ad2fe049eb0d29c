import { expect, test } from 'vitest'
import type { KeysView } from '#lib/accounts/types.ts'
import { passwordSummary, secondFactorSummary } from './key-text.ts'

const at = new Date('2026-11-22T10:00:00Z')
const bare: KeysView = {
  hasPassword: false, passwordChangedAt: null, secondFactor: null, mustHaveSecondFactor: false, signInNotices: true,
}

test('a password: none, set, changed', () => {
  expect(passwordSummary(bare, at)).toMatchObject({ state: { text: 'Не задан' }, action: 'Задать пароль' })
  expect(passwordSummary({ ...bare, hasPassword: true }, at)).toMatchObject({ state: { text: 'Задан' }, text: 'Не менялся с регистрации.' })
  expect(passwordSummary({ ...bare, hasPassword: true, passwordChangedAt: at }, at).text).toBe('Изменён сегодня.')
})

test('a second factor: off, needed, on, short of codes, out of codes', () => {
  const withCodes = (recoveryLeft: number) => secondFactorSummary({ ...bare, secondFactor: { enabledAt: at, recoveryLeft } }, at)
  expect(secondFactorSummary(bare, at).state).toEqual({ text: 'Выключен', tone: 'neutral' })
  expect(secondFactorSummary({ ...bare, mustHaveSecondFactor: true }, at).state).toEqual({ text: 'Нужен', tone: 'caution' })
  expect(withCodes(10)).toMatchObject({ state: { text: 'Включён', tone: 'positive' }, text: 'Включён сегодня. Кодов восстановления: 10.' })
  expect(withCodes(2).state).toEqual({ text: '2\u00a0кода', tone: 'caution' })
  expect(withCodes(0).text).toContain('кончились')
})
