import * as z from 'zod'
import { moment } from './parts.ts'

export const promoCodeInput = z.strictObject({
  code: z.string().regex(/^[A-Z0-9-]{3,32}$/).optional().meta({ description: 'one that nobody else types, if left out' }),
  kind: z.enum(['percent', 'amount', 'free_delivery']).default('percent'),
  value: z.int().min(0).max(10_000_000).default(10).meta({ description: 'per cent, or kopecks; of free delivery nothing' }),
  minGoods: z.int().min(0).max(100_000_000).default(0).meta({ description: 'kopecks of goods from which it holds' }),
  startsAt: moment.optional().meta({ description: 'yesterday, if left out' }),
  endsAt: moment.nullable().default(null),
  maxUses: z.int().min(1).nullable().default(null),
  maxUsesPerPerson: z.int().min(1).nullable().default(null),
  products: z.array(z.string()).default([]).meta({ description: 'articles or slugs; none: everything' }),
})

export const promoCode = z.object({ id: z.uuid(), code: z.string(), kind: z.string(), value: z.int(), revision: z.int() })

export type PromoCodeInput = z.input<typeof promoCodeInput>
export type PromoCode = z.output<typeof promoCode>
