import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import type { ChangeClass } from '#lib/db/generated/enums.ts'
import { lintDocument } from './lint-document.ts'
import { lockOpenVersion } from './lock-open-version.ts'
import { parsePolicy } from './parse-policy.ts'
import { purposesOf } from './purposes-of.ts'

export type Published = { readonly versionId: string; readonly number: number; readonly changeClass: ChangeClass; readonly effectiveFrom: Date }

type Publication = {
  readonly code: string
  /** UTC; at once when absent. */
  readonly effectiveFrom?: Date | undefined
}

/**
 * Publishes the approved version: for good, superseding the one before from `effectiveFrom` on (9.2). Refusals: `nothing-open`,
 * `not-approved`, `past`, `too-early` (before the predecessor takes effect), `findings` (the linter has something to say; fields: what).
 */
export async function publishVersion({ code, effectiveFrom }: Publication): Promise<Published> {
  return db.$transaction(async (tx) => {
    const { id, number, state } = await lockOpenVersion(tx, code)
    if (state !== 'approved') throw new Refusal('not-approved')
    const publishedAt = now()
    const from = effectiveFrom ?? publishedAt
    if (from < publishedAt) throw new Refusal('past')
    const version = await tx.documentVersion.findUniqueOrThrow({
      where: { id },
      select: { text: true, changeClass: true, documentId: true, document: { select: { kind: true, channel: true } }, predecessor: { select: { effectiveFrom: true } } },
    })
    const before = version.predecessor?.effectiveFrom
    if (before && from < before) throw new Refusal('too-early')
    const parsed = parsePolicy(version.text)
    const findings = lintDocument(version.document, parsed, await purposesOf(tx, id))
    if (findings.length > 0) throw new Refusal('findings', Object.fromEntries(findings.map(({ rule, clause, message }) => [`${clause ?? '-'} ${rule}`, message])))
    await tx.document.update({ where: { id: version.documentId }, data: { title: parsed.title } })
    await tx.documentVersion.update({ where: { id }, data: { state: 'published', publishedAt, effectiveFrom: from } })
    return { versionId: id, number, changeClass: version.changeClass, effectiveFrom: from }
  })
}
