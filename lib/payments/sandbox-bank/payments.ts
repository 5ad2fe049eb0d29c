import { randomInt, randomUUID } from 'node:crypto'
import type pg from 'pg'
import * as z from 'zod'
import { now } from '#lib/clock/clock.ts'
import { fromDecimal, toDecimal } from '#lib/money/money.ts'
import type { Bank } from './bank.ts'
import type { Fault } from './faults.ts'
import type { NewPaymentRequest } from './requests.ts'

const row = z.object({
  id: z.string(),
  status: z.enum(['pending', 'succeeded', 'canceled']),
  amount: z.coerce.number().int(),
  currency: z.string(),
  description: z.string().nullable(),
  metadata: z.record(z.string(), z.string()),
  return_url: z.string(),
  method: z.enum(['bank_card', 'sbp']).nullable(),
  code: z.string().nullable(),
  tries: z.number(),
  refuse: z.boolean(),
  drop_webhook: z.boolean(),
  webhook_delay_ms: z.number(),
  cancellation_party: z.string().nullable(),
  cancellation_reason: z.string().nullable(),
  created_at: z.date(),
  settled_at: z.date().nullable(),
})

export type BankPayment = z.output<typeof row>

/** Books a new payment that waits for the shopper. */
export async function insertPayment(db: pg.PoolClient, bank: Bank, request: NewPaymentRequest, fault: Fault): Promise<BankPayment> {
  const { rows } = await db.query(
    `insert into sandbox_bank.payments
       (id, shop_id, amount, currency, description, metadata, receipt, return_url, refuse, drop_webhook, webhook_delay_ms, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) returning *`,
    [randomUUID(), bank.shopId, fromDecimal(request.amount.value), request.amount.currency, request.description ?? null,
      JSON.stringify(request.metadata), JSON.stringify(request.receipt ?? null), request.confirmation.return_url,
      fault.outcome === 'declined', fault.dropWebhook, fault.webhookDelayMs, now()],
  )
  return row.parse(rows[0])
}

/** The payment of this shop, or null. `id` must be a UUID. */
export async function findPayment(db: pg.Pool | pg.PoolClient, bank: Bank, id: string): Promise<BankPayment | null> {
  const { rows } = await db.query('select * from sandbox_bank.payments where id = $1 and shop_id = $2', [id, bank.shopId])
  return rows.length === 0 ? null : row.parse(rows[0])
}

/** Every payment of this shop, the newest first. */
export async function listPayments(bank: Bank): Promise<BankPayment[]> {
  const { rows } = await bank.pool.query('select * from sandbox_bank.payments where shop_id = $1 order by created_at desc limit 200', [bank.shopId])
  return row.array().parse(rows)
}

/** Asks the shopper for a 3-D Secure code; a code that is already asked for stays. */
export async function challenge(bank: Bank, id: string): Promise<void> {
  await bank.pool.query(`update sandbox_bank.payments set code = coalesce(code, $2) where id = $1 and status = 'pending'`, [id, String(randomInt(1_000, 10_000))])
}

/** Counts a wrong code; the number of tries so far. */
export async function countTry(bank: Bank, id: string): Promise<number> {
  const { rows } = await bank.pool.query('update sandbox_bank.payments set tries = tries + 1 where id = $1 returning tries', [id])
  return z.object({ tries: z.number() }).parse(rows[0]).tries
}

/** The payment as the protocol shows it. */
export function paymentView(bank: Bank, payment: BankPayment) {
  const { settled_at: settledAt } = payment
  return {
    id: payment.id,
    status: payment.status,
    paid: payment.status === 'succeeded',
    refundable: payment.status === 'succeeded',
    test: true,
    amount: { value: toDecimal(payment.amount), currency: payment.currency },
    ...(payment.description === null ? {} : { description: payment.description }),
    metadata: payment.metadata,
    recipient: { account_id: bank.shopId, gateway_id: bank.shopId },
    created_at: payment.created_at.toISOString(),
    ...(payment.status === 'succeeded' && settledAt !== null ? { captured_at: settledAt.toISOString() } : {}),
    ...(payment.method === null ? {} : { payment_method: { type: payment.method, id: payment.id, saved: false } }),
    ...(payment.status === 'pending'
      ? { confirmation: { type: 'redirect', return_url: payment.return_url, confirmation_url: `${bank.publicUrl}/pay/${payment.id}` } }
      : {}),
    ...(payment.cancellation_reason === null ? {} : { cancellation_details: { party: payment.cancellation_party, reason: payment.cancellation_reason } }),
  }
}
