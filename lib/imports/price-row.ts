import * as z from 'zod'
import { money, orNothing, sku } from './values.ts'

export const priceRow = z
  .object({ sku, price: money, old_price: orNothing(money) })
  .refine(({ price, old_price: old }) => !Number.isInteger(price) || typeof old !== 'number' || old > price, { path: ['old_price'], error: 'Старая цена должна быть больше новой' })

export type PriceRow = z.output<typeof priceRow>
