import { expect, test } from 'vitest'
import { keepAbbreviations } from './keep-abbreviations.ts'

test.each([
  ['Саратов, ул. Чапаева, 14, кв. 3', 'Саратов, ул.~Чапаева, 14, кв.~3'],
  ['г. Энгельс, пр-т Строителей, д. 5, корп. 2', 'г.~Энгельс, пр-т~Строителей, д.~5, корп.~2'],
  ['Пассаж, с. Багаевка', 'Пассаж, с.~Багаевка'],
  ['Двор наш, 3', 'Двор наш, 3'],
])('%s', (address, kept) => {
  expect(keepAbbreviations(address)).toBe(kept.replaceAll('~', '\u00a0'))
})
