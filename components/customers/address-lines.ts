import type { AddressView } from '#lib/customers/types.ts'

/** An address in two lines: street; postcode, city and region (once where both are «Москва»). */
export function addressLines({ address, postcode, city, regionName }: Omit<AddressView, 'id' | 'regionCode' | 'isDefault'>): { street: string; place: string } {
  return { street: address, place: [postcode, city, regionName === city ? null : regionName].filter((part) => part !== null).join(', ') }
}
