import { unseal } from '#lib/crypto/seal.ts'
import type { Transaction } from '#lib/db/db.ts'
import type { ConsentChannel } from '#lib/db/generated/enums.ts'
import { subjectKey } from '#lib/subjects/subject-key.ts'

export type SubjectContact = {
  readonly id: string
  readonly subjectId: string
  readonly channel: ConsentChannel
  readonly hash: string
  readonly value: string
  readonly released: boolean
}

/** The contacts of subjects, those given up too, as far as their keys open them. */
export async function contactsOf(tx: Transaction, subjectIds: readonly string[]): Promise<SubjectContact[]> {
  const rows = await tx.subjectContact.findMany({
    where: { subjectId: { in: [...subjectIds] } },
    orderBy: { createdAt: 'asc' },
    select: { id: true, subjectId: true, channel: true, hash: true, sealed: true, releasedAt: true },
  })
  const keys = new Map<string, string | null>()
  for (const subjectId of new Set(rows.map((row) => row.subjectId))) keys.set(subjectId, await subjectKey(tx, subjectId))
  return rows.flatMap(({ sealed, releasedAt, ...contact }) => {
    const key = keys.get(contact.subjectId)
    const value = key ? unseal('contact', contact.subjectId, sealed, key) : null
    return value === null ? [] : [{ ...contact, value, released: releasedAt !== null }]
  })
}
