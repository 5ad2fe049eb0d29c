import type { Transaction } from '#lib/db/db.ts'

type Whose = { readonly personId: string } | { readonly subjectId: string } | { readonly channel: 'email' | 'sms'; /** Lower-cased e-mail or E.164. */ readonly value: string }

/** Whether the data of a person, a subject or a contact are blocked now (6.2.4). */
export async function isBlocked(tx: Pick<Transaction, '$queryRaw'>, whose: Whose): Promise<boolean> {
  const found =
    'personId' in whose ? tx.$queryRaw<unknown[]>`SELECT FROM blocked_people WHERE person_id = ${whose.personId}::uuid`
    : 'subjectId' in whose ? tx.$queryRaw<unknown[]>`SELECT FROM blocked_subjects WHERE subject_id = ${whose.subjectId}::uuid`
    : tx.$queryRaw<unknown[]>`SELECT FROM blocked_digests WHERE digest = contact_digest(${whose.value})`
  return (await found).length > 0
}

export type OpenBlock = { readonly id: string; readonly cause: string; readonly startedAt: Date; readonly requestId: string | null }

/** The blocks that hold a person's data now, the oldest first. */
export function openBlocks(tx: Pick<Transaction, 'block'>, { personId }: { readonly personId: string }): Promise<OpenBlock[]> {
  return tx.block.findMany({
    where: { endedAt: null, OR: [{ personId }, { subject: { personId } }] },
    orderBy: { startedAt: 'asc' },
    select: { id: true, cause: true, startedAt: true, requestId: true },
  })
}
