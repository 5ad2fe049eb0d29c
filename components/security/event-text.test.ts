import { expect, test } from 'vitest'
import { eventText } from './event-text.ts'

test.each([
  ['signed-in', 'password', 'Вход по паролю', false],
  ['signed-in', null, 'Вход', false],
  ['sign-in-failed', 'password', 'Неудачная попытка входа по паролю', true],
  ['contact-changed', 'email', 'Изменён контакт для входа: почта', false],
  ['contact-changed', null, 'Изменён контакт для входа', false],
  ['second-factor-off', null, 'Двухэтапный вход выключен', true],
  ['something-new', null, 'Изменение настроек безопасности', false],
])('%s (%s): %s', (kind, detail, text, suspicious) => {
  expect(eventText({ kind, detail })).toEqual({ text, suspicious })
})
