import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'
import type { DocumentKind } from '#lib/db/generated/enums.ts'
import { versionHash } from './content-hash.ts'
import { lintDocument } from './lint-document.ts'
import { parsePolicy } from './parse-policy.ts'
import type { Published } from './publish-version.ts'
import { writeContent } from './write-content.ts'

type MadeText = {
  readonly code: string
  readonly kind: DocumentKind
  readonly text: string
  /** Who wrote and who approved what the text is made of; not the same. */
  readonly author: string
  readonly approver: string
  /** UTC; at once when absent. */
  readonly effectiveFrom?: Date | undefined
}

/**
 * Publishes the next version of a document that another domain makes out of what it has approved itself (the bonus rules out of their numbers), within
 * its transaction. Refusals: `text-open` (something else is in preparation), `past`, `too-early` (before the predecessor takes effect), `findings`
 * (the linter has something to say; fields: what). PolicyTextError when the text cannot be read.
 */
export async function publishMadeText(tx: Transaction, { code, kind, text, author, approver, effectiveFrom }: MadeText): Promise<Published & { readonly publishedAt: Date }> {
  const { title, clauses } = parsePolicy(text)
  const publishedAt = now()
  const from = effectiveFrom ?? publishedAt
  if (from < publishedAt) throw new Refusal('past')
  await tx.document.createMany({ data: { code, kind, title, purpose: null, channel: null }, skipDuplicates: true })
  const [{ id: documentId } = { id: '' }] = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM documents WHERE code = ${code} FOR UPDATE`
  const last = await tx.documentVersion.findFirst({ where: { documentId }, orderBy: { number: 'desc' }, select: { id: true, number: true, state: true, effectiveFrom: true } })
  if (last && last.state !== 'published') throw new Refusal('text-open')
  if (last?.effectiveFrom && from < last.effectiveFrom) throw new Refusal('too-early')
  const findings = lintDocument({ kind, channel: null }, { title, clauses }, null)
  if (findings.length > 0) throw new Refusal('findings', Object.fromEntries(findings.map(({ rule, clause, message }) => [`${clause ?? '-'} ${rule}`, message])))
  const changeClass = last ? 'editorial' as const : 'first' as const
  const { id, number } = await tx.documentVersion.create({
    data: { documentId, number: (last?.number ?? 0) + 1, predecessorId: last?.id ?? null, text, hash: versionHash(text, []), changeClass, author, createdAt: publishedAt },
    select: { id: true, number: true },
  })
  await writeContent(tx, id, { clauses, purposes: [], older: null })
  await tx.documentVersion.update({ where: { id }, data: { state: 'approved', approver } })
  await tx.document.update({ where: { id: documentId }, data: { title } })
  await tx.documentVersion.update({ where: { id }, data: { state: 'published', publishedAt, effectiveFrom: from } })
  return { versionId: id, number, changeClass, effectiveFrom: from, publishedAt }
}
