import { parseOptions } from '@node-rs/argon2'
import { describe, expect, test } from 'vitest'
import { sign } from '#lib/crypto/signature.ts'
import { env } from '#lib/env.ts'
import { hashPassword, NOBODY, verifyPassword } from './hash-password.ts'
import { inLatinLayout, inRussianLayout } from './keyboard-layout.ts'
import { placeOf } from './place.ts'
import { heldProofOf, proofCookieValue } from './proof-cookie.ts'
import { recoveryHash } from './recovery-codes.ts'
import { refusalText } from './refusals.ts'

describe('passwords', () => {
  test('cost more than OWASP asks for, and nobody’s costs the same', async () => {
    const cost = parseOptions(await hashPassword('x'))
    expect(cost.memoryCost).toBeGreaterThanOrEqual(19_456)
    expect(cost.timeCost).toBeGreaterThanOrEqual(2)
    expect(parseOptions(NOBODY)).toEqual(cost)
  })

  test('no password is nobody’s', async () => {
    expect(await verifyPassword(null, 'x')).toBe(false)
    expect(await verifyPassword(await hashPassword('тайна'), 'тайна')).toBe(true)
    expect(await verifyPassword(await hashPassword('тайна'), 'Тайна')).toBe(false)
  })
})

test('the other keyboard layout', () => {
  expect(inRussianLayout('Ghbdtn`')).toBe('приветё')
  expect(inLatinLayout('Привет 1')).toBe('ghbdtn 1')
})

describe('the cookie of a proof', () => {
  const proof = { proofId: '019ae000-0000-4000-8000-000000000000', next: '/checkout', method: 'password' as const }

  test('comes back as it was', () => {
    expect(heldProofOf(proofCookieValue(proof))).toEqual(proof)
  })

  test.each([undefined, '', 'x', 'x.y', JSON.stringify(proof)])('«%s» is none', (cookie) => {
    expect(heldProofOf(cookie)).toBeNull()
  })

  test('signed for something else, or changed, it is none', () => {
    const value = Buffer.from(JSON.stringify(proof)).toString('base64url')
    expect(heldProofOf(sign('cart', value, env.AUTH_SECRET))).toBeNull()
    expect(heldProofOf(`A${proofCookieValue(proof)}`)).toBeNull()
  })
})

test('recovery codes are read as people write them, and belong to one person', () => {
  expect(recoveryHash('anna', 'o1l0i-abcde')).toBe(recoveryHash('anna', '01101ABCDE'))
  expect(recoveryHash('boris', '01101-ABCDE')).not.toBe(recoveryHash('anna', '01101-ABCDE'))
})

test('places', () => {
  expect(placeOf('RU', '77.88.8.8')).toBe('Россия, 77.88.8.8')
  expect(placeOf(null, '127.0.0.1')).toBe('127.0.0.1')
  expect(placeOf(null, null)).toBeNull()
})

test('refusals in Russian', () => {
  expect(refusalText('too-many-tries', { minutes: '3' })).toBe('Слишком много попыток. Попробуйте через 3\u00a0минуты.')
  expect(refusalText('weak-password', { password: 'Причина.' })).toBe('Причина.')
  expect(refusalText('unheard-of')).toMatch(/Не получилось/)
})
