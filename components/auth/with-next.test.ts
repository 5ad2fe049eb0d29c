import { expect, test } from 'vitest'
import { withNext } from './with-next.ts'

test('the way back is kept through every door', () => {
  expect(withNext('/sign-up', '/account/orders/10001?key=a&b=1')).toBe('/sign-up?next=%2Faccount%2Forders%2F10001%3Fkey%3Da%26b%3D1')
})

test('where everybody goes is not said', () => {
  expect(withNext('/sign-up', '/account')).toBe('/sign-up')
})
