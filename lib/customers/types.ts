import type { DataSource } from '#lib/db/generated/enums.ts'

/** The contacts one signs in by. */
export type DoorKind = 'email' | 'mobile'

/** The two sides of a change of contact: the one that is replaced, and the new one. */
export type Half = 'old' | 'new'

export type NameField = 'surname' | 'givenName' | 'patronymic'
export type DataField = NameField | DoorKind | 'contactPhone'

/** A line of a datum's history: null for nothing. */
export type Change = {
  readonly before: string | null
  readonly after: string | null
  readonly source: DataSource
  readonly changedAt: Date
}

/** What is known of a person in one respect, and where from. */
export type Datum = {
  /** E-mail lower-cased, phones E.164; null when there is none. */
  readonly value: string | null
  /** Null when there is no value. */
  readonly source: DataSource | null
  readonly verifiedAt: Date | null
  /** The latest first. */
  readonly changes: readonly Change[]
}

export type PersonalData = Readonly<Record<DataField, Datum>>

/** A change of contact that is under way. */
export type ContactChangeView = {
  /** The proved contact that has to agree; null when one is added. */
  readonly from: string | null
  readonly to: string
  readonly oldProved: boolean
  readonly newProved: boolean
  readonly expiresAt: Date
  readonly expired: boolean
}

export type AddressView = {
  readonly id: string
  readonly regionCode: string
  readonly regionName: string
  readonly city: string
  readonly postcode: string | null
  readonly address: string
  readonly isDefault: boolean
}
