import { expect, test } from 'vitest'
import type { CartLine } from '#lib/cart/types.ts'
import { kopecks } from '#lib/money/money.ts'
import { cartSum, shownLines } from './shown-lines.ts'

const line = (variantId: string, price: number, quantity: number, limit = 20): CartLine => ({
  variantId,
  name: variantId,
  option: '',
  href: '/',
  image: null,
  price: kopecks(price),
  oldPrice: null,
  quantity,
  limit,
  availability: { kind: 'many' },
  total: kopecks(price * quantity),
  notice: null, inScope: true, bonusRate: 0,
})

test('a guess changes quantity and total of its line only', () => {
  const lines = shownLines([line('a', 100, 1), line('b', 200, 2)], { a: 3 })
  expect(lines.map(({ quantity, total }) => [quantity, total])).toEqual([[3, 300], [2, 400]])
})

test('a line that is being removed is not shown', () => {
  expect(shownLines([line('a', 100, 1), line('b', 200, 2)], { a: 0 }).map(({ variantId }) => variantId)).toEqual(['b'])
})

test('what is sold out is not counted', () => {
  expect(cartSum([line('a', 100, 2), line('b', 900, 1, 0)])).toMatchObject({ count: 2, goods: 200 })
})
