import * as z from 'zod'
import { returnReasons } from '#lib/orders/return-reasons.ts'
import { moment, wishedLines } from './parts.ts'

const step = z.enum(['packed', 'shipped', 'delivered', 'cancelled'])

export const orderInput = z
  .strictObject({
    person: z.uuid().optional().meta({ description: 'whose order it is; a guest’s, if left out' }),
    email: z.email().optional().meta({ description: 'of the contact; the person’s own, or one that nobody else has, if left out' }),
    mobile: z.string().regex(/^\+79\d{9}$/).optional(),
    lines: wishedLines.optional().meta({ description: 'a product of its own, if left out' }),
    payment: z.enum(['online', 'on_delivery']).optional().meta({ description: 'online if it is to be paid, at the door otherwise' }),
    paid: z.boolean().default(false).meta({ description: 'at the bank, before this call answers' }),
    to: z.enum(['placed', 'packed', 'shipped', 'delivered']).default('placed').meta({ description: 'how far the warehouse has come; what is paid online is paid first' }),
    daysAgo: z.int().min(0).max(3650).default(0).meta({ description: 'when all of it happened' }),
    points: z.int().min(0).default(0).meta({ description: 'of the bonus programme, which pay a part of it' }),
    promo: z.string().optional().meta({ description: 'a promo code' }),
  })
  .refine(({ paid, payment }) => !paid || payment !== 'on_delivery', { path: ['paid'], error: 'What is paid at the door is paid when it is delivered: say "to": "delivered", or "payment": "online".' })

export const orderParams = z.strictObject({ number: z.coerce.number().int().min(1) })

export const ordersQuery = z
  .strictObject({ email: z.string().min(3).optional(), person: z.uuid().optional() })
  .refine(({ email, person }) => email !== undefined || person !== undefined, { error: 'Say whose orders: ?email= or ?person=.' })

export const moveInput = z.strictObject({ to: step })

export const returnInput = z.strictObject({
  lines: wishedLines.optional().meta({ description: 'everything that is left, if left out' }),
  reason: z.enum(returnReasons).default('changed_mind'),
  received: z.boolean().default(true).meta({ description: 'the warehouse has the goods, money and points go back; otherwise they are on their way' }),
})

export const paymentInput = z.strictObject({ end: z.enum(['pay', 'decline', 'expire']).optional().meta({ description: 'how it ends at the bank, behind the shopper’s back' }) })

export const orderPayment = z.object({ url: z.string().nullable().meta({ description: 'the bank’s page; null when nothing is to be paid any more' }), state: z.string(), order: z.string().meta({ description: 'the state of the order' }) })

export const order = z.object({
  number: z.int(),
  path: z.string().meta({ description: 'of its page, with the key of the signed link' }),
  state: z.string(),
  payment: z.enum(['online', 'on_delivery']),
  total: z.int().meta({ description: 'kopecks' }),
  email: z.string(),
  person: z.uuid().nullable(),
  placedAt: moment,
  expiresAt: moment.nullable().meta({ description: 'until when it can be paid' }),
  lines: z.array(z.object({ sku: z.string(), name: z.string(), quantity: z.int(), price: z.int(), total: z.int() })),
  payments: z.array(z.object({ state: z.string() })).meta({ description: 'attempts, the oldest first' }),
})

export type OrderInput = z.input<typeof orderInput>
export type Order = z.output<typeof order>
export type ReturnInput = z.input<typeof returnInput>
export type OrderStep = z.output<typeof step>
