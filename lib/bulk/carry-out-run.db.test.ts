import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { beforeAll, expect, test } from 'vitest'
import { db } from '#lib/db/db.ts'
import { env } from '#lib/env.ts'
import { fulfilOrder } from '#lib/orders/fulfil-order.ts'
import { type MadeCustomer, makeCustomer } from '#lib/test-support/make-customer.ts'
import { makeOrder } from '#lib/test-support/make-order.ts'
import { makeVariant } from '#lib/test-support/make-variant.ts'
import { outcome } from '#lib/test-support/outcome.ts'
import { cancelRun } from './cancel-run.ts'
import { carryOutRun } from './carry-out-run.ts'
import { parseTracks, startRunSchema } from './schema.ts'
import { startRun } from './start-run.ts'

let staff: MadeCustomer
let variantId: string
beforeAll(async () => {
  staff = await makeCustomer({ roles: ['warehouse'], secondFactor: true })
  variantId = (await makeVariant({ stock: 500 })).id
})

async function orders(count: number): Promise<number[]> {
  const numbers: number[] = []
  for (let n = 0; n < count; n += 1) numbers.push((await makeOrder({ variantId }, 'on_delivery')).number)
  return numbers
}
const begin = async (numbers: number[], kind: 'orders.pack' | 'orders.ship' | 'orders.deliver' = 'orders.pack', params = {}) =>
  (await startRun(startRunSchema.parse({ key: randomUUID(), kind, numbers, params }), { personId: staff.personId, role: 'warehouse' })).id
const runOf = (id: string) => db.bulkRun.findUniqueOrThrow({ where: { id }, select: { state: true, total: true, done: true, failed: true } })
const rowsOf = async (id: string) => (await db.bulkRow.findMany({ where: { runId: id }, orderBy: { position: 'asc' } })).map(({ state, error }) => error ?? state)

test('does each row or says why not, under the name of whoever began it', async () => {
  const [first = 0, second = 0, third = 0] = await orders(3)
  await fulfilOrder(second, { to: 'packed' }, 'warehouse')
  const id = await begin([first, second, third, 999_999_999])
  await carryOutRun(id)
  expect(await rowsOf(id)).toEqual(['done', 'order-state', 'done', 'not-found'])
  expect(await runOf(id)).toEqual({ state: 'finished', total: 4, done: 2, failed: 2 })
  const { actor } = await db.orderEvent.findFirstOrThrow({ where: { kind: 'packed', order: { number: first } } })
  expect(actor).toBe(`staff:${staff.personId}`)
})

test('ships with the pasted track numbers; the same form sent twice is one run', async () => {
  const numbers = await orders(2)
  await carryOutRun(await begin(numbers))
  const { tracks, wrong } = parseTracks(`№ ${numbers[0]} 8008 0012 345678\n${numbers[1]};ab-12345678\n\nчепуха`)
  expect(wrong).toEqual(['чепуха'])
  const input = startRunSchema.parse({ key: randomUUID(), kind: 'orders.ship', numbers, params: { tracks: Object.fromEntries(tracks) } })
  await Promise.all([startRun(input, { personId: staff.personId, role: 'warehouse' }), startRun(input, { personId: staff.personId, role: 'warehouse' })])
  await carryOutRun(input.key)
  expect((await db.order.findMany({ where: { number: { in: numbers } }, orderBy: { number: 'asc' } })).map(({ track }) => track)).toEqual(['80080012345678', 'AB12345678'])
  expect(startRunSchema.safeParse({ key: randomUUID(), kind: 'orders.ship', numbers, params: { tracks: { [String(numbers[0])]: 'AB12345678' } } }).success).toBe(false)
})

test('stopped before it begins touches nothing, stopped by somebody else is refused', async () => {
  const id = await begin(await orders(2))
  expect(await outcome(cancelRun(id, randomUUID()))).toBe('not-found')
  await cancelRun(id, staff.personId)
  await carryOutRun(id)
  expect(await rowsOf(id)).toEqual(['waiting', 'waiting'])
  expect(await outcome(cancelRun(id, staff.personId))).toBe('run-over')
})

test('of somebody who lost the permission does nothing', async () => {
  const left = await makeCustomer({ roles: [] })
  const numbers = await orders(1)
  const input = startRunSchema.parse({ key: randomUUID(), kind: 'orders.pack', numbers, params: {} })
  await startRun(input, { personId: left.personId, role: 'warehouse' })
  await carryOutRun(input.key)
  expect(await rowsOf(input.key)).toEqual(['not-permitted'])
})

test('two workers on one run take turns: each row once', async () => {
  const numbers = await orders(6)
  const id = await begin(numbers)
  await Promise.all([carryOutRun(id), carryOutRun(id), carryOutRun(id)])
  expect(await runOf(id)).toEqual({ state: 'finished', total: 6, done: 6, failed: 0 })
  expect(await db.orderEvent.count({ where: { kind: 'packed', order: { number: { in: numbers } } } })).toBe(6)
})

/** What the real worker runs, in a process of its own that can be killed. */
const worker = `
  import { tasks } from '#lib/cli/tasks.ts'
  await tasks['bulk.run']({ runId: process.env.RUN_ID })
`

test('kill -9 in the middle, twice: the next worker goes on exactly there, counts and orders agree', async () => {
  const numbers = await orders(60)
  const id = await begin(numbers)
  for (const until of [5, 20]) {
    const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', worker], { env: { ...process.env, DATABASE_URL: env.DATABASE_URL, RUN_ID: id }, stdio: ['ignore', 'ignore', 'inherit'] })
    const gone = once(child, 'exit')
    while (child.exitCode === null && (await runOf(id)).done < until) await sleep(5)
    child.kill('SIGKILL')
    await gone
    await settled(id)
    const { done, failed } = await runOf(id)
    expect(failed).toBe(0)
    expect(done).toBeLessThan(60)
    expect((await rowsOf(id)).filter((state) => state === 'done')).toHaveLength(done)
    expect(await db.order.count({ where: { number: { in: numbers }, state: 'packed' } })).toBe(done)
  }
  await carryOutRun(id)
  expect(await runOf(id)).toEqual({ state: 'finished', total: 60, done: 60, failed: 0 })
  expect(await db.orderEvent.count({ where: { kind: 'packed', order: { number: { in: numbers } } } })).toBe(60)
}, 60_000)

/** What the killed process had under way is either committed or undone: until then its lock holds. */
async function settled(id: string): Promise<void> {
  await db.$executeRaw`SELECT FROM bulk_runs WHERE id = ${id}::uuid FOR UPDATE`
}
