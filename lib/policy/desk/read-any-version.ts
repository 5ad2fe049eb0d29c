import { db } from '#lib/db/db.ts'
import { purposesOf } from '../purposes-of.ts'
import type { Purpose } from '../types.ts'
import type { VersionView } from '../version-view.ts'

/** A version with all it says, whatever its state; with the registry as the editor takes it. */
export type EditedVersion = { readonly view: VersionView; readonly purposes: readonly Purpose[] }

/** A version of a document for whoever works on it; null for what there is not. Of a draft the moments are those of its writing. */
export async function readAnyVersion(code: string, number: number): Promise<EditedVersion | null> {
  const version = await db.documentVersion.findFirst({
    where: { document: { code }, number },
    select: {
      id: true, number: true, hash: true, changeClass: true, publishedAt: true, effectiveFrom: true, createdAt: true, text: true,
      clauses: { select: { number: true, text: true, class: true }, orderBy: { position: 'asc' } },
      purposes: { select: { code: true, clause: true, title: true, basis: true, categories: true, channels: true, recipients: true, term: true, widened: true } },
    },
  })
  if (!version) return null
  const { id, createdAt, publishedAt, effectiveFrom, purposes, ...rest } = version
  const names = new Map((await db.recipient.findMany({ select: { code: true, name: true } })).map((each) => [each.code, each.name]))
  const view = {
    ...rest,
    title: rest.text.trimStart().split('\n')[0]?.trim() ?? '',
    publishedAt: (publishedAt ?? createdAt).toISOString(),
    effectiveFrom: (effectiveFrom ?? createdAt).toISOString(),
    purposes: purposes
      .toSorted((a, b) => a.clause.localeCompare(b.clause, 'ru', { numeric: true }))
      .map((purpose) => ({ ...purpose, recipients: purpose.recipients.map((each) => names.get(each) ?? each) })),
  }
  return { view, purposes: await purposesOf(db, id) }
}
