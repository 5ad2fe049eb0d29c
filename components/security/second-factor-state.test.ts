import { expect, test } from 'vitest'
import { AT_FIRST, keyOf, stepOf } from './second-factor-state.ts'

test('a form names its step', () => {
  expect(stepOf('enable')).toBe('enable')
  expect(stepOf('')).toBeNull()
  expect(stepOf('constructor')).toBeNull()
})

test('the key comes back with the state, without the picture', () => {
  const key = { secret: 'JBSWY3DPEHPK3PXP', uri: 'otpauth://totp/a?secret=JBSWY3DPEHPK3PXP' }
  expect(keyOf({ ...AT_FIRST, key: { ...key, qr: { size: 1, path: 'M0 0' } } })).toEqual(key)
})

test.each([[AT_FIRST], [null], ['key'], [{}], [{ key: { secret: 1, uri: 'a' } }], [{ key: { secret: 'a'.repeat(200), uri: 'a' } }]])(
  'what was not made here holds no key: %j',
  (before) => {
    expect(keyOf(before)).toBeNull()
  },
)
