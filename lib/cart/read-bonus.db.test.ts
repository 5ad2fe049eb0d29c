import { expect, test } from 'vitest'
import { fillCheckout, makeCart } from '#lib/test-support/make-order.ts'
import { placeOrder } from '#lib/checkout/place-order.ts'
import { db } from '#lib/db/db.ts'
import { makeMember } from '#lib/test-support/make-bonus.ts'
import { makeDelivered } from '#lib/test-support/make-delivered.ts'
import { makeVariant } from '#lib/test-support/make-variant.ts'
import { earnedPoints } from './earned-points.ts'
import { readCart } from './read-cart.ts'

const pointsOf = ({ lines }: Awaited<ReturnType<typeof readCart>>) => earnedPoints(lines, lines)

test('a cart says what it earns: for a guest what the first level earns, for a member what theirs does, and the order promises the same §4.1.11', async () => {
  const [first, second] = [await makeVariant({ price: 1_299_000 }), await makeVariant({ price: 345_678 })]
  const cartId = await makeCart({ variantId: first.id }, { variantId: second.id, quantity: 2 })
  const guest = await readCart({ cartId })
  expect(guest.bonus).toEqual({ level: null })
  // 19 903,56 ₽ at 3 %.
  expect(pointsOf(guest)).toBe(597)

  const member = await makeMember()
  await makeDelivered({ personId: member.personId, lines: [{ price: 3_500_000 }] })
  await db.cart.update({ where: { id: cartId }, data: { personId: member.personId } })
  const own = await readCart({ cart: { personId: member.personId } })
  expect(own.bonus).toEqual({ level: 'Ритм' })
  expect(pointsOf(own)).toBe(796)
  const { id } = await placeOrder(cartId, await fillCheckout(cartId), member.personId)
  const { _sum } = await db.orderLine.aggregate({ where: { orderId: id }, _sum: { bonusEarn: true } })
  expect(_sum.bonusEarn).toBe(796)
})
