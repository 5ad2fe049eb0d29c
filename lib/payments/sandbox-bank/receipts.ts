import { randomUUID } from 'node:crypto'
import type pg from 'pg'
import * as z from 'zod'
import { now } from '#lib/clock/clock.ts'
import { fromDecimal, toDecimal } from '#lib/money/money.ts'
import type { Bank } from './bank.ts'
import type { NewReceiptRequest } from './requests.ts'

const row = z.object({ id: z.string(), payment_id: z.string(), amount: z.coerce.number().int(), items: z.array(z.unknown()), created_at: z.date() })
const paid = z.object({ status: z.string(), amount: z.coerce.number() })
const sum = z.object({ sum: z.coerce.number() })

export type BankReceipt = z.output<typeof row>

/** Registers a receipt of full settlement; a sentence instead of it when the offsets exceed what was paid and not given back. */
export async function insertReceipt(db: pg.PoolClient, bank: Bank, request: NewReceiptRequest): Promise<BankReceipt | string> {
  const payments = await db.query('select status, amount from sandbox_bank.payments where id = $1 and shop_id = $2 for update', [request.payment_id, bank.shopId])
  const payment = paid.safeParse(payments.rows[0])
  if (!payment.success) return 'Payment not found'
  if (payment.data.status !== 'succeeded') return 'The payment has not succeeded'
  if (request.items.some(({ payment_mode: mode }) => mode !== 'full_payment')) return 'The items of a settlement are paid in full'
  if (request.settlements.some(({ type }) => type !== 'prepayment')) return 'Only a prepayment can be offset here'
  const amount = request.settlements.reduce((total, settlement) => total + fromDecimal(settlement.amount.value), 0)
  const taken = await db.query(
    `select (select coalesce(sum(amount), 0) from sandbox_bank.receipts where payment_id = $1) + (select coalesce(sum(amount), 0) from sandbox_bank.refunds where payment_id = $1) as sum`,
    [request.payment_id],
  )
  if (sum.parse(taken.rows[0]).sum + amount > payment.data.amount) return 'The settlements exceed what is left of the payment'
  const { rows } = await db.query(
    'insert into sandbox_bank.receipts (id, shop_id, payment_id, amount, items, created_at) values ($1, $2, $3, $4, $5, $6) returning *',
    [`rt-${randomUUID()}`, bank.shopId, request.payment_id, amount, JSON.stringify(request.items), now()],
  )
  return row.parse(rows[0])
}

/** The receipt of this shop, or null. */
export async function findReceipt(bank: Bank, id: string): Promise<BankReceipt | null> {
  const { rows } = await bank.pool.query('select * from sandbox_bank.receipts where id = $1 and shop_id = $2', [id, bank.shopId])
  return rows.length === 0 ? null : row.parse(rows[0])
}

/** The receipt as the protocol shows it. */
export function receiptView(receipt: BankReceipt) {
  return {
    id: receipt.id,
    type: 'payment',
    payment_id: receipt.payment_id,
    status: 'succeeded',
    items: receipt.items,
    settlements: [{ type: 'prepayment', amount: { value: toDecimal(receipt.amount), currency: 'RUB' } }],
    registered_at: receipt.created_at.toISOString(),
  }
}
