import { expect, test } from 'vitest'
import { kopecks } from '#lib/money/money.ts'
import type { Facet, ListingFilter } from '#lib/catalogue/types.ts'
import { chosenFilters } from './chosen-filters.ts'

const filter: ListingFilter = {
  category: 'rings',
  choices: { colour: ['gold', 'silver'] },
  priceFrom: kopecks(100_000),
  priceTo: null,
  inStock: true,
  sort: 'cheap',
  page: 3,
}
const facets: Facet[] = [
  {
    kind: 'choice',
    name: 'colour',
    label: 'Цвет',
    values: [
      { value: 'gold', label: 'Золото', count: 1, selected: true },
      { value: 'silver', label: 'Серебро', count: 2, selected: true },
      { value: 'black', label: 'Чёрный', count: 2, selected: false },
    ],
  },
]

test('names what was chosen', () => {
  expect(chosenFilters(filter, facets).map(({ text }) => text)).toEqual(['Золото', 'Серебро', 'В наличии', 'от 1\u00a0000\u00a0₽'])
})

test('taking one off keeps the others and the order, and goes to the first page', () => {
  const [gold, , stock] = chosenFilters(filter, facets)
  expect(gold?.without).toEqual({ ...filter, choices: { colour: ['silver'] }, page: 1 })
  expect(stock?.without).toEqual({ ...filter, inStock: false, page: 1 })
})

test('the last value takes its facet with it', () => {
  const one = { ...filter, choices: { colour: ['gold'] } }
  expect(chosenFilters(one, facets)[0]?.without.choices).toEqual({})
})
