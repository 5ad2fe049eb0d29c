import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import { buyable } from './buyable.ts'
import { lockCart } from './lock-cart.ts'
import { lockOwner } from './lock-owner.ts'
import { type CartLineInput, MOST_LINES } from './schema.ts'

/**
 * Puts pieces into the cart, at most what is in stock, and opens a new cart where there is none (or the old one has become
 * an order). A guest's cart is the one of `cartId`, a person's their own. Returns the cart's id. Refusal `unknown-variant`,
 * `sold-out`, `too-many-lines`.
 */
export async function addToCart(cartId: string | null, { variantId, quantity }: CartLineInput, personId: string | null = null): Promise<string> {
  return db.$transaction(async (tx) => {
    const { price, limit } = await buyable(tx, variantId)
    const cart = personId === null ? await openGuestCart(tx, cartId) : await openOwnCart(tx, personId)
    const line = cart.lines.find((each) => each.variantId === variantId)
    if (!line && cart.lines.length >= MOST_LINES) throw new Refusal('too-many-lines')
    await tx.cartLine.upsert({
      where: { cartId_variantId: { cartId: cart.id, variantId } },
      create: { cartId: cart.id, variantId, quantity: Math.min(quantity, limit), toldPrice: price, addedAt: now() },
      update: { quantity: Math.min((line?.quantity ?? 0) + quantity, limit), toldPrice: price },
    })
    return cart.id
  })
}

async function openGuestCart(tx: Transaction, cartId: string | null) {
  const open = cartId !== null && (await lockCart(tx, cartId, null))
  return open
    ? tx.cart.update({ where: { id: cartId }, data: { updatedAt: now() }, select: { id: true, lines: true } })
    : tx.cart.create({ data: { updatedAt: now() }, select: { id: true, lines: true } })
}

async function openOwnCart(tx: Transaction, personId: string) {
  await lockOwner(tx, personId)
  const updatedAt = now()
  const { id } = await tx.cart.upsert({ where: { personId }, create: { personId, updatedAt }, update: { updatedAt }, select: { id: true } })
  return { id, lines: await tx.cartLine.findMany({ where: { cartId: id } }) }
}
