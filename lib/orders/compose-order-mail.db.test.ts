import { afterEach, beforeEach, expect, test } from 'vitest'
import { minutes, travel } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { formatRoubles } from '#lib/money/money.ts'
import { makeOrder } from '#lib/test-support/make-order.ts'
import { makeVariant } from '#lib/test-support/make-variant.ts'
import { cancelOrder } from './cancel-order.ts'
import { composeOrderMail, getOrderMail } from './compose-order-mail.ts'
import { expireOrder } from './expire-order.ts'
import { fulfilOrder } from './fulfil-order.ts'
import { opensOrder } from './order-link.ts'

let variantId: string

beforeEach(async () => {
  ;({ id: variantId } = await makeVariant({ price: 1_299_050 }))
})
afterEach(() => travel(0))

test('a letter carries the sums of the order and a link that opens it', async () => {
  const order = await makeOrder({ variantId, quantity: 2 })
  const { total } = await db.order.findUniqueOrThrow({ where: { id: order.id }, select: { total: true } })
  const { subject, text } = await composeOrderMail('order-placed', order.id)
  expect(subject).toBe(`Заказ №\u00a0${order.number} ждёт оплаты`)
  expect(text).toContain(formatRoubles(2 * 1_299_050))
  expect(text).toContain(formatRoubles(total))
  expect(text.replaceAll('\u00a0', ' ')).toContain('Саратовская область, Саратов, ул. Московская, 1, кв. 2')
  const key = new RegExp(`http://localhost:3000/order/${order.number}\\?key=([\\w-]+)`).exec(text)?.[1]
  expect(opensOrder(order.id, key ?? '')).toBe(true)
})

test('asks for money only as long as it can be paid', async () => {
  const order = await makeOrder({ variantId })
  expect((await getOrderMail(order.id)).payUntil).not.toBeNull()
  travel(minutes(31))
  expect((await getOrderMail(order.id)).payUntil).toBeNull()
  await expireOrder(order.id)
  expect((await composeOrderMail('order-placed', order.id)).text).not.toContain('Оплатить')
})

test('knows the track number, the day of delivery and how long the goods can come back', async () => {
  const order = await makeOrder({ variantId }, 'on_delivery')
  await fulfilOrder(order.number, { to: 'packed' }, 'warehouse')
  await fulfilOrder(order.number, { to: 'shipped', track: 'RA123456789RU' }, 'warehouse')
  expect(await getOrderMail(order.id)).toMatchObject({ track: 'RA123456789RU', payment: 'on-delivery', returnUntil: null })
  await fulfilOrder(order.number, { to: 'delivered' }, 'courier')
  expect((await getOrderMail(order.id)).returnUntil).toBeInstanceOf(Date)
})

test('knows who cancelled and whether money has to come back', async () => {
  const order = await makeOrder({ variantId })
  await cancelOrder(order.id)
  expect(await getOrderMail(order.id)).toMatchObject({ cancelledBy: 'customer', wasPaid: false, refund: null })
})

test('an unknown template is a mistake of ours', async () => {
  const order = await makeOrder({ variantId })
  await expect(composeOrderMail('spring-sale', order.id)).rejects.toThrow('spring-sale')
})
