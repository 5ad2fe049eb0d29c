import { expect, test } from 'vitest'
import { digitsOf } from './digits-of.ts'

test.each([
  ['123456', '123456'],
  ['123 456', '123456'],
  ['123\u00a0456', '123456'],
  ['Код: 123456. Никому его не говорите', '123456'],
  ['1234567', '123456'],
  ['12', '12'],
  ['нет', ''],
])('«%s» is «%s»', (text, code) => expect(digitsOf(text)).toBe(code))
