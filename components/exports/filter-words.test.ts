import { expect, test } from 'vitest'
import { exportFilters } from '#lib/exports/schema.ts'
import { filterWords } from './filter-words.ts'

const regions = [{ value: '64', text: 'Саратовская область' }]
const words = (kind: string, filters: object) => filterWords(kind, exportFilters.parse(filters), regions)

test.each([
  ['customers', {}, ''],
  ['customers', { show: 'no-orders', from: '2026-11-01', to: '2026-11-30' }, 'без заказов · с 01.11.2026 · по 30.11.2026'],
  ['orders', { state: 'paid', region: '64' }, 'состояние: оплачен · регион: Саратовская область'],
  ['consents', { consent: 'ads', holds: 'yes' }, 'на что: реклама · действует: да'],
  // An export of before there were filters, and of a kind that is no more.
  ['orders', { from: null, to: null }, ''],
  ['addresses', { state: 'paid' }, ''],
])('whom a file of %s with %j was made of', (kind, filters, expected) => {
  expect(words(kind, filters)).toBe(expected)
})
