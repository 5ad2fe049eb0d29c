import { Secret, TOTP } from 'otpauth'
import { now } from '#lib/clock/clock.ts'
import { seal, unseal } from '#lib/crypto/seal.ts'
import { env } from '#lib/env.ts'
import { shop } from '#lib/shop.ts'

/** Seconds that a code is shown. */
const PERIOD = 30

/** A new secret, base32, as one types it into the app. */
export function newTotpSecret(): string {
  return new Secret({ size: 20 }).base32
}

/** What the QR code holds. `label` tells accounts apart in the app: the person's contact. */
export function totpUri(secret: string, label: string): string {
  return totpOf(secret, label).toString()
}

/** The time step that `code` belongs to: now, half a minute ago or ahead; null for a wrong code. Compares in constant time. */
export function totpStep(secret: string, code: string): number | null {
  const timestamp = now().getTime()
  const delta = totpOf(secret).validate({ token: code, timestamp, window: 1 })
  return delta === null ? null : Math.floor(timestamp / 1000 / PERIOD) + delta
}

/** The secret as it is stored: read from the database it opens nothing. */
export function sealTotpSecret(personId: string, secret: string): Uint8Array<ArrayBuffer> {
  return seal('totp', personId, secret, env.AUTH_SECRET)
}

export function unsealTotpSecret(personId: string, sealed: Uint8Array): string | null {
  return unseal('totp', personId, sealed, env.AUTH_SECRET)
}

function totpOf(secret: string, label = ''): TOTP {
  return new TOTP({ issuer: shop.name, label, algorithm: 'SHA1', digits: 6, period: PERIOD, secret: Secret.fromBase32(secret) })
}
