import type { Basis } from '#lib/db/generated/enums.ts'

/**
 * What the shop keeps data for: the purposes of the policy (`policy_purposes.code`) that tables of today serve, with the
 * basis of each. What else consent is given to stands in the ledger, event by event.
 */
export const purposeBases = {
  account: 'contract',
  order: 'contract',
  receipt: 'law',
  support: 'law',
  security: 'legitimate_interest',
  accuracy: 'law',
  bonus: 'contract',
  vacancies: 'consent',
  'talent-pool': 'consent',
  ads: 'consent',
  'back-in-stock': 'consent',
  'mail-counting': 'consent',
} as const satisfies Readonly<Record<string, Basis>>

export type PurposeCode = keyof typeof purposeBases
