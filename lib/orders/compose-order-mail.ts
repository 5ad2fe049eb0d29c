import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { env } from '#lib/env.ts'
import { hashOf } from '#lib/files/image-name.ts'
import { mailPicture } from '#lib/files/mail-picture.ts'
import { orderMailNames } from '#lib/mail/order-mail-names.ts'
import { mailShop } from '#lib/mail/mail-shop.ts'
import { renderMail } from '#lib/mail/render-mail.ts'
import type { RenderedMail } from '#lib/mail/render-template.tsx'
import type { OrderMail } from '#lib/mail/templates/order-mail.ts'
import { deliveryPlace } from './delivery-place.ts'
import { orderPath } from './order-link.ts'
import { pointsOfOrder, pointsShown } from './points-of-order.ts'
import { returnUntil } from './return-until.ts'

/** Writes the letter of an outbox row from the order (and the refund or return `aboutId`) as it is now. Throws for an unknown template or order. */
export async function composeOrderMail(template: string, orderId: string, aboutId: string | null = null): Promise<RenderedMail> {
  const name = orderMailNames.find((known) => known === template)
  if (!name) throw new Error(`no order mail is called ${template}`)
  const about = name === 'payment-refunded' ? { refundId: aboutId } : { returnId: aboutId }
  return renderMail(name, await getOrderMail(orderId, about), mailShop())
}

/** What the mails say about an order, one of its returns, and one of its refunds: the latest where none is named. */
export async function getOrderMail(orderId: string, { returnId = null, refundId = null }: { readonly returnId?: string | null; readonly refundId?: string | null } = {}): Promise<OrderMail> {
  const order = await db.order.findUniqueOrThrow({ where: { id: orderId }, select: shown })
  const { expiresAt } = order
  const refund = refundId === null ? order.refunds[0] : order.refunds.find(({ id }) => id === refundId)
  const deliveredAt = order.events.findLast(({ kind }) => kind === 'delivered')?.happenedAt
  const cancelled = order.events.findLast(({ kind }) => kind === 'cancelled')
  return {
    number: String(order.number),
    href: env.APP_URL + orderPath(order),
    buyer: order.givenName,
    lines: await Promise.all(order.lines.map(async ({ option, image, imageAlt, bonusEarn: _e, returnLines: _r, ...line }) => ({
      ...line,
      variant: option || null,
      image: image === null ? null : { src: await pictureUrl(image), alt: imageAlt ?? '' },
    }))),
    totals: { goods: order.goodsTotal, discount: order.discountTotal, delivery: order.deliveryTotal, total: order.total },
    points: pointsOfOrder(order),
    promo: order.promoRedemption && { code: order.promoRedemption.promo.code, delivery: order.promoRedemption.delivery },
    delivery: {
      method: order.deliveryMethod,
      place: deliveryPlace(order),
      recipient: [order.surname, order.givenName, order.patronymic].filter((part) => part !== null).join(' '),
      days: { min: order.deliveryDaysMin, max: order.deliveryDaysMax },
    },
    payment: order.paymentMethod === 'online' ? 'online' : 'on-delivery',
    payUntil: order.state === 'placed' && expiresAt !== null && expiresAt > now() ? expiresAt : null,
    track: order.track,
    returnUntil: deliveredAt ? returnUntil(deliveredAt) : null,
    refund: refund ? { amount: refund.amount, cause: causes[refund.reason] ?? null } : null,
    returned: returnId === null ? null : await getReturnedGoods(orderId, returnId, order.payments.length > 0),
    cancelledBy: cancelled ? (cancelled.actor === 'customer' ? 'customer' : 'shop') : null,
    wasPaid: order.payments.length > 0,
  }
}

/** JPEG, because not every mail program knows the formats of the site. Of the catalogue's first pictures it lies beside the other sizes; of uploaded ones it is drawn. */
async function pictureUrl(file: string): Promise<string> {
  return env.APP_URL + (hashOf(file) !== null ? await mailPicture(file, 520) : file.replace(/\.\w+$/, '-240.jpg'))
}

async function getReturnedGoods(orderId: string, id: string, isPaid: boolean): Promise<OrderMail['returned']> {
  const { reason, lines, ...money } = await db.return.findUniqueOrThrow({
    where: { id, orderId },
    select: {
      reason: true,
      amount: true,
      refundDue: true,
      lines: { orderBy: { position: 'asc' }, select: { quantity: true, bonusBack: true, line: { select: { name: true, option: true } } } },
    },
  })
  return {
    ...money,
    bonusBack: lines.reduce((sum, { bonusBack }) => sum + bonusBack, 0),
    lines: lines.map(({ quantity, line }) => ({ name: line.name, variant: line.option || null, quantity })),
    reason: reasons[reason],
    refund: isPaid ? 'bank' : 'by-hand',
  }
}

/** Of money without goods there is no letter about goods. */
const reasons = { changed_mind: 'changed-mind', defect: 'defect', wrong_item: 'wrong-item', refund_only: 'defect' } as const

const causes: Readonly<Record<string, 'cancelled' | 'late' | 'returned'>> = { 'order-cancelled': 'cancelled', 'late-payment': 'late', return: 'returned' }

const shown = {
  id: true, number: true, state: true, paymentMethod: true, surname: true, givenName: true, patronymic: true,
  deliveryMethod: true, city: true, postcode: true, address: true, pickupAddress: true, deliveryDaysMin: true, deliveryDaysMax: true,
  goodsTotal: true, discountTotal: true, deliveryTotal: true, total: true, track: true, expiresAt: true,
  ...pointsShown,
  region: { select: { name: true } },
  promoRedemption: { select: { delivery: true, promo: { select: { code: true } } } },
  lines: {
    orderBy: { position: 'asc' },
    select: { sku: true, name: true, option: true, image: true, imageAlt: true, price: true, quantity: true, total: true, bonusEarn: true, returnLines: { where: { return: { state: 'received' } }, select: { bonusTaken: true } } },
  },
  events: { orderBy: { happenedAt: 'asc' }, select: { kind: true, actor: true, happenedAt: true } },
  payments: { where: { state: 'succeeded' }, select: { id: true }, take: 1 },
  refunds: { where: { state: { not: 'canceled' } }, orderBy: { createdAt: 'desc' }, select: { id: true, amount: true, reason: true } },
} as const
