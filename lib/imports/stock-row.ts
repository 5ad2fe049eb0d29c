import * as z from 'zod'
import { orAsIs, sku, whole } from './values.ts'

export const stockRow = z.object({
  sku,
  on_hand: whole(0, 1_000_000),
  was: orAsIs(whole(0, 1_000_000)),
  reason: orAsIs(z.string().max(500, { error: 'Длиннее 500 знаков' })),
})

export type StockRow = z.output<typeof stockRow>
