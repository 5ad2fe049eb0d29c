import { expect, test } from 'vitest'
import { days, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { fulfilOrder } from '#lib/orders/fulfil-order.ts'
import { makeCart, makeOrder } from '#lib/test-support/make-order.ts'
import { makeVariant } from '#lib/test-support/make-variant.ts'
import { cartFunnel } from './funnel.ts'
import { periodOf } from './period.ts'
import { reportKind, reportsCsv } from './reports-csv.ts'
import { ordersByDay, salesByDay } from './sales.ts'

const month = () => periodOf(30)
const order = async () => makeOrder({ variantId: (await makeVariant()).id }, 'on_delivery')
const today = async () => [(await salesByDay(month())).at(-1), (await ordersByDay(month())).at(-1)] as const

test('every day of the period has its row, the last one is today', async () => {
  const [sales, orders] = [await salesByDay(month()), await ordersByDay(month())]
  expect(sales).toHaveLength(30)
  expect(orders.map(({ day }) => day)).toEqual(sales.map(({ day }) => day))
  expect(sales.at(-1)?.day).toBe(new Date(now().getTime() + 4 * 3_600_000).toISOString().slice(0, 10))
})

test('money on delivery counts when it is handed over; a cancelled order stays an order of its day', async () => {
  const [sales, orders] = await today()
  const first = await order()
  const second = await order()
  for (const step of [{ to: 'packed' }, { to: 'shipped', track: 'RA123456789RU' }] as const) await fulfilOrder(first.number, step, 'warehouse')
  expect((await today())[0]?.paid).toBe(sales?.paid)
  await fulfilOrder(first.number, { to: 'delivered' }, 'warehouse')
  await db.$executeRaw`UPDATE orders SET state = 'cancelled' WHERE id = ${second.id}::uuid`
  const { total } = await db.order.findUniqueOrThrow({ where: { id: first.id }, select: { total: true } })
  const [after, ordersAfter] = await today()
  expect(after?.paid).toBe((sales?.paid ?? 0) + total)
  expect(ordersAfter).toMatchObject({ placed: (orders?.placed ?? 0) + 2, cancelled: (orders?.cancelled ?? 0) + 1 })
})

test('money of cards counts when the bank confirmed it, money back when it is back', async () => {
  const [before] = await today()
  const { id } = await makeOrder({ variantId: (await makeVariant()).id })
  const { total } = await db.order.findUniqueOrThrow({ where: { id }, select: { total: true } })
  const payment = await db.payment.create({ data: { orderId: id, providerId: crypto.randomUUID(), amount: total, receipt: [] } })
  expect((await today())[0]).toEqual(before)
  await db.payment.update({ where: { id: payment.id }, data: { state: 'succeeded', settledAt: now() } })
  await db.refund.create({ data: { paymentId: payment.id, orderId: id, amount: 100, reason: 'проверка', state: 'succeeded', settledAt: now() } })
  const [after] = await today()
  expect(after).toMatchObject({ paid: (before?.paid ?? 0) + payment.amount, refunded: (before?.refunded ?? 0) + 100 })
})

test('a cart that became an order is one cart, an empty one is none', async () => {
  const before = await cartFunnel(month())
  const variantId = (await makeVariant()).id
  await makeCart({ variantId })
  await db.cart.create({ data: {} })
  await order()
  const after = await cartFunnel(month())
  expect(after).toEqual({ ...before, carts: before.carts + 2, ordered: before.ordered + 1 })
  expect(await cartFunnel({ days: 7, from: new Date(0), to: new Date(days(1)) })).toEqual({ carts: 0, ordered: 0, paid: 0, delivered: 0 })
})

test('each report is a file of what it shows: a line a day, roubles with a comma', async () => {
  const { id } = await order()
  await fulfilOrder((await db.order.findUniqueOrThrow({ where: { id }, select: { number: true } })).number, { to: 'packed' }, 'warehouse')
  const lines = async (kind: 'sales' | 'orders' | 'funnel') => (await reportsCsv(kind, month())).trimEnd().split('\r\n')
  const sales = await lines('sales')
  expect(sales[0]).toBe('\ufeffДень;Поступило, ₽;Возвращено, ₽')
  expect(sales).toHaveLength(31)
  expect(sales.at(-1)).toMatch(/^\d{4}-\d\d-\d\d;\d+,\d\d;\d+,\d\d$/)
  const latest = (await ordersByDay(month())).at(-1)
  expect((await lines('orders')).at(-1)).toBe(`${latest?.day};${latest?.placed};${latest?.cancelled}`)
  expect(await lines('funnel')).toContain(`Заказы;${(await cartFunnel(month())).ordered}`)
  expect(reportKind('secrets')).toBeNull()
})
