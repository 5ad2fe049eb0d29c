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

/** Whether an order was placed before a block of its buyer's data that is open: it goes nowhere while the check lasts. */
export async function isOrderBlocked(tx: Pick<Transaction, '$queryRaw'>, orderId: string): Promise<boolean> {
  const found = await tx.$queryRaw<unknown[]>`
    SELECT FROM orders o WHERE o.id = ${orderId}::uuid AND CASE WHEN o.person_id IS NOT NULL
      THEN EXISTS (SELECT FROM blocked_people b WHERE b.person_id = o.person_id AND b.since >= o.placed_at)
      ELSE EXISTS (SELECT FROM blocked_digests b WHERE b.digest IN (contact_digest(o.email), contact_digest(o.phone)) AND b.since >= o.placed_at) END`
  return found.length > 0
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
