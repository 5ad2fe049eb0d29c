import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import type { Prisma } from '#lib/db/generated/client.ts'
import { kopecks } from '#lib/money/money.ts'
import { deliveryPlace } from './delivery-place.ts'
import { isCancellable } from './order-states.ts'
import { opensOrder } from './order-link.ts'
import { pointsOfOrder, pointsShown } from './points-of-order.ts'
import { orderLinkSchema, ownOrderSchema } from './schema.ts'
import type { OrderView } from './types.ts'

/** The order that a signed link opens; null for anything else, so that not found and not yours look the same. */
export async function getOrder(link: { number: unknown; key: unknown }): Promise<OrderView | null> {
  const parsed = orderLinkSchema.safeParse(link)
  if (!parsed.success) return null
  const order = await readOrder({ number: parsed.data.number })
  return order && opensOrder(order.id, parsed.data.key) ? viewOf(order) : null
}

/** A customer's own order; null for anything else. */
export async function getOwnOrder(personId: string, number: unknown): Promise<OrderView | null> {
  const parsed = ownOrderSchema.safeParse({ number })
  const order = parsed.success ? await readOrder({ number: parsed.data.number, personId }) : null
  return order && viewOf(order)
}

const parts = {
  region: { select: { name: true } },
  lines: { orderBy: { position: 'asc' }, include: { returnLines: { where: { return: { state: 'received' } }, select: { bonusTaken: true } } } },
  bonusMember: pointsShown.bonusMember,
  bonusEntries: pointsShown.bonusEntries,
  events: { orderBy: [{ happenedAt: 'asc' }, { id: 'asc' }] },
  payments: { orderBy: { createdAt: 'desc' }, take: 1 },
  refunds: { orderBy: { createdAt: 'desc' } },
  returns: { orderBy: { requestedAt: 'desc' }, include: { lines: { orderBy: { position: 'asc' }, select: { position: true, quantity: true, bonusBack: true, bonusTaken: true } } } },
  promoRedemption: { select: { delivery: true, promo: { select: { code: true } } } },
} satisfies Prisma.OrderInclude

function readOrder(where: { number: number; personId?: string }) {
  // All of it as of one moment: between two reads the bank's word may arrive, and an unpaid order with a paid payment is neither.
  return db.$transaction((tx) => tx.order.findUnique({ where: { ...where, depersonalisedAt: null }, include: parts }), { isolationLevel: 'RepeatableRead' })
}

function viewOf(order: NonNullable<Awaited<ReturnType<typeof readOrder>>>): OrderView {
  const [payment] = order.payments
  const unpaid = order.state === 'placed' && order.expiresAt !== null && order.expiresAt > now()
  const refunds = order.refunds.filter(({ state }) => state !== 'canceled')
  return {
    id: order.id,
    personId: order.personId,
    number: order.number,
    state: order.state,
    paymentMethod: order.paymentMethod,
    placedAt: order.placedAt,
    expiresAt: order.state === 'placed' ? order.expiresAt : null,
    payable: unpaid,
    cancellable: isCancellable(order.state),
    paymentPending: order.state === 'placed' && payment?.state === 'pending' && payment.providerId !== null,
    paymentFailure: unpaid && payment?.state === 'canceled' ? failureOf(payment.cancellation) : null,
    refund: refunds.length === 0 ? null : {
      amount: kopecks(refunds.reduce((amount, refund) => amount + refund.amount, 0)),
      done: refunds.every(({ state }) => state === 'succeeded'),
    },
    returns: order.returns.map(({ amount, ...each }) => ({ ...each, amount: kopecks(amount), ...returnedPoints(each.lines) })),
    returnable: isReturnable(order),
    paidOnline: payment?.state === 'succeeded',
    contact: {
      name: [order.surname, order.givenName, order.patronymic].filter((part) => part !== null).join(' '),
      email: order.email,
      phone: order.phone,
    },
    delivery: {
      method: order.deliveryMethod,
      place: deliveryPlace(order),
      daysMin: order.deliveryDaysMin,
      daysMax: order.deliveryDaysMax,
      track: order.track,
    },
    lines: order.lines.map((line) => ({
      position: line.position,
      name: line.name,
      option: line.option,
      sku: line.sku,
      href: line.href,
      image: line.image,
      imageAlt: line.imageAlt,
      price: kopecks(line.price),
      quantity: line.quantity,
      total: kopecks(line.total),
    })),
    goodsTotal: kopecks(order.goodsTotal),
    discountTotal: kopecks(order.discountTotal),
    points: pointsOfOrder(order),
    deliveryTotal: kopecks(order.deliveryTotal),
    total: kopecks(order.total),
    promo: order.promoRedemption && { code: order.promoRedemption.promo.code, delivery: kopecks(order.promoRedemption.delivery) },
    timeline: order.events.map(({ kind, note, happenedAt }) => ({ kind, note, happenedAt })),
  }
}

function returnedPoints(lines: readonly { readonly bonusBack: number; readonly bonusTaken: number }[]) {
  return { bonusBack: lines.reduce((sum, line) => sum + line.bonusBack, 0), bonusTaken: lines.reduce((sum, line) => sum + line.bonusTaken, 0) }
}

type Pieces = { readonly quantity: number }

function isReturnable({ state, lines, returns }: { state: string; lines: readonly Pieces[]; returns: readonly { state: string; lines: readonly Pieces[] }[] }): boolean {
  const pieces = (of: readonly Pieces[]) => of.reduce((sum, { quantity }) => sum + quantity, 0)
  const received = returns.filter((each) => each.state === 'received')
  return state === 'delivered' && !returns.some((each) => each.state === 'requested') && pieces(received.flatMap((each) => each.lines)) < pieces(lines)
}

/** The protocol's reasons in the buyer's words. */
const failures: Readonly<Record<string, string>> = {
  insufficient_funds: 'На карте не хватило денег.',
  card_expired: 'Срок действия карты истёк.',
  '3d_secure_failed': 'Платёж не подтверждён кодом из СМС.',
  canceled_by_user: 'Вы отменили платёж.',
  expired_on_confirmation: 'Время на оплату вышло.',
}

function failureOf(reason: string | null): string {
  return (reason !== null && failures[reason]) || 'Банк отклонил платёж.'
}
