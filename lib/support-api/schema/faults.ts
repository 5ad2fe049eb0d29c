import * as z from 'zod'

const times = z.int().min(1).max(1000).default(1).meta({ description: 'how many calls in a row' })
const delayMs = z.int().min(0).max(60_000).default(0)

export const nextPaymentInput = z.strictObject({
  outcome: z.enum(['paid', 'declined', 'lost', 'error', 'delay', 'ok']).meta({
    description: 'paid: by telephone, before the browser has come to the bank; declined: the card will be refused; lost: booked, but the answer is 500; error: not booked, 500; delay: answered late; ok: as ever',
  }),
  delayMs,
  webhook: z.enum(['sent', 'dropped', 'late']).default('sent').meta({ description: 'what becomes of the bank’s notification; late: after webhookDelayMs' }),
  webhookDelayMs: z.int().min(0).max(60_000).default(2_000),
  times,
})

export const faultInput = z.strictObject({
  service: z.enum(['bank', 'mail', 'sms']).meta({ description: 'carriers take parcels, the shop asks them nothing' }),
  fault: z.enum(['fail', 'refuse', 'delay']).meta({ description: 'fail: trouble that passes (HTTP 500, SMTP 451, SMS 503); refuse: for good (SMTP 554, SMS 422; a bank declines the card); delay: answered after delayMs' }),
  delayMs: z.int().min(0).max(60_000).optional().meta({ description: '2000 of a delay, if left out' }),
  times,
})

export const plan = z.object({ service: z.string(), fault: z.string(), delayMs: z.int(), times: z.int() })

/** What DELETE /faults answers. */
export const faultsForgotten = z.object({ planned: z.literal(0) })

export type NextPaymentInput = z.input<typeof nextPaymentInput>
export type FaultInput = z.input<typeof faultInput>
export type Plan = z.output<typeof plan>
