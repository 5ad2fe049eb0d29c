import * as z from 'zod'
import { kopecks } from './parts.ts'

const stock = z.int().min(0).max(100_000).meta({ description: 'pieces that can be sold' })

/** Goods that no other test buys, in one variant. */
export const productInput = z.strictObject({
  name: z.string().trim().min(1).max(200).optional(),
  price: kopecks.default(349_000),
  stock: stock.default(5),
  category: z.string().default('accessories').meta({ description: 'its slug' }),
  isNew: z.boolean().default(false),
})

export const productParams = z.strictObject({ sku: z.string().min(1) })

export const productChange = z.strictObject({
  price: kopecks,
  stock,
  status: z.enum(['draft', 'active', 'archived']),
  slug: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/).max(60),
}).partial()

export const product = z.object({
  slug: z.string(),
  sku: z.string(),
  name: z.string(),
  path: z.string().meta({ description: 'of its page' }),
  price: z.int().meta({ description: 'kopecks' }),
  status: z.string(),
  stock: z.object({ onHand: z.int(), reserved: z.int() }),
})

export type ProductInput = z.input<typeof productInput>
export type Product = z.output<typeof product>
