import { randomInt, randomUUID } from 'node:crypto'
import type * as z from 'zod'
import { applyPromo } from '#lib/cart/apply-promo.ts'
import { placeOrder } from '#lib/checkout/place-order.ts'
import { days, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { fillCheckout } from '#lib/test-support/make-order.ts'
import { fillCart } from '../carts/fill-cart.ts'
import { atAnotherTime } from '../clock/at-another-time.ts'
import { requirePerson } from '../people/require-person.ts'
import { makeProduct } from '../products/make-product.ts'
import type { Order, orderInput } from '../schema/orders.ts'
import { productInput } from '../schema/products.ts'
import { moveOrder } from './move-order.ts'
import { payOrder } from './pay-order.ts'
import { readOrder } from './read-order.ts'

type Wish = z.output<typeof orderInput>

/** An order, placed, paid and moved by the shop's commands, as if it were the day on which it happened. */
export async function makeOrder(wish: Wish): Promise<Order> {
  const { daysAgo, to, paid, payment = paid ? 'online' : 'on_delivery' } = wish
  const buyer = await buyerOf(wish)
  const lines = wish.lines ?? [{ sku: (await makeProduct(productInput.parse({}))).sku, quantity: 1 }]
  const number = await atAnotherTime(new Date(now().getTime() - days(daysAgo)), async () => {
    const order = await place(buyer, lines, { ...wish, payment })
    if (payment === 'online' && (paid || to !== 'placed')) await payOrder(order)
    if (to !== 'placed') await moveOrder(order.number, to)
    return order.number
  })
  return readOrder(number)
}

type Buyer = { readonly personId: string | null; readonly email: string; readonly mobile: string }

async function place({ personId, email, mobile }: Buyer, lines: NonNullable<Wish['lines']>, { payment, points, promo }: Wish & { readonly payment: 'online' | 'on_delivery' }) {
  // Of its own: what somebody has in their cart stays there.
  const cartId = await fillCart(lines, null)
  if (promo !== undefined) await applyPromo({ cartId, personId, address: null }, promo)
  const form = await fillCheckout(cartId, payment)
  const input = { ...form, bonus: points, expectedTotal: form.expectedTotal - points * 100, contact: { ...form.contact, email, phone: mobile } }
  return placeOrder(cartId, input, personId)
}

/** The contact of the order: what is said, the person's own, or one that nobody else has. */
async function buyerOf({ person, email, mobile }: Wish): Promise<Buyer> {
  const personId = person === undefined ? null : await requirePerson(person)
  const own = personId === null ? [] : await db.contactPoint.findMany({ where: { personId, verifiedAt: { not: null } }, select: { kind: true, value: true } })
  const of = (kind: string) => own.find((each) => each.kind === kind)?.value
  return { personId, email: email?.toLowerCase() ?? of('email') ?? `${randomUUID()}@example.ru`, mobile: mobile ?? of('mobile') ?? `+79${randomInt(100_000_000, 1_000_000_000)}` }
}
