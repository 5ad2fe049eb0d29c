import { expect, test } from 'vitest'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { makeOrder } from '#lib/test-support/make-order.ts'
import { makeVariant } from '#lib/test-support/make-variant.ts'
import { lookUp } from './look-up.ts'

test('an order by its number, goods by article and name, a customer by the whole e-mail, masked', async () => {
  const variant = await makeVariant()
  const { number } = await makeOrder({ variantId: variant.id }, 'on_delivery')
  const customer = await makeCustomer()
  expect((await lookUp(['admin'], String(number))).orders[0]).toMatchObject({ href: `/desk/orders/${number}`, title: `Заказ № ${number}` })
  expect((await lookUp(['admin'], variant.sku)).goods[0]).toMatchObject({ note: variant.sku })
  expect((await lookUp(['admin'], variant.sku.toLowerCase())).goods[0]).toMatchObject({ note: variant.sku })
  const { customers } = await lookUp(['admin'], customer.email)
  expect(customers[0]).toMatchObject({ href: `/desk/customers/${customer.personId}` })
  expect(JSON.stringify(customers)).not.toContain(customer.email)
  expect(JSON.stringify(customers)).not.toContain('Иванова')
})

test('each kind is found only by those who may see it', async () => {
  const variant = await makeVariant()
  const { number } = await makeOrder({ variantId: variant.id }, 'on_delivery')
  const customer = await makeCustomer()
  const kinds = async (role: 'hr' | 'marketer' | 'warehouse' | 'privacy_officer' | 'support') => [
    (await lookUp([role], String(number))).orders.length > 0,
    (await lookUp([role], variant.sku)).goods.length > 0,
    (await lookUp([role], customer.email)).customers.length > 0,
  ]
  expect(await kinds('hr')).toEqual([false, false, false])
  expect(await kinds('marketer')).toEqual([false, true, false])
  expect(await kinds('warehouse')).toEqual([true, true, false])
  expect(await kinds('privacy_officer')).toEqual([false, false, true])
  expect(await kinds('support')).toEqual([true, true, true])
})

test('wildcards are characters like others', async () => {
  await makeVariant()
  expect((await lookUp(['admin'], '%%')).goods).toEqual([])
  expect((await lookUp(['admin'], '__')).goods).toEqual([])
})
