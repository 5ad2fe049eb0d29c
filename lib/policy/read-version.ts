import { db } from '#lib/db/db.ts'
import type { VersionView } from './version-view.ts'

/** A published version with its clauses in the order of the text and its purposes; null for a draft and for what there is not. */
export async function readVersion(code: string, number: number): Promise<VersionView | null> {
  const version = await db.documentVersion.findFirst({
    where: { document: { code }, number, state: { in: ['published', 'superseded'] } },
    select: {
      number: true, hash: true, changeClass: true, publishedAt: true, effectiveFrom: true, text: true,
      clauses: { select: { number: true, text: true, class: true }, orderBy: { position: 'asc' } },
      purposes: { select: { code: true, clause: true, title: true, basis: true, categories: true, channels: true, recipients: true, term: true, widened: true } },
    },
  })
  if (!version?.publishedAt || !version.effectiveFrom) return null
  const { publishedAt, effectiveFrom, purposes, ...rest } = version
  const names = await namesOfRecipients()
  return {
    ...rest,
    // Its own: a later version may be called otherwise.
    title: rest.text.trimStart().split('\n')[0]?.trim() ?? '',
    publishedAt: publishedAt.toISOString(),
    effectiveFrom: effectiveFrom.toISOString(),
    purposes: purposes
      .toSorted((a, b) => a.clause.localeCompare(b.clause, 'ru', { numeric: true }))
      .map((purpose) => ({ ...purpose, recipients: purpose.recipients.map((each) => names.get(each) ?? each) })),
  }
}

async function namesOfRecipients(): Promise<ReadonlyMap<string, string>> {
  const recipients = await db.recipient.findMany({ select: { code: true, name: true } })
  return new Map(recipients.map(({ code, name }) => [code, name]))
}
