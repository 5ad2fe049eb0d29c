import { cookies } from 'next/headers'
import { openByProvider } from '#lib/accounts/open-by-provider.ts'
import { PROOF_COOKIE, proofCookieOptions, proofCookieValue } from '#lib/accounts/proof-cookie.ts'
import type { ProviderDoor } from '#lib/auth/auth.ts'
import { currentClient } from '#lib/auth/current-customer.ts'
import { adoptCart } from '#lib/cart/adopt-cart.ts'
import { CART_COOKIE, cartCookieOptions, cartCookieValue, cartIdOf } from '#lib/cart/cart-cookie.ts'
import { HOME_PATH } from '#lib/form/return-path.ts'

/** A provider's word opens the account that has proved the same e-mail here; the second factor is still asked for, the cart comes along. */
export const openProviderDoor: ProviderDoor = async (provider, email) => {
  const opened = await openByProvider(provider, email, await currentClient())
  if (!opened) return { next: '/sign-in?refused=provider' }
  const jar = await cookies()
  if ('factorProofId' in opened) {
    jar.set(PROOF_COOKIE, proofCookieValue({ proofId: opened.factorProofId, next: HOME_PATH, method: provider }), proofCookieOptions())
    return { next: '/sign-in/second-factor' }
  }
  const { cartId } = await adoptCart(opened.personId, cartIdOf(jar.get(CART_COOKIE)?.value))
  if (cartId !== null) jar.set(CART_COOKIE, cartCookieValue(cartId), cartCookieOptions())
  return { sessionId: opened.sessionId }
}
