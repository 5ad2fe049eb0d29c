import { expect, test } from 'vitest'
import { channelOf } from './channel-of.ts'

test.each([
  ['', null], ['8', null], ['anna', null], ['2024anna', null], ['anna@example.ru', 'email'], ['79@mail.ru', 'email'],
  ['+7 917', 'sms'], ['8 (917) 123-45-67', 'sms'], ['89171234567', 'sms'],
])('%s', (typed, channel) => {
  expect(channelOf(typed)).toBe(channel)
})
