import { expect, test } from 'vitest'
import { countryName } from './country-name.ts'

test.each([
  ['RU', 'Россия'],
  ['KZ', 'Казахстан'],
  ['ZZ', null],
  ['ru', null],
  ['Россия', null],
  ['', null],
  [null, null],
])('%s: %s', (code, name) => {
  expect(countryName(code)).toBe(name)
})
