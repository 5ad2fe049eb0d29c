import { expect, test } from 'vitest'
import { linkWords } from './link-words.ts'

test.each(['register', 'sign_in', 'release_contact', 'confirm_contact'] as const)('%s tells which contact it is about', (purpose) => {
  expect(linkWords(purpose, 'anna@example.ru')?.lead).toContain('anna@example.ru')
  expect(linkWords(purpose, '+79171234567')?.lead.replaceAll('\u00a0', ' ')).toContain('+7 917 123-45-67')
})

test('a phone is no mail', () => {
  expect(linkWords('confirm_contact', '+79171234567')?.button).toBe('Подтвердить телефон')
})

test('a new password has a page of its own, and a second factor no link', () => {
  expect(linkWords('reset_password', 'anna@example.ru')).toBeNull()
  expect(linkWords('second_factor', '')).toBeNull()
})
