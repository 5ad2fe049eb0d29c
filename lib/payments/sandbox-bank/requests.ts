import * as z from 'zod'
import { amount, providerId } from '../schema.ts'

const positiveAmount = amount
  .refine(({ value }) => !/^0+\.00$/.test(value), 'must be more than zero')
  .refine(({ currency }) => currency === 'RUB', 'the shop takes roubles')

const receiptItem = z.object({
  description: z.string().min(1).max(128),
  quantity: z.string().regex(/^\d{1,5}(\.\d{1,3})?$/),
  amount,
  vat_code: z.number().int().min(1).max(12),
  payment_subject: z.string(),
  payment_mode: z.string(),
})

export const receipt = z.object({
  customer: z.object({ email: z.email().optional(), phone: z.string().optional() }),
  items: z.array(receiptItem).min(1).max(100),
})

/** What the API takes for a new payment; like the real one it is strict about amounts and receipts. */
export const newPayment = z.object({
  amount: positiveAmount,
  capture: z.literal(true),
  confirmation: z.object({ type: z.literal('redirect'), return_url: z.url({ protocol: /^https?$/ }).max(2048) }),
  description: z.string().max(128).optional(),
  metadata: z.record(z.string().max(32), z.string().max(512)).default({}),
  receipt: receipt.optional(),
})

/** What the API takes for a refund. */
export const newRefund = z.object({
  payment_id: providerId,
  amount: positiveAmount,
  description: z.string().max(250).optional(),
  receipt: receipt.optional(),
})

/** What the API takes for a receipt by itself: the settlement of what was paid before. */
export const newReceipt = z.object({
  type: z.literal('payment'),
  payment_id: providerId,
  send: z.literal(true),
  customer: receipt.shape.customer,
  items: receipt.shape.items,
  settlements: z.array(z.object({ type: z.enum(['cashless', 'prepayment', 'postpayment', 'consideration']), amount: positiveAmount })).min(1),
})

export type NewReceiptRequest = z.output<typeof newReceipt>
export type NewPaymentRequest = z.output<typeof newPayment>
export type NewRefundRequest = z.output<typeof newRefund>
