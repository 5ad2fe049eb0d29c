import * as z from 'zod'

/** An amount as payment protocols write it: `{ value: '12990.50', currency: 'RUB' }`. */
export const amount = z.object({ value: z.string().regex(/^\d{1,12}\.\d{2}$/), currency: z.string().regex(/^[A-Z]{3}$/) })

/** Ids of payments and refunds are UUID-shaped; nothing else may reach a URL of the provider. */
export const providerId = z.guid()

export const cancellation = z.object({ party: z.string(), reason: z.string() })

/** The payment object of the YooKassa API v3, as far as the shop reads it. */
export const paymentObject = z.object({
  id: providerId,
  status: z.enum(['pending', 'waiting_for_capture', 'succeeded', 'canceled']),
  paid: z.boolean(),
  test: z.boolean().default(false),
  amount,
  description: z.string().optional(),
  metadata: z.record(z.string(), z.string()).default({}),
  confirmation: z.object({ type: z.string(), confirmation_url: z.url().optional() }).optional(),
  payment_method: z.object({ type: z.string() }).optional(),
  cancellation_details: cancellation.optional(),
  created_at: z.iso.datetime({ offset: true }),
  captured_at: z.iso.datetime({ offset: true }).optional(),
})

/** The refund object of the YooKassa API v3, as far as the shop reads it. */
export const refundObject = z.object({
  id: providerId,
  payment_id: providerId,
  status: z.enum(['pending', 'succeeded', 'canceled']),
  amount,
  cancellation_details: cancellation.optional(),
  created_at: z.iso.datetime({ offset: true }),
})

/** Ids of receipts are of another shape. */
export const receiptId = z.string().regex(/^rt[_-][\w-]{8,60}$/)

/** The receipt object of the YooKassa API v3, as far as the shop reads it. */
export const receiptObject = z.object({
  id: receiptId,
  type: z.enum(['payment', 'refund']),
  payment_id: providerId.optional(),
  status: z.enum(['pending', 'succeeded', 'canceled']),
})

/** A refusal by the provider: what was wrong with the request, and where. */
export const errorObject = z.object({
  type: z.literal('error'),
  id: z.string().optional(),
  code: z.string(),
  description: z.string().optional(),
  parameter: z.string().optional(),
})

/** A webhook. It is unsigned, so only the kind of event and the id are read; the object is asked for again. */
export const notification = z.object({
  type: z.literal('notification'),
  event: z.enum(['payment.waiting_for_capture', 'payment.succeeded', 'payment.canceled', 'refund.succeeded']),
  object: z.object({ id: providerId }),
})

export type Amount = z.output<typeof amount>
export type PaymentObject = z.output<typeof paymentObject>
export type RefundObject = z.output<typeof refundObject>
export type ReceiptObject = z.output<typeof receiptObject>
export type Notification = z.output<typeof notification>
