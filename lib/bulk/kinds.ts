import type { Permission } from '#lib/auth/permissions.ts'

/** What can be done to many orders at once, and what it takes. */
export const bulkKinds = {
  'orders.pack': 'orders.fulfil',
  'orders.ship': 'orders.fulfil',
  'orders.deliver': 'orders.fulfil',
  'orders.cancel': 'orders.cancel',
} as const satisfies Readonly<Record<string, Permission>>

export type BulkKind = keyof typeof bulkKinds
export const bulkKindCodes = Object.keys(bulkKinds) as [BulkKind, ...BulkKind[]]

/** So many orders go into one run. */
export const BULK_MOST = 1000
