import { CART_COOKIE, cartCookieValue } from '#lib/cart/cart-cookie.ts'
import { requirePerson } from '../people/require-person.ts'
import { cart, cartInput } from '../schema/carts.ts'
import { call } from '../server/call.ts'
import { fillCart } from './fill-cart.ts'

export const cartCalls = [
  call({
    method: 'POST', path: '/carts', status: 201, summary: 'A cart with these goods: somebody’s own, or a guest’s, which a browser holds by the cookie', body: cartInput, answer: cart,
    async run({ body: { person, lines } }) {
      const personId = person === undefined ? null : await requirePerson(person)
      const id = await fillCart(lines, personId)
      return { id, cookie: personId === null ? { name: CART_COOKIE, value: cartCookieValue(id) } : null }
    },
  }),
]
