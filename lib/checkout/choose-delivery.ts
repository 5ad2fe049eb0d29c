import { Refusal } from '#lib/action/refusal.ts'
import type { Transaction } from '#lib/db/db.ts'
import { findQuote } from '#lib/delivery/queries.ts'
import type { CheckoutInput } from './schema.ts'

/**
 * The delivery part of an order: what was chosen, its price (kopecks) and term (days). Only what the method needs is kept
 * (3.2.4). Refusals `pickup-point-gone`, `no-delivery`.
 */
export async function chooseDelivery(tx: Transaction, chosen: CheckoutInput['delivery'], parcel: { weight: number; goods: number }) {
  const place = chosen.method === 'pickup' ? await findPoint(tx, chosen.pickupPointId) : placeOf(chosen)
  const quote = await findQuote(tx, { method: chosen.method, regionCode: place.regionCode, ...parcel })
  if (!quote) throw new Refusal('no-delivery')
  return {
    deliveryMethod: chosen.method,
    ...place,
    deliveryTotal: quote.price,
    deliveryDaysMin: quote.daysMin,
    deliveryDaysMax: quote.daysMax,
  }
}

async function findPoint(tx: Transaction, pickupPointId: string) {
  const point = await tx.pickupPoint.findFirst({
    where: { id: pickupPointId, active: true },
    select: { regionCode: true, city: true, address: true },
  })
  if (!point) throw new Refusal('pickup-point-gone', { 'delivery.pickupPointId': 'pickup-point-gone' })
  return { regionCode: point.regionCode, city: point.city, pickupPointId, pickupAddress: `${point.city}, ${point.address}` }
}

function placeOf(chosen: Exclude<CheckoutInput['delivery'], { method: 'pickup' }>) {
  const { regionCode, city, address } = chosen
  return { regionCode, city, address, ...(chosen.method === 'post' && { postcode: chosen.postcode }) }
}
