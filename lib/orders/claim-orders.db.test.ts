import { randomUUID } from 'node:crypto'
import { beforeEach, expect, test } from 'vitest'
import { db } from '#lib/db/db.ts'
import { placeOrder } from '#lib/checkout/place-order.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { fillCheckout, makeCart } from '#lib/test-support/make-order.ts'
import { makeVariant } from '#lib/test-support/make-variant.ts'
import { claimOrders } from './claim-orders.ts'

let variantId: string
beforeEach(async () => {
  variantId = (await makeVariant()).id
})
const claim = (personId: string) => db.$transaction((tx) => claimOrders(tx, personId))
const ownerOf = async (id: string) => (await db.order.findUniqueOrThrow({ where: { id }, select: { personId: true } })).personId

/** An order that a guest places with this contact. */
async function guestOrder(contact: { email?: string; phone?: string }) {
  const cartId = await makeCart({ variantId })
  const input = await fillCheckout(cartId, 'on_delivery')
  return placeOrder(cartId, { ...input, contact: { ...input.contact, ...contact } })
}

test('orders with the proved e-mail or mobile come along, once, others do not §1.1.6', async () => {
  const { personId, email, mobile } = await makeCustomer()
  const [byEmail, byPhone, foreign] = [await guestOrder({ email }), await guestOrder({ phone: mobile }), await guestOrder({})]
  expect(await claim(personId)).toBe(2)
  expect(await claim(personId)).toBe(0)
  expect(await Promise.all([byEmail, byPhone, foreign].map(({ id }) => ownerOf(id)))).toEqual([personId, personId, null])
})

test('an address that is not proved takes nothing, and neither does a phone for calls §1.1.6 §2.4', async () => {
  const [email, mobile] = [`${randomUUID()}@example.ru`, '+79170000017']
  const { id: personId } = await db.person.create({
    data: {
      surname: 'Иванова',
      givenName: 'Анна',
      contacts: { create: [{ kind: 'email', value: email, source: 'portal' }, { kind: 'contact_phone', value: mobile, source: 'portal' }] },
    },
  })
  const orders = [await guestOrder({ email }), await guestOrder({ phone: mobile })]
  expect(await claim(personId)).toBe(0)
  expect(await Promise.all(orders.map(({ id }) => ownerOf(id)))).toEqual([null, null])
})

test('an order that is somebody’s stays theirs, also against direct SQL', async () => {
  const [first, second] = [await makeCustomer(), await makeCustomer()]
  const order = await guestOrder({ email: first.email, phone: second.mobile })
  expect(await claim(first.personId)).toBe(1)
  expect(await claim(second.personId)).toBe(0)
  await expect(db.$executeRaw`update orders set person_id = ${second.personId}::uuid where id = ${order.id}::uuid`).rejects.toThrow(/does not belong/)
  await expect(db.$executeRaw`update orders set person_id = null where id = ${order.id}::uuid`).rejects.toThrow(/does not belong/)
  const foreign = await guestOrder({})
  await expect(db.$executeRaw`update orders set person_id = ${second.personId}::uuid where id = ${foreign.id}::uuid`).rejects.toThrow(/does not belong/)
})
