import { expect, test } from 'vitest'
import { providersOn, verifiedEmail } from './providers.ts'

test('no provider is on unless somebody turns it on', () => {
  expect(providersOn()).toEqual([])
})

test('only an e-mail that a provider vouches for counts', () => {
  expect(verifiedEmail('yandex', { default_email: 'anna@yandex.ru', emails: ['other@example.ru'] })).toEqual({ provider: 'yandex', email: 'anna@yandex.ru' })
  expect(verifiedEmail('yandex', { emails: ['other@example.ru'] })).toBeNull()
  expect(verifiedEmail('vk', { email: 'anna@example.ru' })).toBeNull()
  expect(verifiedEmail('vk', { email: 'anna@example.ru', email_verified: true })).toEqual({ provider: 'vk', email: 'anna@example.ru' })
  expect(verifiedEmail('elsewhere', { email: 'anna@example.ru', email_verified: true })).toBeNull()
})
