import { Refusal } from '#lib/action/refusal.ts'
import { addAddress } from '#lib/customers/add-address.ts'
import type { CheckoutInput } from './schema.ts'

/** Keeps where an order goes for the next one, if it goes to a customer's door. The order stands, whether or not there is room for it. */
export async function keepAddress(personId: string, delivery: CheckoutInput['delivery']): Promise<void> {
  if (delivery.method === 'pickup') return
  const { regionCode, city, address } = delivery
  try {
    await addAddress(personId, { regionCode, city, address, postcode: delivery.method === 'post' ? delivery.postcode : null, isDefault: false })
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
  }
}
