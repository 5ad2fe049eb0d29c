import type { Shop } from '#e2e/kit/shop.ts'
import { type Household, openHousehold } from './household.ts'

/** Something in every room of the desk: what the addresses of its pages name. */
export type DeskHousehold = Household

export async function openDeskHousehold(shop: Shop): Promise<DeskHousehold> {
  return openHousehold(shop)
}
