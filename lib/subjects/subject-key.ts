import { randomBytes } from 'node:crypto'
import { seal, unseal } from '#lib/crypto/seal.ts'
import type { Transaction } from '#lib/db/db.ts'
import { env } from '#lib/env.ts'

/** Makes the key under which everything readable of a subject stands, sealed by LEDGER_SECRET. */
export async function makeSubjectKey(tx: Transaction, subjectId: string): Promise<string> {
  const key = randomBytes(32).toString('base64url')
  await tx.subjectKey.create({ data: { subjectId, sealed: seal('subject-key', subjectId, key, env.LEDGER_SECRET) } })
  return key
}

/** The key of a subject; null once it is destroyed, and with it all that was sealed by it. */
export async function subjectKey(tx: Transaction, subjectId: string): Promise<string | null> {
  const row = await tx.subjectKey.findUnique({ where: { subjectId }, select: { sealed: true } })
  return row && unseal('subject-key', subjectId, row.sealed, env.LEDGER_SECRET)
}
