import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { giveBack, type Limited, takeTries } from '#lib/limits/limit.ts'
import { cartPromo } from '#lib/promo/cart-promo.ts'
import { promoEffect } from '#lib/promo/promo-effect.ts'
import { lockCart } from './lock-cart.ts'
import { readLines } from './read-cart.ts'

type By = { readonly cartId: string | null; readonly personId: string | null; readonly address: string | null }

/**
 * Puts a promo code on a cart instead of the one it had; a code that does nothing for it is refused and changes nothing. Guesses are counted by cart and by
 * address. Refusals `cart-empty`, `too-many-tries`, `promo-unknown` and the others of `whyNot` and `promoEffect`.
 */
export async function applyPromo({ cartId, personId, address }: By, code: string): Promise<void> {
  if (cartId === null) throw new Refusal('cart-empty')
  const tries: Limited[] = [['promo:address', address], ['promo:cart', cartId]]
  await takeTries(...tries)
  const problem = await db.$transaction(async (tx) => {
    if (!(await lockCart(tx, cartId, personId))) return { code: 'cart-empty', fields: {} }
    const lines = await readLines(tx, { cartId })
    if (lines.length === 0) return { code: 'cart-empty', fields: {} }
    const promo = await cartPromo(tx, code, { personId }, lines.map(({ variant }) => variant.productId))
    const effect = promoEffect(promo, lines.map(({ quantity, variant: { price, productId } }) => ({ price, quantity, inScope: promo.covers(productId) })))
    if (!effect.problem) await tx.cart.update({ where: { id: cartId }, data: { promoCode: code, updatedAt: now() } })
    return effect.problem
  })
  if (problem?.code !== 'promo-unknown') await giveBack(...tries)
  if (problem) throw new Refusal(problem.code, problem.fields)
}
