import { expect, test } from 'vitest'
import { formatPhone } from './format-phone.ts'

test('a Russian number is grouped, any other is left alone', () => {
  expect(formatPhone('+79171234567')).toBe('+7\u00a0917\u00a0123-45-67')
  expect(formatPhone('+4915112345678')).toBe('+4915112345678')
})
