import type { SavedAddress } from '#lib/checkout/types.ts'
import type { CheckoutValues } from './form-values.ts'

type Delivery = NonNullable<CheckoutValues['delivery']>

/** What a saved address puts into the form. */
export function placeOf({ regionCode, city, address, postcode }: SavedAddress) {
  return { regionCode, city, address, postcode: postcode ?? '' } satisfies Delivery
}

/** The saved address that stands in the form; null when something else does. */
export function savedIn(addresses: readonly SavedAddress[], delivery: Delivery | undefined): SavedAddress | null {
  return (
    addresses.find(
      ({ regionCode, city, address }) => regionCode === delivery?.regionCode && city === delivery.city?.trim() && address === delivery.address?.trim(),
    ) ?? null
  )
}
