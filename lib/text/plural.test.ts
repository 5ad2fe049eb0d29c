import fc from 'fast-check'
import { expect, test } from 'vitest'
import { counted, plural } from './plural.ts'

test.each([
  [1, 'товар'],
  [2, 'товара'],
  [5, 'товаров'],
  [11, 'товаров'],
  [21, 'товар'],
  [0, 'товаров'],
])('%i %s', (count, word) => {
  expect(plural(count, 'товар', 'товара', 'товаров')).toBe(word)
})

test('the number stays with its word', () => {
  expect(counted(3, 'товар', 'товара', 'товаров')).toBe('3\u00a0товара')
})

test('the language has the same rules', () => {
  const rules = new Intl.PluralRules('ru-RU')
  const number = fc.oneof(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: -10_000, max: 10_000 }).map((tenths) => tenths / 10))
  fc.assert(fc.property(number, (count) => plural(count, 'one', 'few', 'many') === rules.select(count).replace('other', 'few')))
})
