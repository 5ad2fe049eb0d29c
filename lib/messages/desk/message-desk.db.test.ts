import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import { actAs } from '#lib/db/act-as.ts'
import { db } from '#lib/db/db.ts'
import { dispatcher } from '#lib/db/dispatcher.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { makeOrder } from '#lib/test-support/make-order.ts'
import { makeVariant } from '#lib/test-support/make-variant.ts'
import { deliveryJobKey } from '../queue-message.ts'
import { cancelMessage } from './cancel-message.ts'
import { listMessages } from './list-messages.ts'
import { retryMessages } from './retry-messages.ts'
import { messageFilterOf } from './schema.ts'

const codeOf = (work: Promise<unknown>) => work.catch((error: unknown) => (error instanceof Refusal ? error.code : Promise.reject(error)))
const job = (id: string) => db.$queryRaw<unknown[]>`SELECT 1 FROM graphile_worker.jobs WHERE key = ${deliveryJobKey(id)}`

async function message(state: 'queued' | 'handed' | 'sent' | 'failed', letter: { class?: 'legal' } = {}) {
  const { personId, email } = await makeCustomer()
  const { id } = await db.outboxMessage.create({
    data: { key: randomUUID(), class: 'service', channel: 'email', template: 'new-sign-in', recipient: email, personId, state: state === 'failed' ? state : 'queued', attempts: state === 'failed' ? 14 : 0, error: state === 'failed' ? '550' : null, ...letter },
  })
  if (state === 'handed' || state === 'sent') await dispatcher.outboxMessage.update({ where: { id }, data: { state: 'handed', handedAt: now() }, select: { id: true } })
  if (state === 'sent') await db.outboxMessage.update({ where: { id }, data: { state, sentAt: now() } })
  return id
}

const stateOf = (id: string) => db.outboxMessage.findUniqueOrThrow({ where: { id }, select: { state: true, attempts: true, error: true } })

test('what was given up is queued again, with its job; what was sent never is', async () => {
  const [failed, sent] = [await message('failed'), await message('sent')]
  expect(await db.$transaction((tx) => retryMessages(tx, [failed, sent]))).toBe(1)
  expect(await stateOf(failed)).toEqual({ state: 'queued', attempts: 0, error: null })
  expect(await job(failed)).toHaveLength(1)
  expect(await stateOf(sent)).toMatchObject({ state: 'sent' })
  expect(await codeOf(db.$transaction((tx) => retryMessages(tx, [failed, sent])))).toBe('stale')
  await expect(db.$executeRaw`UPDATE outbox_messages SET state = 'queued' WHERE id = ${sent}::uuid`).rejects.toThrow('stays so')
})

test('two of the staff retry at once: it is queued once', async () => {
  const failed = await message('failed')
  const answers = await Promise.all([1, 2].map(() => codeOf(db.$transaction((tx) => retryMessages(tx, [failed])))))
  expect(answers).toContain(1)
  expect(answers).toContain('stale')
})

test('what waits is cancelled for a reason, which stands in the audit journal; then it stays so', async () => {
  const id = await message('queued')
  const staffId = randomUUID()
  await actAs({ personId: staffId, role: 'manager' }, () => db.$transaction((tx) => cancelMessage(tx, { id, reason: 'человек попросил по телефону' })))
  expect(await stateOf(id)).toMatchObject({ state: 'cancelled', error: 'человек попросил по телефону' })
  expect(await job(id)).toHaveLength(0)
  expect(await db.auditEntry.findMany({ where: { staffId } })).toMatchObject([
    { verb: 'update', table: 'outbox_messages', before: { state: 'queued' }, after: { state: 'cancelled' }, reason: 'человек попросил по телефону' },
  ])
  expect(await codeOf(db.$transaction((tx) => retryMessages(tx, [id])))).toBe('stale')
  expect(await codeOf(db.$transaction((tx) => cancelMessage(tx, { id, reason: 'ещё раз' })))).toBe('stale')
  await expect(db.$executeRaw`UPDATE outbox_messages SET state = 'queued' WHERE id = ${id}::uuid`).rejects.toThrow('stays so')
})

test('what is under way or sent is not cancelled, and nothing without a reason', async () => {
  for (const state of ['handed', 'sent'] as const) expect(await codeOf(db.$transaction(async (tx) => cancelMessage(tx, { id: await message(state), reason: 'зачем-то' })))).toBe('stale')
  const id = await message('queued', { class: 'legal' })
  await expect(db.$executeRaw`UPDATE outbox_messages SET state = 'cancelled' WHERE id = ${id}::uuid`).rejects.toThrow('for a reason')
})

test('the list shows to whom only masked, what it is about, and goes on from its key: §5.5', async () => {
  const { id, number } = await makeOrder({ variantId: (await makeVariant()).id })
  const email = `${randomUUID()}@example.ru`
  const queuedAt = new Date('2031-05-05T12:00:00Z')
  await db.outboxMessage.createMany({
    data: Array.from({ length: 51 }, (_, index) => ({ key: randomUUID(), class: 'service' as const, channel: 'email' as const, template: 'order-placed', recipient: email, orderId: id, queuedAt: new Date(queuedAt.getTime() + Math.floor(index / 2)) })),
  })
  const first = await listMessages('manager', messageFilterOf({ from: '2031-05-05', to: '2031-05-05', template: 'order-placed' }))
  expect(first.lines).toHaveLength(50)
  expect(first.lines[0]).toMatchObject({ about: { kind: 'order', key: String(number) } })
  expect(JSON.stringify(first.lines)).not.toContain(email)
  const rest = await listMessages('manager', messageFilterOf({ from: '2031-05-05', to: '2031-05-05', after: first.next ?? '' }))
  expect(new Set([...first.lines, ...rest.lines].map((line) => line.id)).size).toBe(51)
  expect(rest.next).toBeNull()
})
