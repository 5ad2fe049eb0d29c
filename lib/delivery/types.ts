import type { DeliveryMethod } from '#lib/db/generated/enums.ts'
import type { Kopecks } from '#lib/money/money.ts'

export type { DeliveryMethod }

/** What a method costs and takes. Price in kopecks, days counted from the day of hand-over to the carrier. */
export type DeliveryQuote = {
  readonly method: DeliveryMethod
  readonly price: Kopecks
  readonly daysMin: number
  readonly daysMax: number
}

/** A region with the quotes for one parcel; a method that cannot carry it is missing. */
export type RegionQuotes = { readonly code: string; readonly name: string; readonly quotes: readonly DeliveryQuote[] }

export type PickupPoint = {
  readonly id: string
  readonly regionCode: string
  readonly regionName: string
  readonly city: string
  readonly address: string
  readonly hours: string
}
