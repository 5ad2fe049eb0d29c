import { days, travel } from '#lib/clock/clock.ts'
import type { CheckoutInput } from '#lib/checkout/schema.ts'
import { placeOrder } from '#lib/checkout/place-order.ts'
import { db } from '#lib/db/db.ts'
import { fulfilOrder } from '#lib/orders/fulfil-order.ts'
import { fillCheckout, makeCart } from '#lib/test-support/make-order.ts'
import type { Device } from './shop.ts'

type Buyer = { readonly personId: string | null; readonly email: string; readonly mobile: string }
type Line = { readonly device: Pick<Device, 'sku'>; readonly quantity?: number }
type Way = {
  /** How far the warehouse has come; an order paid online stays unpaid. */
  readonly to?: 'placed' | 'packed' | 'shipped' | 'delivered'
  readonly payment?: CheckoutInput['paymentMethod']
  /** Points that pay a part of it. */
  readonly points?: number
  /** When all of it happened. */
  readonly daysAgo?: number
}

/** An order of somebody's, placed and moved by the commands of the domain; without a person it is a guest's. `total` in kopecks. */
export async function orderOf(buyer: Buyer, lines: readonly Line[], { to = 'placed', payment = 'on_delivery', points = 0, daysAgo = 0 }: Way = {}) {
  travel(-days(daysAgo))
  try {
    const wishes = await Promise.all(lines.map(async ({ device: { sku }, quantity }) => ({ variantId: await variantOf(sku), quantity: quantity ?? 1 })))
    const cartId = await makeCart(...wishes)
    const form = await fillCheckout(cartId, payment)
    const input = { ...form, bonus: points, expectedTotal: form.expectedTotal - points * 100 }
    const order = await placeOrder(cartId, { ...input, contact: { ...input.contact, email: buyer.email, phone: buyer.mobile } }, buyer.personId)
    if (to !== 'placed') await moveOrder(order.number, to)
    return { ...order, total: input.expectedTotal }
  } finally {
    travel(0)
  }
}

/** The warehouse packs, ships and delivers, as far as `to`. */
export async function moveOrder(number: number, to: 'packed' | 'shipped' | 'delivered'): Promise<void> {
  await fulfilOrder(number, { to: 'packed' }, 'warehouse')
  if (to !== 'packed') await fulfilOrder(number, { to: 'shipped', track: 'RA123456789RU' }, 'warehouse')
  if (to === 'delivered') await fulfilOrder(number, { to: 'delivered' }, 'warehouse')
}

async function variantOf(sku: string): Promise<string> {
  return (await db.variant.findUniqueOrThrow({ where: { sku }, select: { id: true } })).id
}
