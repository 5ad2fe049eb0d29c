import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import type { ChangeClass, ConsentChannel, DocumentKind } from '#lib/db/generated/enums.ts'
import { changeClassOf, purposeDeltas } from './purpose-deltas.ts'
import { versionHash } from './content-hash.ts'
import { parsePolicy } from './parse-policy.ts'
import { purposesOf } from './purposes-of.ts'
import type { Purpose } from './types.ts'
import { writeContent } from './write-content.ts'

type Draft = {
  /** `policy`, `cookies`, `consent/ads/email` … */
  readonly code: string
  readonly text: string
  readonly author: string
  /** Only for the policy; those of the version before when absent. */
  readonly purposes?: readonly Purpose[] | undefined
  /** The hash of the newest version as its author has seen it: what somebody else has written meanwhile is not lost. */
  readonly seen?: string | undefined
}

export type Drafted = { readonly versionId: string; readonly number: number; readonly changeClass: ChangeClass }

/**
 * Writes down the next version of a document; a draft there already is replaced. Refusals: `unknown-document`, `approved` (there is an
 * approved version: publish or discard it first), `changed-meanwhile` (it is not the one that was `seen`), `needs-purposes`, `made-of-numbers` (the bonus rules: their text is published with their numbers);
 * PolicyTextError when the text cannot be read.
 */
export async function draftVersion({ code, text: given, author, purposes: asked, seen }: Draft): Promise<Drafted> {
  if (code === 'bonus-rules') throw new Refusal('made-of-numbers')
  const text = given.replaceAll('\r\n', '\n').trim()
  const { title, clauses } = parsePolicy(text)
  return db.$transaction(async (tx) => {
    const documentId = await lockDocument(tx, code, title)
    const [last, before] = await tx.documentVersion.findMany({ where: { documentId }, orderBy: { number: 'desc' }, take: 2, select: { id: true, number: true, state: true, hash: true } })
    if (last?.state === 'approved') throw new Refusal('approved')
    if (seen !== undefined && last?.hash !== seen) throw new Refusal('changed-meanwhile')
    const open = last?.state === 'draft' ? last : null
    const predecessor = (open ? before : last) ?? null
    const older = predecessor && (await purposesOf(tx, predecessor.id))
    const purposes = code === 'policy' ? (asked ?? older ?? []) : []
    if (code === 'policy' && purposes.length === 0) throw new Refusal('needs-purposes')
    const changeClass = older === null ? 'first' as const : changeClassOf(purposeDeltas(purposes, older))
    const content = { text, hash: versionHash(text, purposes), changeClass, author: author.trim(), createdAt: now() }
    const { id, number } = open
      ? await tx.documentVersion.update({ where: { id: open.id }, data: content, select: { id: true, number: true } })
      : await tx.documentVersion.create({
          data: { ...content, documentId, number: (predecessor?.number ?? 0) + 1, predecessorId: predecessor?.id ?? null },
          select: { id: true, number: true },
        })
    await writeContent(tx, id, { clauses, purposes, older })
    return { versionId: id, number, changeClass }
  })
}

/** Kinds of documents that may begin with a draft; the policy and the cookie notice every database has. */
const kinds: Readonly<Record<string, DocumentKind>> = {
  'policy': 'policy', 'cookies': 'cookie_notice', 'offer': 'offer', 'recommendation-rules': 'recommendation_rules',
}

async function lockDocument(tx: Transaction, code: string, title: string): Promise<string> {
  const [, purpose = null, channel = null] = /^consent\/([a-z-]+)\/(email|sms|site)$/.exec(code) ?? []
  const kind = purpose === null ? kinds[code] : 'consent_text'
  if (kind === undefined) throw new Refusal('unknown-document')
  await tx.document.createMany({ data: { code, kind, title, purpose, channel: channel as ConsentChannel | null }, skipDuplicates: true })
  const [document] = await tx.$queryRaw<{ id: string }[]>`SELECT id FROM documents WHERE code = ${code} FOR UPDATE`
  if (!document) throw new Error(`the document ${code} has gone`)
  return document.id
}
