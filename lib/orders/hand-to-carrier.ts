import type { Transaction } from '#lib/db/db.ts'
import { fieldsOf } from '#lib/disclosures/fields-of.ts'
import { handOver } from '#lib/disclosures/hand-over.ts'

/** What the label of a parcel tells its carrier. */
const names = {
  number: 'order', weight: 'weight', surname: 'names', givenName: 'names', patronymic: 'names', phone: 'phone',
  city: 'address', postcode: 'address', address: 'address', regionCode: 'address', pickupAddress: 'pickup-point', track: 'order',
}

/** The parcel goes to the post or the delivery service, and with it what its label says: a line of the register of disclosures (5.2). */
export async function handToCarrier(tx: Transaction, orderId: string): Promise<void> {
  const { personId, deliveryMethod, ...label } = await tx.order.findUniqueOrThrow({
    where: { id: orderId },
    select: {
      personId: true, deliveryMethod: true, number: true, weight: true, surname: true, givenName: true, patronymic: true, phone: true,
      regionCode: true, city: true, postcode: true, address: true, pickupAddress: true, track: true,
    },
  })
  // A point of delivery is not where somebody lives: of that nothing is known, and nothing told (3.2.4).
  const place = deliveryMethod === 'pickup' ? { ...label, regionCode: null, city: null } : label
  await handOver(tx, {
    recipient: deliveryMethod === 'post' ? 'post' : 'courier', purpose: 'order', basis: 'contract',
    fields: fieldsOf(place, names), personId, orderId, payload: place,
  })
}
