import { db } from '#lib/db/db.ts'
import type { DeliveryQuote } from '#lib/delivery/types.ts'
import { kopecks } from '#lib/money/money.ts'

/** What the shop's own region pays for parcels, the lightest first: marketplaces ask for the delivery at home, and know the rest by the region of who looks. */
export type Carried = readonly (DeliveryQuote & { readonly maxWeight: number })[]

/** Where the parcels are packed: the region of the shop's address (lib/shop.ts). */
const HOME = '64'

/** The tariffs of the shop's own region. */
export async function readDelivery(): Promise<Carried> {
  const rows = await db.deliveryTariff.findMany({
    where: { regionCode: HOME },
    orderBy: [{ method: 'asc' }, { maxWeight: 'asc' }],
    select: { method: true, maxWeight: true, price: true, daysMin: true, daysMax: true },
  })
  return rows.map((row) => ({ ...row, price: kopecks(row.price) }))
}
