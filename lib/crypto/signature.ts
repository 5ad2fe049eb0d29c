import { createHmac, timingSafeEqual } from 'node:crypto'

/** `value` with a keyed signature for one `purpose`, fit for cookies and links: «value.signature». */
export function sign(purpose: string, value: string, secret: string): string {
  return `${value}.${signature(purpose, value, secret)}`
}

/** The value of a signed text; null if the signature is not ours or was made for another purpose. */
export function unsign(purpose: string, signed: string, secret: string): string | null {
  const dot = signed.lastIndexOf('.')
  if (dot < 1) return null
  const value = signed.slice(0, dot)
  return matches(signed.slice(dot + 1), signature(purpose, value, secret)) ? value : null
}

/** 128 bits of HMAC-SHA-256, base64url: 22 characters. */
export function signature(purpose: string, value: string, secret: string): string {
  return createHmac('sha256', secret).update(`${purpose}\0${value}`).digest().subarray(0, 16).toString('base64url')
}

/** Compares in constant time. */
export function matches(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)]
  return a.length === b.length && timingSafeEqual(a, b)
}
