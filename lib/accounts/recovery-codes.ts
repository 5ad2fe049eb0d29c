import { randomInt } from 'node:crypto'
import { signature } from '#lib/crypto/signature.ts'
import type { Transaction } from '#lib/db/db.ts'
import { env } from '#lib/env.ts'

const COUNT = 10

/** Without the letters that look like digits (Crockford). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'

/** Ten codes of 50 bits in place of those before: «7K2MQ-X93AD». Shown once; the database has their HMAC only. */
export async function renewCodes(tx: Transaction, personId: string): Promise<string[]> {
  const codes = Array.from({ length: COUNT }, () => Array.from({ length: 10 }, () => ALPHABET[randomInt(ALPHABET.length)]).join(''))
  await tx.recoveryCode.deleteMany({ where: { personId } })
  await tx.recoveryCode.createMany({ data: codes.map((code) => ({ personId, hash: recoveryHash(personId, code) })) })
  return codes.map((code) => `${code.slice(0, 5)}-${code.slice(5)}`)
}

/** Under which a code is found again, however it was typed. Keyed: without the shop's secret nobody computes it. */
export function recoveryHash(personId: string, code: string): string {
  const plain = code.toUpperCase().replaceAll(/[^0-9A-Z]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1')
  return signature('recovery-code', `${personId}\0${plain}`, env.AUTH_SECRET)
}
