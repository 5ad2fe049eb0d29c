import { currentCustomer } from '#lib/auth/current-customer.ts'
import { countCart } from '#lib/cart/count-cart.ts'
import { cookieCartId } from '#lib/cart/queries.ts'
import { getWishes } from '#lib/wishlist/queries.ts'

/** What is personal on pages that are otherwise the same for everybody; they ask for it after they have loaded. */
export async function GET(): Promise<Response> {
  const customer = await currentCustomer()
  const [cart, wishes] = await Promise.all([
    countCart(customer ?? { cartId: await cookieCartId() }),
    customer ? getWishes(customer.personId) : [],
  ])
  return Response.json({ cart, customer: customer && { givenName: customer.givenName }, wishes }, { headers: { 'Cache-Control': 'private, no-store' } })
}
