import { db, type Transaction } from '#lib/db/db.ts'
import { kopecks, type Kopecks } from '#lib/money/money.ts'

/** Whose orders count: those of a person, or of a contact without an account. */
export type Buyer = { readonly personId: string | null; readonly contact: string | null }

/**
 * What a member has bought within the twelve months before a moment: orders delivered in them, goods as paid in money, less what came back. Orders from before
 * joining count, too. Kopecks.
 */
export async function turnoverOf(tx: Pick<Transaction, '$queryRaw'>, { personId, contact }: Buyer, at: Date): Promise<Kopecks> {
  const orders = personId === null ? ofContact(tx, contact ?? '', at) : ofPerson(tx, personId, at)
  const [row] = await orders
  return kopecks(Number(row?.turnover ?? 0))
}

type Sum = { turnover: bigint | null }

function ofPerson(tx: Pick<Transaction, '$queryRaw'>, personId: string, at: Date): Promise<Sum[]> {
  return tx.$queryRaw<Sum[]>`
    SELECT sum(o.total - o.delivery_total - coalesce((SELECT sum(r.amount - r.delivery_share) FROM returns r WHERE r.order_id = o.id AND r.state = 'received'), 0))::bigint AS turnover
    FROM orders o JOIN order_events e ON e.order_id = o.id AND e.kind = 'delivered'
    WHERE o.person_id = ${personId}::uuid AND o.state = 'delivered' AND e.happened_at > ${at}::timestamptz - interval '1 year' AND e.happened_at <= ${at}`
}

function ofContact(tx: Pick<Transaction, '$queryRaw'>, contact: string, at: Date): Promise<Sum[]> {
  return tx.$queryRaw<Sum[]>`
    SELECT sum(o.total - o.delivery_total - coalesce((SELECT sum(r.amount - r.delivery_share) FROM returns r WHERE r.order_id = o.id AND r.state = 'received'), 0))::bigint AS turnover
    FROM orders o JOIN order_events e ON e.order_id = o.id AND e.kind = 'delivered'
    WHERE o.person_id IS NULL AND (o.email = ${contact} OR o.phone = ${contact}) AND o.state = 'delivered'
      AND e.happened_at > ${at}::timestamptz - interval '1 year' AND e.happened_at <= ${at}`
}

/** The same of a membership by its id; nothing for one that is not there. */
export async function turnoverOfMember(memberId: string, at: Date, tx: Pick<Transaction, '$queryRaw' | 'bonusMember'> = db): Promise<Kopecks> {
  const buyer = await tx.bonusMember.findUnique({ where: { id: memberId }, select: { personId: true, contact: true } })
  return buyer ? turnoverOf(tx, buyer, at) : kopecks(0)
}
