import { expect, test } from 'vitest'
import { linkWords } from './link-words.ts'

test.each(['register', 'sign_in', 'release_contact', 'confirm_contact'] as const)('%s says what its button does', (purpose) => {
  expect(linkWords(purpose, 'anna@example.ru', true)).toMatchObject({ title: expect.stringMatching(/./), lead: expect.stringMatching(/:$/), button: expect.stringMatching(/./) })
})

test('a phone is no mail', () => {
  expect(linkWords('confirm_contact', '+79171234567', true)?.button).toBe('Подтвердить телефон')
})

test('a new password has a page of its own, and a second factor no link', () => {
  expect(linkWords('reset_password', 'anna@example.ru', true)).toBeNull()
  expect(linkWords('second_factor', '', true)).toBeNull()
})
