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
