import { unseal } from '#lib/crypto/seal.ts'
import type { Transaction } from '#lib/db/db.ts'
import { subjectKey } from '#lib/subjects/subject-key.ts'

/** Whom a destruction reaches: a subject, or the person it belongs to with all of theirs. */
export type Scope = {
  readonly personId: string | null
  readonly subjectIds: readonly string[]
  /** Proved e-mails and mobiles: by these guests' orders and proofs are found. */
  readonly contacts: readonly string[]
}

/** Reads the scope of a subject; null when it is destroyed already. */
export async function scopeOf(tx: Transaction, subjectId: string): Promise<Scope | null> {
  const subject = await tx.subject.findFirst({ where: { id: subjectId, destroyedAt: null }, select: { personId: true } })
  if (!subject) return null
  const { personId } = subject
  const subjects = personId === null ? [{ id: subjectId }] : await tx.subject.findMany({ where: { personId, destroyedAt: null }, select: { id: true } })
  const subjectIds = subjects.map(({ id }) => id)
  return { personId, subjectIds, contacts: await contactsOf(tx, subjectIds, personId) }
}

async function contactsOf(tx: Transaction, subjectIds: string[], personId: string | null): Promise<string[]> {
  const found = new Set<string>()
  for (const subjectId of subjectIds) {
    const key = await subjectKey(tx, subjectId)
    const sealed = await tx.subjectContact.findMany({ where: { subjectId, releasedAt: null, channel: { not: 'site' } }, select: { sealed: true } })
    for (const contact of sealed) {
      const value = key === null ? null : unseal('contact', subjectId, contact.sealed, key)
      if (value !== null) found.add(value)
    }
  }
  const points = personId === null ? [] : await tx.contactPoint.findMany({ where: { personId, verifiedAt: { not: null } }, select: { value: true } })
  for (const { value } of points) found.add(value)
  return [...found]
}

/** The scope as the parameters of the statements in `steps.ts`: $1 people, $2 subjects, $3 contacts. */
export function parametersOf({ personId, subjectIds, contacts }: Scope): [string[], readonly string[], readonly string[]] {
  return [personId === null ? [] : [personId], subjectIds, contacts]
}
