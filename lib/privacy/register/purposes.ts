/**
 * What the shop keeps data for: the purposes of the policy (`policy_purposes.code`) that tables of today serve. Purposes of consent stand
 * in the ledger, event by event.
 */
export const purposeCodes = ['account', 'order', 'receipt', 'support', 'security', 'accuracy'] as const

export type PurposeCode = (typeof purposeCodes)[number]
