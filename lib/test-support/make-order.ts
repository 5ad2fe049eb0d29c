import { addToCart } from '#lib/cart/add-to-cart.ts'
import { readCart } from '#lib/cart/read-cart.ts'
import { type PlacedOrder, placeOrder } from '#lib/checkout/place-order.ts'
import { type CheckoutInput, checkoutSchema } from '#lib/checkout/schema.ts'
import { getRegionQuotes } from '#lib/delivery/queries.ts'
import { promoEffect } from '#lib/promo/promo-effect.ts'

type Wish = { variantId: string; quantity?: number }

/** A new cart with these lines. */
export async function makeCart(...wishes: Wish[]): Promise<string> {
  let cartId: string | null = null
  for (const { variantId, quantity = 1 } of wishes) cartId = await addToCart(cartId, { variantId, quantity })
  if (cartId === null) throw new Error('a cart needs a line')
  return cartId
}

/** The checkout form of a cart as a buyer in Saratov would fill it in, courier to the door. */
export async function fillCheckout(cartId: string, paymentMethod: CheckoutInput['paymentMethod'] = 'online'): Promise<CheckoutInput> {
  const cart = await readCart(cartId)
  const regions = await getRegionQuotes(cart.weight, cart.goodsTotal)
  const quote = regions.find(({ code }) => code === '64')?.quotes.find(({ method }) => method === 'courier')
  const { discount, freeDelivery } = promoEffect(cart.promo, cart.lines)
  return checkoutSchema.parse({
    cartId,
    expectedTotal: cart.goodsTotal - discount + (freeDelivery ? 0 : (quote?.price ?? 0)),
    contact: { surname: 'Иванова', givenName: 'Анна', patronymic: '', email: 'anna@example.ru', phone: '8 917 123-45-67' },
    delivery: { method: 'courier', regionCode: '64', city: 'Саратов', address: 'ул. Московская, 1, кв. 2' },
    paymentMethod,
  })
}

/** A placed order of one line: a guest's, or a customer's. */
export async function makeOrder(wish: Wish, paymentMethod: CheckoutInput['paymentMethod'] = 'online', personId?: string): Promise<PlacedOrder> {
  const cartId = await makeCart(wish)
  return placeOrder(cartId, await fillCheckout(cartId, paymentMethod), personId)
}
