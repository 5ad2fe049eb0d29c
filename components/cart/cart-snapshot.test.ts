import { expect, test } from 'vitest'
import { withGuesses } from './cart-snapshot.ts'

const known = { count: 3, lines: { a: { quantity: 2, limit: 4 }, b: { quantity: 1, limit: 1 } } }

test('without guesses the cart is what it is', () => {
  expect(withGuesses(known, {})).toEqual(known)
})

test('a guess replaces the quantity, keeps the limit and counts', () => {
  expect(withGuesses(known, { a: 4 })).toEqual({ count: 5, lines: { a: { quantity: 4, limit: 4 }, b: { quantity: 1, limit: 1 } } })
})

test('a guess of nothing takes the line away, a new line appears', () => {
  expect(withGuesses(known, { b: 0, c: 1 })).toEqual({ count: 3, lines: { a: { quantity: 2, limit: 4 }, c: { quantity: 1, limit: 1 } } })
})
