import { now } from '#lib/clock/clock.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import { limitOf } from './buyable.ts'
import { lockOwner } from './lock-owner.ts'

/**
 * At sign-in the guest's cart becomes the person's; if they have one already, its lines join that one, variant by variant.
 * Nothing is dropped: what adds up to more than is in stock stays asked for, the cart says how much there is (notice
 * `not-enough`) and `limited` counts such lines. Somebody else's cart is left alone. `cartId`: the person's cart now, if any.
 */
export async function adoptCart(personId: string, guestCartId: string | null): Promise<{ cartId: string | null; limited: number }> {
  return db.$transaction(async (tx) => {
    await lockOwner(tx, personId)
    // One locking order for everybody.
    const carts = await tx.$queryRaw<{ id: string; personId: string | null }[]>`
      SELECT id, person_id AS "personId" FROM carts
      WHERE person_id = ${personId}::uuid OR id = ${guestCartId}::uuid ORDER BY id FOR UPDATE`
    const own = carts.find((cart) => cart.personId === personId)?.id ?? null
    const guest = carts.find((cart) => cart.personId === null)?.id
    if (guest === undefined) return { cartId: own, limited: 0 }
    if (own !== null) return { cartId: own, limited: await merge(tx, guest, own) }
    await tx.cart.update({ where: { id: guest }, data: { personId, updatedAt: now() } })
    return { cartId: guest, limited: 0 }
  })
}

/** Moves the lines of one cart to another and deletes it. Answers of how many variants there are not enough for both. */
async function merge(tx: Transaction, from: string, to: string): Promise<number> {
  const [coming, there] = [await linesOf(tx, from), await linesOf(tx, to)]
  let limited = 0
  for (const { variantId, quantity, toldPrice, addedAt, variant } of coming) {
    const before = there.find((line) => line.variantId === variantId)?.quantity ?? 0
    const together = Math.min(before + quantity, MOST_ASKED)
    if (before > 0 && together > limitOf(variant.stockItem)) limited += 1
    await tx.cartLine.upsert({
      where: { cartId_variantId: { cartId: to, variantId } },
      create: { cartId: to, variantId, quantity, toldPrice, addedAt },
      // The price that this browser has just been told is the latest.
      update: { quantity: together, toldPrice },
    })
  }
  const { promoCode } = await tx.cart.delete({ where: { id: from }, select: { promoCode: true } })
  // The code that this browser has typed is the latest, too.
  await tx.cart.update({ where: { id: to }, data: { updatedAt: now(), ...(promoCode !== null && { promoCode }) } })
  return limited
}

/** What a line can hold at all (`cart_lines_quantity`). */
const MOST_ASKED = 99

function linesOf(tx: Transaction, cartId: string) {
  return tx.cartLine.findMany({
    where: { cartId },
    orderBy: { variantId: 'asc' },
    select: {
      variantId: true,
      quantity: true,
      toldPrice: true,
      addedAt: true,
      variant: { select: { stockItem: { select: { onHand: true, reserved: true } } } },
    },
  })
}
