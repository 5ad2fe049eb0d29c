import { db } from '#lib/db/db.ts'
import { jobs } from '#lib/jobs/jobs.ts'
import { receiveNotification } from '#lib/payments/receive-notification.ts'
import { notification } from '#lib/payments/schema.ts'
import { sendRefund } from '#lib/payments/send-refund.ts'
import { sendSettlement } from '#lib/payments/send-settlement.ts'
import { syncPayment } from '#lib/payments/sync-payment.ts'
import { syncRefund } from '#lib/payments/sync-refund.ts'
import type { TestBank } from './sandbox-bank.ts'

/** All that paying has done to an order; messages without the one about placing. */
export async function outcomeOf(orderId: string) {
  const order = await db.order.findUniqueOrThrow({
    where: { id: orderId },
    select: {
      state: true,
      payments: { orderBy: { createdAt: 'asc' }, select: { state: true, cancellation: true } },
      refunds: { orderBy: { createdAt: 'asc' }, select: { state: true, reason: true, amount: true } },
      messages: { orderBy: [{ queuedAt: 'asc' }, { id: 'asc' }], where: { template: { not: 'order-placed' } }, select: { template: true } },
      events: { orderBy: [{ happenedAt: 'asc' }, { id: 'asc' }], select: { kind: true } },
    },
  })
  return { ...order, messages: order.messages.map(({ template }) => template), events: order.events.map(({ kind }) => kind) }
}

/** The outcome of an order that was paid once, at the first attempt. */
export const paidOnce = {
  state: 'paid',
  payments: [{ state: 'succeeded', cancellation: null }],
  refunds: [],
  messages: ['order-paid'],
  events: ['placed', 'paid'],
}

/** The provider's id of an order's latest attempt. */
export async function providerIdOf(orderId: string): Promise<string> {
  const { providerId } = await db.payment.findFirstOrThrow({ where: { orderId }, orderBy: { createdAt: 'desc' }, select: { providerId: true } })
  if (providerId === null) throw new Error('the bank has not answered')
  return providerId
}

/** Takes a notification about an object, as the webhook's route does, with lies in everything but the id. */
export async function notify(event: string, id: string): Promise<void> {
  const object = { id, status: 'succeeded', amount: { value: '0.01', currency: 'RUB' } }
  await receiveNotification(notification.parse({ type: 'notification', event, object }))
}

/** The payment jobs that wait. */
export function waitingJobs(): Promise<{ task: string; payload: unknown }[]> {
  return db.$queryRaw`
    select tasks.identifier as task, jobs.payload from graphile_worker._private_jobs jobs
    join graphile_worker._private_tasks tasks on tasks.id = jobs.task_id where tasks.identifier like 'payments.%' order by jobs.id`
}

/** Does the waiting payment jobs as the worker would, against the test's bank. */
export async function work({ provider }: TestBank): Promise<void> {
  for (const { task, payload } of await waitingJobs()) {
    if (task === 'payments.sync') await syncPayment(jobs[task].parse(payload).providerId, provider)
    if (task === 'payments.sync-refund') await syncRefund(jobs[task].parse(payload).providerId, provider)
    if (task === 'payments.refund') await sendRefund(jobs[task].parse(payload).refundId, provider)
    if (task === 'payments.settle') await sendSettlement(jobs[task].parse(payload).settlementId, provider)
  }
  await db.$executeRaw`delete from graphile_worker._private_jobs`
}
