import { openPieces } from '#lib/crypto/sealed-pieces.ts'
import type { Transaction } from '#lib/db/db.ts'
import type { CandidateFileKind } from '#lib/db/generated/enums.ts'
import { store } from '#lib/files/store.ts'
import { candidateKey, keyOfStored, unsealFileKey } from './file-key.ts'

export type OpenedCv = { readonly name: string; readonly kind: CandidateFileKind; readonly bytes: number; readonly content: AsyncIterable<Uint8Array> }

type Reader = Pick<Transaction, 'candidateFile' | 'candidateKey'>

/** A candidate's file, decrypted piece by piece; null when it is nobody's, its key is destroyed or its bytes are gone. Who may read it the caller has asked. */
export async function openCv(tx: Reader, fileId: string): Promise<OpenedCv | null> {
  const file = await tx.candidateFile.findUnique({ where: { id: fileId }, select: { name: true, kind: true, bytes: true, storedAs: true } })
  const key = file && (await keyOfFile(tx, fileId))
  const sealed = key && (await store().read(`candidates/${file.storedAs}`))
  if (!sealed) return null
  const { name, kind, bytes, storedAs } = file
  return { name, kind, bytes, content: openPieces(keyOfStored(key, storedAs), sealed) }
}

/** The key of a file and its previews; null unless it is a candidate's whose key lives. */
export async function keyOfFile(tx: Reader, fileId: string): Promise<Buffer | null> {
  const file = await tx.candidateFile.findUnique({ where: { id: fileId }, select: { sealedKey: true, application: { select: { subjectId: true } } } })
  const secret = file?.application && (await candidateKey(tx, file.application.subjectId))
  return secret ? unsealFileKey(fileId, file.sealedKey, secret) : null
}
