import { currentSession, lacksSecondFactor } from '#lib/auth/current-customer.ts'
import { countCart } from '#lib/cart/count-cart.ts'
import { cookieCartId } from '#lib/cart/queries.ts'
import { comparedSlugs } from '#lib/compare/compared-slugs.ts'
import { getAccountKeeps } from '#lib/policy/queries.ts'
import { viewedSlugs } from '#lib/viewed/viewed-slugs.ts'
import { getWishes } from '#lib/wishlist/queries.ts'

/** What is personal on pages that are otherwise the same for everybody; they ask for it after they have loaded. */
export async function GET(): Promise<Response> {
  const signedIn = await currentSession()
  // Staff who have yet to show their second factor are signed in, and let in nowhere.
  const customer = signedIn && !lacksSecondFactor(signedIn) ? signedIn : null
  const keeps = customer !== null && (await getAccountKeeps('browsed'))
  const [cart, wishes, compared, viewed] = await Promise.all([
    countCart(customer ?? { cartId: await cookieCartId() }),
    customer ? getWishes(customer.personId) : [],
    keeps ? comparedSlugs(customer.personId) : null,
    keeps ? viewedSlugs(customer.personId) : null,
  ])
  const me = { cart, customer: signedIn && { givenName: signedIn.givenName }, wishes, compared, viewed }
  return Response.json(me, { headers: { 'Cache-Control': 'private, no-store' } })
}
