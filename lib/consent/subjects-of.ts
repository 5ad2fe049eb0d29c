import type { Transaction } from '#lib/db/db.ts'

export type Whose = { readonly subjectId: string } | { readonly personId: string }

/** The living subjects of a person, the oldest first, or the one that is named. */
export async function subjectsOf(tx: Transaction, whose: Whose): Promise<string[]> {
  if ('subjectId' in whose) return [whose.subjectId]
  const own = await tx.subject.findMany({ where: { personId: whose.personId, destroyedAt: null }, orderBy: { createdAt: 'asc' }, select: { id: true } })
  return own.map(({ id }) => id)
}
