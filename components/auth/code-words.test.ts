import { expect, test } from 'vitest'
import { codeWords } from './code-words.ts'

const expiresAt = new Date('2026-11-22T12:00:00Z')

test('signing in does not tell whether the contact is known', () => {
  expect(codeWords({ purpose: 'sign_in', channel: 'email', contact: 'anna@example.ru', expiresAt }).lead).toBe('Если аккаунт с таким адресом есть, письмо с кодом уже в пути:')
})

test('a phone is no address', () => {
  expect(codeWords({ purpose: 'sign_in', channel: 'sms', contact: '+79171234567', expiresAt }).lead).toContain('с таким номером')
})

test('whoever registers mends the contact in the registration', () => {
  expect(codeWords({ purpose: 'register', channel: 'email', contact: 'anna@example.ru', expiresAt }).change).toBe('/sign-up')
})
