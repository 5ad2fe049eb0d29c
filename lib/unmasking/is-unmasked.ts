import { now } from '#lib/clock/clock.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import type { Whose } from './schema.ts'

/** What somebody of the staff may see now, and until when. */
export type Unmasked = {
  readonly until: Date
  /** Names and contacts always; addresses only for a purpose that has them (6.2.1). */
  readonly address: boolean
  readonly reason: string
}

/**
 * Whether somebody of the staff sees these data unmasked now; null: masked. What is opened for a person is open in their orders, what is
 * opened for an order is open in this order only.
 */
export async function isUnmasked(staff: { readonly personId: string }, whose: Whose, tx: Pick<Transaction, 'unmasking' | 'order'> = db): Promise<Unmasked | null> {
  const open = await tx.unmasking.findMany({
    where: { staffId: staff.personId, expiresAt: { gt: now() }, OR: await waysOf(whose, tx) },
    orderBy: { expiresAt: 'desc' },
    select: { expiresAt: true, purpose: true, reason: true },
  })
  const [latest] = open
  return latest ? { until: latest.expiresAt, address: open.some(({ purpose }) => hasAddress(purpose)), reason: latest.reason } : null
}

/** An order is opened by itself, or with the person it belongs to; a candidate's application and a question by themselves alone. */
export async function waysOf(whose: Whose, tx: Pick<Transaction, 'order'>): Promise<Whose[]> {
  if (!('orderId' in whose)) return [whose]
  const order = await tx.order.findUnique({ where: { id: whose.orderId }, select: { personId: true } })
  return order?.personId ? [whose, { personId: order.personId }] : [whose]
}

/** Whether the policy has addresses for a purpose that data are opened for. */
export const hasAddress = (purpose: string): boolean => purpose === 'order' || purpose === 'account'
