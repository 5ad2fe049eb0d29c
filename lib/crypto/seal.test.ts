import { expect, test } from 'vitest'
import { seal, unseal } from './seal.ts'

const sealed = seal('totp', 'anna', 'тайна', 'key')

test('opens with the same purpose, row and key', () => {
  expect(unseal('totp', 'anna', sealed, 'key')).toBe('тайна')
})

test('opens nothing else', () => {
  expect(unseal('other', 'anna', sealed, 'key')).toBeNull()
  expect(unseal('totp', 'boris', sealed, 'key')).toBeNull()
  expect(unseal('totp', 'anna', sealed, 'another key')).toBeNull()
  expect(unseal('totp', 'anna', new Uint8Array(5), 'key')).toBeNull()
})

test('a changed bit is noticed', () => {
  for (const at of sealed.keys()) expect(unseal('totp', 'anna', sealed.map((byte, i) => (i === at ? byte ^ 1 : byte)), 'key')).toBeNull()
})

test('the same text never looks the same', () => {
  expect(Buffer.from(seal('totp', 'anna', 'тайна', 'key')).equals(sealed)).toBe(false)
})
