import { expireOrder, expireOrders } from '#lib/orders/expire-order.ts'
import type { JobName, JobPayload } from '#lib/jobs/jobs.ts'

/** What each job does: one line that calls a command. */
export const tasks: { readonly [Name in JobName]: (payload: JobPayload<Name>) => Promise<unknown> } = {
  ping: async () => {},
  'orders.expire': ({ orderId }) => expireOrder(orderId),
  'orders.sweep': () => expireOrders(),
}

/** Sweeps that no transaction enqueues, in cron's notation and UTC. */
export const crontab: readonly (readonly [when: string, job: JobName])[] = [['* * * * *', 'orders.sweep']]
