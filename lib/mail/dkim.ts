import { createHash, createPrivateKey, type KeyObject, sign } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { promisify } from 'node:util'
import { env } from '#lib/env.ts'
import { mailDomain } from './mail-domain.ts'

/** Who signs (RFC 6376): the public half of the key stands in DNS at «selector._domainkey.domain». */
export type DkimSigner = { readonly domain: string; readonly selector: string; readonly key: KeyObject }

export type Header = readonly [name: string, value: string]

/** What must not be changed or added on the way. Twice: one more of it breaks the signature. */
const twice = ['from', 'to', 'subject', 'date', 'message-id', 'list-unsubscribe', 'list-unsubscribe-post']
const once = ['reply-to', 'mime-version', 'content-type', 'list-id', 'feedback-id', 'precedence', 'auto-submitted']

const signInBackground = promisify(sign)
let ofSettings: DkimSigner | null | undefined

/** The signer of the settings; null where a demo has none. */
export function dkimSigner(): DkimSigner | null {
  return (ofSettings ??= readSigner())
}

/** The private key of the settings as PEM: they hold it, or name the file that does. */
export function dkimPem(): string | null {
  const given = env.DKIM_PRIVATE_KEY
  if (!given) return null
  return given.includes('-----BEGIN') ? given.replaceAll(String.raw`\n`, '\n') : readFileSync(given, 'utf8')
}

/**
 * The header `DKIM-Signature` of a letter, relaxed/relaxed, RSA with SHA-256; the arithmetic runs in a thread of its own. `body` must be as
 * `composeMail` makes it: in lines of base64 that end with CRLF, so that it is its own canonical form.
 */
export async function dkimHeader(headers: readonly Header[], body: string, { domain, selector, key }: DkimSigner): Promise<string> {
  const known = new Map(headers.map(([name, value]) => [name.toLowerCase(), value]))
  const names = [...once, ...twice].filter((name) => known.has(name))
  const covered = [...names, ...twice]
  const bodyHash = createHash('sha256').update(body, 'latin1').digest('base64')
  const unsigned = `v=1; a=rsa-sha256; c=relaxed/relaxed; d=${domain}; s=${selector};\r\n\th=${covered.join(':')};\r\n\tbh=${bodyHash};\r\n\tb=`
  const lines = names.map((name) => `${name}:${relaxed(known.get(name) ?? '')}\r\n`)
  const signature = await signInBackground('sha256', Buffer.from(`${lines.join('')}dkim-signature:${relaxed(unsigned)}`), key)
  return `DKIM-Signature: ${unsigned}${signature.toString('base64').replaceAll(/.{1,70}/g, '$&\r\n\t').trimEnd()}\r\n`
}

function relaxed(value: string): string {
  return value.replaceAll(/\r\n/g, '').replaceAll(/[ \t]+/g, ' ').trim()
}

function readSigner(): DkimSigner | null {
  const pem = dkimPem()
  return pem === null || !env.DKIM_SELECTOR ? null : { domain: mailDomain(), selector: env.DKIM_SELECTOR, key: createPrivateKey(pem) }
}
