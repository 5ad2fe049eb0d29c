import { currentSession, lacksSecondFactor } from '#lib/auth/current-customer.ts'
import { countCart } from '#lib/cart/count-cart.ts'
import { cookieCartId } from '#lib/cart/queries.ts'
import { getWishes } from '#lib/wishlist/queries.ts'

/** What is personal on pages that are otherwise the same for everybody; they ask for it after they have loaded. */
export async function GET(): Promise<Response> {
  const signedIn = await currentSession()
  // Staff who have yet to show their second factor are signed in, and let in nowhere.
  const customer = signedIn && !lacksSecondFactor(signedIn) ? signedIn : null
  const [cart, wishes] = await Promise.all([
    countCart(customer ?? { cartId: await cookieCartId() }),
    customer ? getWishes(customer.personId) : [],
  ])
  const me = { cart, customer: signedIn && { givenName: signedIn.givenName }, wishes }
  return Response.json(me, { headers: { 'Cache-Control': 'private, no-store' } })
}
