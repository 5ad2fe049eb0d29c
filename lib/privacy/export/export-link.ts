import { db } from '#lib/db/db.ts'
import { takeTries } from '#lib/limits/limit.ts'
import { exportPath } from './export-token.ts'

/** A link, for a quarter of an hour, to everything held of a customer; it works in their own session only. Refusal `too-many-tries`. */
export async function makeExportLink(personId: string): Promise<string> {
  await takeTries(['export:person', personId])
  return exportPath({ kind: 'person', id: personId })
}

/**
 * The same for somebody without an account, who has just proved a contact (`/privacy/request`). Null when the subject belongs to an
 * account: whoever has one fetches it signed in, with all that guards the account. Refusal `too-many-tries`.
 */
export async function exportLink(subjectId: string): Promise<string | null> {
  const subject = await db.subject.findUnique({ where: { id: subjectId, destroyedAt: null }, select: { personId: true } })
  if (!subject || subject.personId !== null) return null
  await takeTries(['export:person', subjectId])
  return exportPath({ kind: 'subject', id: subjectId })
}
