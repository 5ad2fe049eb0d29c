import { composeOrderMail } from '#lib/orders/compose-order-mail.ts'
import { expireOrder, expireOrders } from '#lib/orders/expire-order.ts'
import { deliverMessage } from '#lib/messages/deliver-message.ts'
import { sweepMessages } from '#lib/messages/sweep-messages.ts'
import type { JobName, JobPayload } from '#lib/jobs/jobs.ts'

/** What each job does: one line that calls a command. */
export const tasks: { readonly [Name in JobName]: (payload: JobPayload<Name>) => Promise<unknown> } = {
  ping: async () => {},
  'orders.expire': ({ orderId }) => expireOrder(orderId),
  'orders.sweep': () => expireOrders(),
  'messages.deliver': ({ messageId }) => deliverMessage(messageId, composeOrderMail),
  'messages.sweep': () => sweepMessages(),
}

/** Sweeps that no transaction enqueues, in cron's notation and UTC. */
export const crontab: readonly (readonly [when: string, job: JobName])[] = [
  ['* * * * *', 'orders.sweep'],
  ['* * * * *', 'messages.sweep'],
]
