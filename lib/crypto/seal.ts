import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const IV = 12
const TAG = 16

/**
 * `text` under AES-256-GCM with a key of its own for `purpose`, derived from `secret` by HKDF-SHA-256. `about` (an id) is
 * sealed along: the result opens nothing in another row. Layout: IV, tag, ciphertext.
 */
export function seal(purpose: string, about: string, text: string, secret: string): Uint8Array<ArrayBuffer> {
  const iv = randomBytes(IV)
  const cipher = createCipheriv('aes-256-gcm', keyOf(purpose, secret), iv).setAAD(Buffer.from(about))
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()])
  return new Uint8Array(Buffer.concat([iv, cipher.getAuthTag(), sealed]))
}

/** The text of `seal`; null if it was sealed for something else, by another key, or changed since. */
export function unseal(purpose: string, about: string, sealed: Uint8Array, secret: string): string | null {
  if (sealed.length < IV + TAG) return null
  try {
    const decipher = createDecipheriv('aes-256-gcm', keyOf(purpose, secret), sealed.subarray(0, IV), { authTagLength: TAG })
    decipher.setAAD(Buffer.from(about)).setAuthTag(sealed.subarray(IV, IV + TAG))
    return Buffer.concat([decipher.update(sealed.subarray(IV + TAG)), decipher.final()]).toString('utf8')
  } catch {
    return null
  }
}

let opener: { readonly secret: string; readonly key: Buffer } | undefined

/** One secret of the settings opens the keys of all subjects, a thousand a second: what is derived of it is kept. Of what is a subject's own nothing is. */
function keyOf(purpose: string, secret: string): Buffer {
  if (purpose !== 'subject-key') return derived(purpose, secret)
  if (opener?.secret !== secret) opener = { secret, key: derived(purpose, secret) }
  return opener.key
}

function derived(purpose: string, secret: string): Buffer {
  return Buffer.from(hkdfSync('sha256', secret, '', `seal\0${purpose}`, 32))
}
