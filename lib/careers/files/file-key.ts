import { hkdfSync, randomBytes } from 'node:crypto'
import { seal, unseal } from '#lib/crypto/seal.ts'
import type { Transaction } from '#lib/db/db.ts'
import { env } from '#lib/env.ts'

/** A key for one candidate's file. */
export const newFileKey = (): Buffer => randomBytes(32)

/** A file and its previews are one key's; what stands under each name is sealed by a key that is derived from it. */
export function keyOfStored(fileKey: Uint8Array, storedAs: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', fileKey, '', `stored\0${storedAs}`, 32))
}

/** A file's key under `secret`: LEDGER_SECRET while it is nobody's, then the candidate's key. */
export function sealFileKey(fileId: string, key: Uint8Array, secret: string = env.LEDGER_SECRET): Uint8Array<ArrayBuffer> {
  return seal('candidate-file', fileId, Buffer.from(key).toString('base64url'), secret)
}

/** The key of `sealFileKey`; null under any other secret. */
export function unsealFileKey(fileId: string, sealed: Uint8Array, secret: string = env.LEDGER_SECRET): Buffer | null {
  const key = unseal('candidate-file', fileId, sealed, secret)
  return key === null ? null : Buffer.from(key, 'base64url')
}

/** The key of a candidate's files; null once it is destroyed, and the files are noise. */
export async function candidateKey(tx: Pick<Transaction, 'candidateKey'>, subjectId: string): Promise<string | null> {
  const row = await tx.candidateKey.findUnique({ where: { subjectId }, select: { sealed: true } })
  return row && unseal('candidate-key', subjectId, row.sealed, env.LEDGER_SECRET)
}

/** The same, made when there is none yet. */
export async function ensureCandidateKey(tx: Transaction, subjectId: string): Promise<string> {
  const sealed = seal('candidate-key', subjectId, randomBytes(32).toString('base64url'), env.LEDGER_SECRET)
  await tx.candidateKey.createMany({ data: [{ subjectId, sealed }], skipDuplicates: true })
  const key = await candidateKey(tx, subjectId)
  if (key === null) throw new Error('the key of a candidate does not open')
  return key
}
