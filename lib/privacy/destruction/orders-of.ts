import { now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'
import { returnUntil } from '#lib/orders/return-until.ts'
import { formatDate } from '#lib/text/format-moment.ts'
import type { Scope } from './scope.ts'

/** An order that a destruction reaches. `open`: why it has to stay as it is for now, in Russian; null when it is over. */
export type ReachedOrder = {
  readonly id: string
  readonly number: number
  /** Money was received: tax law keeps the order for five years, without its buyer (L43). */
  readonly paid: boolean
  readonly open: string | null
}

/** The orders of a scope that still say whose they are: the person's, and guests' by a proved contact. */
export async function ordersOf(tx: Transaction, { personId, contacts }: Scope): Promise<ReachedOrder[]> {
  const found = await tx.order.findMany({
    where: {
      depersonalisedAt: null,
      OR: [...(personId === null ? [] : [{ personId }]), { personId: null, OR: [{ email: { in: [...contacts] } }, { phone: { in: [...contacts] } }] }],
    },
    orderBy: { number: 'asc' },
    select: orderFacts,
  })
  return found.map(reachedOrder)
}

export const orderFacts = {
  id: true,
  number: true,
  state: true,
  paymentMethod: true,
  events: { where: { kind: 'delivered' }, orderBy: { happenedAt: 'desc' }, take: 1, select: { happenedAt: true } },
  payments: { select: { state: true } },
  refunds: { where: { state: 'pending' }, select: { id: true } },
  returns: { where: { state: 'requested' }, select: { id: true } },
  claims: { where: { closedAt: null }, select: { number: true } },
} as const

type Facts = {
  id: string; number: number; state: string; paymentMethod: string; events: { happenedAt: Date }[]; payments: { state: string }[]
  refunds: unknown[]; returns: unknown[]; claims: { number: number }[]
}

/** What an order's facts mean for a destruction. */
export function reachedOrder(order: Facts): ReachedOrder {
  const paid = order.payments.some(({ state }) => state === 'succeeded') || (order.paymentMethod === 'on_delivery' && order.state === 'delivered')
  return { id: order.id, number: order.number, paid, open: whyOpen(order) }
}

function whyOpen({ state, events, payments, refunds, returns, claims }: Facts): string | null {
  const [claim] = claims
  if (['placed', 'paid', 'packed', 'shipped'].includes(state)) return 'заказ ещё не завершён: без имени, контактов и адреса его не доставить'
  if (returns.length > 0) return 'товар возвращается, деньги нужно вернуть'
  if (refunds.length > 0 || payments.some((payment) => payment.state === 'pending')) return 'платёж или возврат денег ещё не завершён'
  if (claim) return `по заказу рассматривается претензия № ${claim.number}`
  const delivered = events[0]?.happenedAt
  if (state !== 'delivered' || !delivered) return null
  const until = returnUntil(delivered)
  return until > now() ? `товар можно вернуть до ${formatDate(until)}` : null
}
