import { collectionPoints } from '#lib/consent/purposes.ts'

/** How PostgreSQL sends a value (big-endian), and in which array it lies here. */
export const kinds = {
  flag: { bytes: 1, make: (size: number) => new Uint8Array(size), read: (view: DataView, at: number) => view.getUint8(at) },
  /** Fits a byte; sent as two. */
  small: { bytes: 2, make: (size: number) => new Uint8Array(size), read: (view: DataView, at: number) => view.getInt16(at * 2) },
  short: { bytes: 2, make: (size: number) => new Int16Array(size), read: (view: DataView, at: number) => view.getInt16(at * 2) },
  whole: { bytes: 4, make: (size: number) => new Int32Array(size), read: (view: DataView, at: number) => view.getInt32(at * 4) },
  /** Kopecks and microseconds: exact up to 2 ** 53. */
  large: { bytes: 8, make: (size: number) => new Float64Array(size), read: (view: DataView, at: number) => view.getInt32(at * 8) * 2 ** 32 + view.getUint32(at * 8 + 4) },
} as const

export type Kind = keyof typeof kinds
export type Numbers = Uint8Array | Int16Array | Int32Array | Float64Array

/** Points in the order of their numbers, from 1; 0: none, or one that the shop knows no more. */
export const points = Object.keys(collectionPoints)

/** A day or moment that is none. */
export const NONE = -2147483648

const point = (column: string) => ['small', `int2send(coalesce(array_position(ARRAY[${points.map((each) => `'${each}'`).join(',')}], p.${column}), 0)::int2)`] as const
const short = (column: string) => ['short', `int2send(p.${column})`] as const
/** Days since 2000-01-01, as PostgreSQL counts them. */
const date = (column: string) => ['whole', `date_send(coalesce(p.${column}, '-infinity'))`] as const
/** Microseconds since then. */
const moment = (column: string) => ['large', `timestamptz_send(coalesce(p.${column}, '-infinity'))`] as const
/** The number of the region; 100: none. */
const region = (column: string) => ['small', `int2send(coalesce(p.${column}::int2, 100::int2))`] as const

/** What of `marketing_profiles p` is kept in memory, by the names of its columns. */
export const profileColumns = {
  news_email: short('news_email'), news_sms: short('news_sms'), ads_email: short('ads_email'), ads_sms: short('ads_sms'), bonus_email: short('bonus_email'), bonus_sms: short('bonus_sms'),
  suppressed: ['small', 'int2send(p.suppressed)'],
  blocked: ['flag', 'boolsend(p.blocked)'],
  orders: ['whole', 'int4send(p.orders)'],
  turnover: ['large', 'int8send(p.turnover)'],
  email_full_until: date('email_full_until'), sms_full_until: date('sms_full_until'), email_paused_until: moment('email_paused_until'), sms_paused_until: moment('sms_paused_until'),
  last_order_on: date('last_order_on'), registered_on: date('registered_on'),
  address_region: region('address_region'), delivered_region: region('delivered_region'),
  news_email_point: point('news_email_point'), news_sms_point: point('news_sms_point'), ads_email_point: point('ads_email_point'), ads_sms_point: point('ads_sms_point'),
  bonus_email_point: point('bonus_email_point'), bonus_sms_point: point('bonus_sms_point'),
} as const satisfies Readonly<Record<string, readonly [kind: Kind, sql: string]>>

export type ProfileColumn = keyof typeof profileColumns

/** The same of `marketing_purchases m`, beside the place they belong to. `good`: 53 bits of a hash of the product; two of 100,000 have the same once in two million shops. */
export const purchaseColumns = {
  day: ['whole', 'date_send(m.day)'],
  amount: ['whole', 'int4send(m.amount)'],
  good: ['large', 'int8send(uuid_hash_extended(m.product_id, 0) & 9007199254740991)'],
  /** Of several lines of an order one is its first. */
  first: ['flag', 'boolsend(m.first)'],
} as const satisfies Readonly<Record<string, readonly [kind: Kind, sql: string]>>

export type PurchaseColumn = keyof typeof purchaseColumns
