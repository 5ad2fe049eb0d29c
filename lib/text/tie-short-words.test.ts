import { expect, test } from 'vitest'
import { tieShortWords } from './tie-short-words.ts'

test.each([
  ['Политика в отношении', 'Политика в\u00a0отношении'],
  ['и на свой счёт', 'и\u00a0на\u00a0свой счёт'],
  ['410000, г. Саратов, ул. Московская', '410000, г.\u00a0Саратов, ул.\u00a0Московская'],
  ['от 27.07.2006 № 152-ФЗ — закон', 'от\u00a027.07.2006 №\u00a0152-ФЗ\u00a0— закон'],
  ['данные на', 'данные на'],
])('%s', (text, tied) => {
  expect(tieShortWords(text)).toBe(tied)
})
