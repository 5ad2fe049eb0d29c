import { currentCustomer } from '#lib/auth/current-customer.ts'
import { countCart } from '#lib/cart/count-cart.ts'
import { cookieCartId } from '#lib/cart/queries.ts'

/** What is personal on pages that are otherwise the same for everybody; they ask for it after they have loaded. */
export async function GET(): Promise<Response> {
  const customer = await currentCustomer()
  const me = {
    cart: await countCart(customer ?? { cartId: await cookieCartId() }),
    customer: customer && { givenName: customer.givenName },
    wishes: [],
  }
  return Response.json(me, { headers: { 'Cache-Control': 'private, no-store' } })
}
