import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import * as z from 'zod'
import { now } from '#lib/clock/clock.ts'
import { fromDecimal, toDecimal } from '#lib/money/money.ts'
import type { Bank } from './bank.ts'
import type { Fault } from './faults.ts'
import { notify } from './notifications.ts'
import type { NewRefundRequest } from './requests.ts'

const row = z.object({ id: z.string(), payment_id: z.string(), amount: z.coerce.number().int(), currency: z.string(), description: z.string().nullable(), created_at: z.date() })
const paid = z.object({ status: z.string(), amount: z.coerce.number(), currency: z.string() })
const sum = z.object({ sum: z.coerce.number() })

export type BankRefund = z.output<typeof row>

/** Gives money back at once; a sentence instead of a refund when that is not possible. */
export async function insertRefund(db: pg.PoolClient, bank: Bank, request: NewRefundRequest, fault: Fault): Promise<BankRefund | string> {
  const payments = await db.query('select status, amount, currency from sandbox_bank.payments where id = $1 and shop_id = $2 for update', [request.payment_id, bank.shopId])
  const payment = paid.safeParse(payments.rows[0])
  if (!payment.success) return 'Payment not found'
  const given = sum.parse((await db.query('select coalesce(sum(amount), 0) as sum from sandbox_bank.refunds where payment_id = $1', [request.payment_id])).rows[0])
  const amount = fromDecimal(request.amount.value)
  if (payment.data.status !== 'succeeded') return 'The payment has not succeeded'
  if (payment.data.currency !== request.amount.currency) return 'The currency differs from that of the payment'
  if (given.sum + amount > payment.data.amount) return 'The amount exceeds what is left of the payment'
  const { rows } = await db.query(
    'insert into sandbox_bank.refunds (id, shop_id, payment_id, amount, currency, description, created_at) values ($1, $2, $3, $4, $5, $6, $7) returning *',
    [randomUUID(), bank.shopId, request.payment_id, amount, request.amount.currency, request.description ?? null, now()],
  )
  const refund = row.parse(rows[0])
  if (!fault.dropWebhook) await notify(db, bank, 'refund.succeeded', refundView(refund), fault.webhookDelayMs)
  return refund
}

/** The refund of this shop, or null. `id` must be a UUID. */
export async function findRefund(bank: Bank, id: string): Promise<BankRefund | null> {
  const { rows } = await bank.pool.query('select * from sandbox_bank.refunds where id = $1 and shop_id = $2', [id, bank.shopId])
  return rows.length === 0 ? null : row.parse(rows[0])
}

/** Every refund of this shop, the newest first. */
export async function listRefunds(bank: Bank): Promise<BankRefund[]> {
  const { rows } = await bank.pool.query('select * from sandbox_bank.refunds where shop_id = $1 order by created_at desc limit 200', [bank.shopId])
  return row.array().parse(rows)
}

/** The refund as the protocol shows it. */
export function refundView(refund: BankRefund) {
  return {
    id: refund.id,
    payment_id: refund.payment_id,
    status: 'succeeded',
    amount: { value: toDecimal(refund.amount), currency: refund.currency },
    ...(refund.description === null ? {} : { description: refund.description }),
    created_at: refund.created_at.toISOString(),
  }
}
