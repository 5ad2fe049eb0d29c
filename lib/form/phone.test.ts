import { expect, test } from 'vitest'
import { parsePhone } from './phone.ts'

test.each(['8 (917) 123-45-67', '+7 917 123 45 67', '9171234567', '89171234567'])('%s', (text) => {
  expect(parsePhone(text)).toBe('+79171234567')
})

test('a landline without the long-distance 8', () => {
  expect(parsePhone('8452 12-34-56')).toBe('+78452123456')
})

test.each(['8 (917) 123-45-6', '+7 917 123', 'нет', ''])('no phone: «%s»', (text) => {
  expect(parsePhone(text)).toBeNull()
})
