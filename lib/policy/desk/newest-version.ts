import { Refusal } from '#lib/action/refusal.ts'
import { db } from '#lib/db/db.ts'
import { purposesOf } from '../purposes-of.ts'
import type { Purpose } from '../types.ts'

export type NewestVersion = { readonly text: string; readonly hash: string; readonly purposes: readonly Purpose[] }

/** What work on a document begins with: its draft, or its last version where there is none. Refusal `unknown-document`. */
export async function newestVersion(code: string): Promise<NewestVersion> {
  const version = await db.documentVersion.findFirst({ where: { document: { code } }, orderBy: { number: 'desc' }, select: { id: true, text: true, hash: true } })
  if (!version) throw new Refusal('unknown-document')
  return { text: version.text, hash: version.hash, purposes: await purposesOf(db, version.id) }
}
