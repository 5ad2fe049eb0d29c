import { db } from '#lib/db/db.ts'
import type { VersionState } from '#lib/db/generated/enums.ts'
import { parsePolicy } from '../parse-policy.ts'
import { type PurposeDelta, purposeDeltas } from '../purpose-deltas.ts'
import { purposesOf } from '../purposes-of.ts'
import type { Purpose } from '../types.ts'

export type Registry = {
  readonly number: number
  readonly state: VersionState
  /** The version is known by it where somebody changes it. */
  readonly hash: string
  /** In the order of their clauses. */
  readonly purposes: readonly (Purpose & { readonly delta: PurposeDelta | null })[]
  /** Purposes of the last published version that the draft has no more. */
  readonly dropped: readonly Purpose[]
  /** Clauses of the text that name purposes. */
  readonly clauses: readonly { readonly number: string; readonly text: string }[]
  readonly recipients: readonly { readonly code: string; readonly name: string }[]
}

/** The purposes of the policy's draft, or of its last version where there is none, and what became of them since the version before. */
export async function readRegistry(): Promise<Registry> {
  const version = await db.documentVersion.findFirstOrThrow({
    where: { document: { code: 'policy' } }, orderBy: { number: 'desc' }, select: { id: true, number: true, state: true, hash: true, text: true, predecessorId: true },
  })
  const { number, state, hash, text, predecessorId } = version
  const isOpen = state === 'draft' || state === 'approved'
  const purposes = await purposesOf(db, version.id)
  const before = isOpen && predecessorId !== null ? await purposesOf(db, predecessorId) : purposes
  const deltas = purposeDeltas(purposes, before).filter(({ changes }) => changes.length > 0)
  return {
    number, state, hash,
    purposes: purposes
      .map((purpose) => ({ ...purpose, delta: deltas.find(({ code }) => code === purpose.code) ?? null }))
      .toSorted((a, b) => a.clause.localeCompare(b.clause, 'en', { numeric: true }) || a.code.localeCompare(b.code)),
    dropped: before.filter(({ code }) => !purposes.some((purpose) => purpose.code === code)),
    clauses: parsePolicy(text).clauses.filter((clause) => clause.class === 'purpose').map((clause) => ({ number: clause.number, text: clause.text })),
    recipients: await db.recipient.findMany({ where: { enabled: true }, select: { code: true, name: true }, orderBy: { name: 'asc' } }),
  }
}
