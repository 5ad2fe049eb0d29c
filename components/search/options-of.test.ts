import { expect, test } from 'vitest'
import { optionsOf } from './options-of.ts'

const ring = { name: 'Смарт-кольцо «Контур»', href: '/product/kontur', image: null, price: 1_299_000, inStock: true }

test('queries, categories, products, and all results last', () => {
  const options = optionsOf('кольцо', { understood: null, queries: ['кольцо', 'кольцо золотое'], categories: [{ name: 'Смарт-кольца', href: '/catalogue/smart-rings' }], products: [ring] })
  expect(options.map(({ kind, text }) => [kind, text])).toEqual([
    ['query', 'кольцо золотое'],
    ['category', 'Смарт-кольца'],
    ['product', 'Смарт-кольцо «Контур»'],
    ['all', 'Все результаты: «кольцо»'],
  ])
  expect(decodeURIComponent(options.at(-1)?.href ?? '')).toBe('/search?q=кольцо')
})

test('while the answer is on its way, there are all results', () => expect(optionsOf('к', null)).toMatchObject([{ kind: 'all' }]))
