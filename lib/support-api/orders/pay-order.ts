import { startPayment } from '#lib/payments/start-payment.ts'
import { syncPayment } from '#lib/payments/sync-payment.ts'
import { pullBank } from '../faults/pull-bank.ts'

/** The buyer pays at the bank's page, and the shop has heard of it when this returns. */
export async function payOrder({ id }: { readonly id: string }): Promise<void> {
  const { confirmationUrl } = await startPayment(id)
  await endPayment(confirmationUrl, 'pay')
}

/** Ends the payment of a bank's page, and has the shop look at it, as a notification would. */
export async function endPayment(url: string, end: 'pay' | 'decline' | 'expire'): Promise<void> {
  const id = /\/pay\/([^/?#]+)/.exec(url)?.[1]
  if (!id) throw new Error(`no page of a payment: ${url}`)
  await pullBank('POST', `payments/${id}`, { ending: end })
  await syncPayment(id)
}
