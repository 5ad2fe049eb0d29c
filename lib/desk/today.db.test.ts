import { expect, test } from 'vitest'
import { db } from '#lib/db/db.ts'
import type { StaffRole } from '#lib/db/generated/enums.ts'
import { listDeskOrders } from '#lib/orders/desk-list.ts'
import { parseOrderFilter } from '#lib/orders/desk-filter.ts'
import { listIncidents } from '#lib/privacy/desk/read-incidents.ts'
import { makeOwnRequest } from '#lib/privacy/own-appeals.ts'
import { openIncident } from '#lib/privacy/open-incident.ts'
import { startDrill } from '#lib/privacy/start-drill.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { makeOrder } from '#lib/test-support/make-order.ts'
import { makeVariant } from '#lib/test-support/make-variant.ts'
import { endingGoods } from './ending-goods.ts'
import { soldToday } from './sold-today.ts'
import { readToday } from './today.ts'

const as = (...roles: StaffRole[]) => ({ personId: crypto.randomUUID(), roles })
const order = async () => makeOrder({ variantId: (await makeVariant()).id }, 'on_delivery')
const countOf = async (key: string, ...roles: StaffRole[]) => (await readToday(as(...roles))).heaps.find((heap) => heap.key === key)?.count

test('a heap is what its list finds', async () => {
  const before = (await countOf('pack', 'warehouse')) ?? 0
  await order()
  expect(await countOf('pack', 'warehouse')).toBe(before + 1)
  expect((await listDeskOrders(parseOrderFilter({ todo: 'pack' }), 'warehouse', 100)).orders).toHaveLength(before + 1)
})

test('what somebody may not see is not counted for them', async () => {
  const keys = async (...roles: StaffRole[]) => (await readToday(as(...roles))).heaps.map(({ key }) => key)
  expect(await keys('hr')).toEqual(['candidates-new', 'candidates-late', 'candidates-today', 'candidates-going'])
  expect(await keys('marketer')).toEqual(['campaigns-review', 'campaigns-braked', 'campaigns-troubled'])
  expect(await keys('warehouse')).toEqual(['pack', 'ship', 'returns', 'money', 'stock'])
  expect(await keys('privacy_officer')).toEqual(['request-late', 'request-soon', 'claim-late', 'claim-soon', 'reviews', 'reports-late', 'reports-soon', 'incidents', 'campaigns-review', 'campaigns-braked', 'campaigns-troubled'])
  expect(await keys('admin')).toEqual([
    'pack', 'ship', 'returns', 'money', 'stock', 'request-late', 'request-soon', 'claim-late', 'claim-soon', 'reviews', 'reports-late', 'reports-soon', 'incidents', 'messages', 'jobs', 'campaigns-review', 'campaigns-braked',
    'campaigns-troubled', 'bonus-adjustments', 'bonus-referrals', 'questions-late', 'questions',
  ])
  // One person in two roles sees what either may.
  expect(await keys('warehouse', 'privacy_officer')).toEqual(['pack', 'ship', 'returns', 'money', 'stock', 'request-late', 'request-soon', 'claim-late', 'claim-soon', 'reviews', 'reports-late', 'reports-soon', 'incidents', 'campaigns-review', 'campaigns-braked', 'campaigns-troubled'])
})

test('requests and claims stand in the order of their terms, without whose they are', async () => {
  const customer = await makeCustomer()
  const { number } = await makeOwnRequest(customer.personId, { kind: 'question', text: 'Откуда у вас мой адрес?' })
  const { deadlines } = await readToday(as('privacy_officer'))
  expect(deadlines.find((each) => each.number === number)).toMatchObject({ href: `/desk/requests/${number}` })
  expect(deadlines.map(({ dueAt }) => dueAt)).toEqual(deadlines.map(({ dueAt }) => dueAt).toSorted((one, other) => one.getTime() - other.getTime()))
  expect(JSON.stringify(deadlines)).not.toContain(customer.personId)
})

test('failed messages and given up jobs are counted', async () => {
  const [messages = 0, jobs = 0] = [await countOf('messages', 'admin'), await countOf('jobs', 'admin')]
  const { id } = await order()
  await db.outboxMessage.updateMany({ where: { orderId: id }, data: { state: 'failed', error: 'нет такого ящика' } })
  await db.$queryRaw`SELECT 1 FROM graphile_worker.add_job('nothing-such', '{}'::json, max_attempts := 1)`
  await db.$executeRaw`UPDATE graphile_worker._private_jobs SET attempts = 1 WHERE max_attempts = 1`
  expect(await countOf('messages', 'admin')).toBeGreaterThan(messages)
  expect(await countOf('jobs', 'admin')).toBe(jobs + 1)
})

test('goods that end: the least first, only what is on sale', async () => {
  const variant = await makeVariant({ stock: 2 })
  const found = await endingGoods(1000)
  expect(found.map((goods) => goods.sku)).toContain(variant.sku)
  expect(found.map(({ available }) => available)).toEqual(found.map(({ available }) => available).toSorted((one, other) => one - other))
  expect(await countOf('stock', 'warehouse')).toBe(found.length)
})

test('sold today: cancelled orders do not count', async () => {
  const before = await soldToday()
  const first = await order()
  await order()
  await db.$executeRaw`UPDATE orders SET state = 'cancelled' WHERE id = ${first.id}::uuid`
  const after = await soldToday()
  expect(after.orders).toBe(before.orders + 1)
  expect(after.sum).toBeGreaterThan(before.sum)
})

test('incidents that wait for a notice are as many as their list has; drills are not counted', async () => {
  const before = (await countOf('incidents', 'privacy_officer')) ?? 0
  await startDrill()
  expect(await countOf('incidents', 'privacy_officer')).toBe(before)
  await openIncident({ how: 'Журнал скопирован', systems: ['mail'], categories: ['contacts'], cause: 'Подобран пароль', harm: 'Нежелательные письма', measures: 'Пароль заменён', drill: false })
  expect(await countOf('incidents', 'privacy_officer')).toBe(before + 1)
  expect(await listIncidents('waiting')).toHaveLength(before + 1)
})
