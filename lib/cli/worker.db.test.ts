import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { db } from '#lib/db/db.ts'
import { dispatcher } from '#lib/db/dispatcher.ts'
import { env } from '#lib/env.ts'
import { addJob } from '#lib/jobs/add-job.ts'
import { startMailbox } from '#lib/mail/mailbox/start-mailbox.ts'
import { receiveNotification } from '#lib/payments/receive-notification.ts'
import { startPayment } from '#lib/payments/start-payment.ts'
import { makeOrder } from '#lib/test-support/make-order.ts'
import { makeVariant, stockOf } from '#lib/test-support/make-variant.ts'
import { type TestBank, testBank } from '#lib/test-support/sandbox-bank.ts'

/** The real worker process, killed without warning in the middle of its work, again and again. */
const ORDERS = 12
const KILLS = 4

let bank: TestBank
let mailbox: { url: string; close(): Promise<void> }
beforeAll(async () => {
  bank = await testBank()
  mailbox = await startMailbox({ port: 0, databaseUrl: env.DATABASE_URL })
})
afterAll(async () => {
  await bank.close()
  await mailbox.close()
})

test('whatever a killed worker leaves behind, every state changes once and every letter arrives once', async () => {
  const { id: variantId } = await makeVariant({ stock: 100 })
  const orders = await Promise.all(Array.from({ length: ORDERS }, () => makeOrder({ variantId })))
  await Promise.all(orders.map(({ id }) => startPayment(id, bank.provider)))
  const payments = await db.payment.findMany({ orderBy: { createdAt: 'asc' } })
  const declined = new Set(payments.slice(0, 4).map(({ orderId }) => orderId))
  for (const { providerId, orderId } of payments) {
    const fails = declined.has(orderId)
    await bank.end(providerId ?? '', fails ? 'decline' : 'pay')
    await receiveNotification({ type: 'notification', event: fails ? 'payment.canceled' : 'payment.succeeded', object: { id: providerId ?? '' } })
  }

  for (let kill = 1; kill <= KILLS; kill++) {
    const worker = startWorker()
    const done = (ORDERS * 2 * kill) / (KILLS + 1)
    await expect.poll(takenMessages, { interval: 3, timeout: 60_000 }).toBeGreaterThanOrEqual(done)
    worker.kill('SIGKILL')
    await once(worker, 'exit')
    await letTimePass()
  }

  const worker = startWorker()
  await addJob(db, 'payments.sweep', {})
  await addJob(db, 'messages.sweep', {})
  await expect.poll(unfinished, { interval: 50, timeout: 30_000 }).toBe(0)
  worker.kill('SIGTERM')
  expect(await once(worker, 'exit')).toEqual([0, null])

  for (const { id } of orders) {
    const kinds = (await db.orderEvent.findMany({ where: { orderId: id }, orderBy: { id: 'asc' } })).map(({ kind }) => kind)
    expect(kinds).toEqual(['placed', declined.has(id) ? 'payment-failed' : 'paid'])
  }
  expect(await db.outboxMessage.count()).toBe(ORDERS * 2)
  expect(await db.$queryRaw`SELECT count(*)::int AS letters FROM mailbox.mails`).toEqual([{ letters: ORDERS * 2 }])
  expect(await stockOf(variantId)).toEqual({ onHand: 100, reserved: ORDERS })
}, 300_000)

function startWorker(): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', 'lib/cli/worker.ts'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      DATABASE_URL: env.DATABASE_URL,
      SMTP_URL: mailbox.url,
      YOOKASSA_API_URL: `${bank.url}/v3`,
      YOOKASSA_SECRET_KEY: bank.secretKey,
    },
  })
}

async function takenMessages(): Promise<number> {
  return db.outboxMessage.count({ where: { state: { not: 'queued' } } })
}

async function unfinished(): Promise<number> {
  const messages = await db.outboxMessage.count({ where: { state: { not: 'sent' } } })
  return messages + (await db.payment.count({ where: { state: 'pending' } })) + (ORDERS * 2 - (await db.outboxMessage.count()))
}

/** Ten minutes later: what the dead worker had in its hands counts as abandoned. */
async function letTimePass(): Promise<void> {
  await db.$executeRaw`UPDATE outbox_messages SET queued_at = queued_at - interval '10 minutes' WHERE state <> 'handed'`
  await dispatcher.$executeRaw`UPDATE outbox_messages SET handed_at = handed_at - interval '10 minutes' WHERE state = 'handed'`
  await db.$executeRaw`UPDATE payments SET created_at = created_at - interval '10 minutes', checked_at = checked_at - interval '10 minutes'`
  await db.$executeRaw`UPDATE graphile_worker._private_jobs SET locked_at = locked_at - interval '10 minutes'`
  await addJob(db, 'payments.sweep', {})
  await addJob(db, 'messages.sweep', {})
}
