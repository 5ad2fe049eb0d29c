import type { Shop } from '#e2e/kit/shop.ts'
import { makePromo } from '#lib/test-support/make-promo.ts'
import { type Household, openHousehold } from './household.ts'

/** Something in every room of the desk: what the addresses of its pages name. */
export type DeskHousehold = Household & { readonly promoId: string }

export async function openDeskHousehold(shop: Shop): Promise<DeskHousehold> {
  const [household, promo] = await Promise.all([openHousehold(shop), makePromo()])
  return { ...household, promoId: promo.id }
}
