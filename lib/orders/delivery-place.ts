type Place = {
  readonly pickupAddress: string | null
  readonly postcode: string | null
  readonly region: { readonly name: string }
  readonly city: string
  readonly address: string | null
}

/** Where the parcel goes, in one line: the point, or postcode, region, city (once where both are «Москва») and address. */
export function deliveryPlace({ pickupAddress, postcode, region, city, address }: Place): string {
  if (pickupAddress !== null) return pickupAddress
  return [postcode, region.name === city ? null : region.name, city, address].filter((part) => part !== null).join(', ')
}
