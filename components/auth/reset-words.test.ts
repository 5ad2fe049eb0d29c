import { expect, test } from 'vitest'
import { resetWords } from './reset-words.ts'

const expiresAt = new Date('2026-11-22T12:00:00Z')

test('the link may be on its way or not: nobody is told whether the contact is known', () => {
  expect(resetWords({ purpose: 'reset_password', channel: 'email', contact: 'anna@example.ru', expiresAt }).lead).toMatch(/^Если аккаунт с таким адресом есть/)
  expect(resetWords({ purpose: 'reset_password', channel: 'sms', contact: '+79171234567', expiresAt }).lead).toMatch(/^Если аккаунт с таким номером есть/)
  expect(resetWords(null)).toMatchObject({ lead: 'Если аккаунт с таким контактом есть, ссылка уже в пути.', contact: null })
})

test('what is being proved besides is not shown as where the link went', () => {
  expect(resetWords({ purpose: 'sign_in', channel: 'email', contact: 'anna@example.ru', expiresAt }).contact).toBeNull()
})
