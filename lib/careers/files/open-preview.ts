import { openPieces } from '#lib/crypto/sealed-pieces.ts'
import type { Transaction } from '#lib/db/db.ts'
import { store } from '#lib/files/store.ts'
import { keyOfStored } from './file-key.ts'
import { keyOfFile } from './open-cv.ts'

/** The picture (WebP) of a page of a candidate's CV, decrypted; null where there is none. Who may see it the caller has asked. */
export async function openPreview(tx: Pick<Transaction, 'candidateFile' | 'candidateKey' | 'candidatePreview'>, fileId: string, page: number): Promise<Buffer<ArrayBuffer> | null> {
  const preview = await tx.candidatePreview.findUnique({ where: { fileId_page: { fileId, page } }, select: { storedAs: true } })
  const key = preview && (await keyOfFile(tx, fileId))
  const sealed = key && (await store().read(`candidates/${preview.storedAs}`))
  return sealed ? Buffer.concat(await Array.fromAsync(openPieces(keyOfStored(key, preview.storedAs), sealed))) : null
}
