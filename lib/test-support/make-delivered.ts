import { randomUUID } from 'node:crypto'
import { redeemPoints } from '#lib/bonus/ledger/redeem-points.ts'
import { now } from '#lib/clock/clock.ts'
import { totals } from '#lib/checkout/totals.ts'
import { db } from '#lib/db/db.ts'
import type { PaymentMethod } from '#lib/db/generated/enums.ts'
import { fulfilOrder } from '#lib/orders/fulfil-order.ts'
import { receiptLines } from '#lib/payments/receipt-lines.ts'
import { makeVariant } from './make-variant.ts'

type Line = { readonly price?: number; readonly quantity?: number }
/** `earn`: points promised, by line. */
type Points = { readonly memberId: string; readonly points: number; readonly redeemShare: number; readonly earn?: readonly number[] }
type Wish = { readonly personId: string | null; readonly bonus?: Points; readonly lines?: readonly Line[]; readonly discount?: number; readonly delivery?: number; readonly paymentMethod?: PaymentMethod; /** Stops there: the goods are still in the house. */ readonly until?: 'paid' }

const buyer = {
  surname: 'Иванова',
  givenName: 'Анна',
  email: 'anna@example.ru',
  phone: '+79171234567',
  deliveryMethod: 'courier',
  regionCode: '64',
  city: 'Саратов',
  address: 'ул. Московская, 1',
  deliveryDaysMin: 1,
  deliveryDaysMax: 2,
  weight: 300,
} as const

/** An order of goods of its own that was paid and delivered just now; discount and points are spread over its lines. */
export async function makeDelivered({ personId, lines = [{}], discount = 0, delivery = 39_900, paymentMethod = 'online', until, bonus }: Wish) {
  const priced = lines.map(({ price = 1_299_000, quantity = 1 }) => ({ price, quantity }))
  const variants = await Promise.all(priced.map(({ price, quantity }) => makeVariant({ price, stock: quantity })))
  const sums = totals(priced, delivery, discount, bonus)
  const sold = priced.map((line, position) => ({
    ...line,
    position,
    variantId: variants[position]?.id ?? '',
    sku: variants[position]?.sku ?? '',
    name: `Часы ${position}`,
    option: 'Графит',
    href: '/',
    vatCode: 1,
    discountShare: sums.lines[position]?.discountShare ?? 0,
    bonusShare: sums.lines[position]?.bonusShare ?? 0,
    bonusEarn: bonus?.earn?.[position] ?? 0,
    total: sums.lines[position]?.total ?? 0,
  }))
  const placedAt = now()
  const order = await db.$transaction(async (tx) => {
    const placed = await tx.order.create({
      data: {
        cartId: randomUUID(),
        personId,
        paymentMethod,
        ...buyer,
        goodsTotal: sums.goods,
        discountTotal: sums.discount,
        bonusTotal: sums.bonus,
        bonusMemberId: bonus?.memberId ?? null,
        deliveryTotal: sums.delivery,
        total: sums.total,
        placedAt,
        expiresAt: paymentMethod === 'online' ? new Date(placedAt.getTime() + 1_800_000) : null,
        lines: { create: sold },
        reservations: { create: sold.map(({ variantId, quantity }) => ({ variantId, quantity })) },
        ...(paymentMethod === 'online' && {
          payments: {
            create: {
              providerId: randomUUID(),
              state: 'succeeded',
              settledAt: placedAt,
              amount: sums.total,
              receipt: receiptLines({ lines: sold, deliveryTotal: delivery }),
            },
          },
        }),
      },
      select: { id: true, number: true },
    })
    if (bonus && bonus.points > 0) await redeemPoints(tx, { memberId: bonus.memberId, orderId: placed.id, points: bonus.points, at: placedAt })
    return placed
  })
  if (paymentMethod === 'online') await db.order.update({ where: { id: order.id }, data: { state: 'paid' } })
  if (until === 'paid') return { ...order, variantIds: variants.map(({ id }) => id) }
  await fulfilOrder(order.number, { to: 'packed' }, 'warehouse')
  await fulfilOrder(order.number, { to: 'shipped', track: '80080012345678' }, 'warehouse')
  await fulfilOrder(order.number, { to: 'delivered' }, 'warehouse')
  return { ...order, variantIds: variants.map(({ id }) => id) }
}
