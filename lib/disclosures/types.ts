import type { Basis } from '#lib/db/generated/enums.ts'

/** The recipients the shop's own code hands data to; rows of `recipients` say who they are and what they may have. */
export type RecipientCode = 'bank' | 'mail' | 'sms' | 'post' | 'courier' | 'authority'

/** What is to be given away, to whom, what for and by what right. */
export type Disclosure = {
  readonly recipient: RecipientCode
  /** A purpose of the policy. */
  readonly purpose: string
  readonly basis: Basis
  /** Codes of the recipient's whitelist, taken from the payload itself (`fieldsOf`). */
  readonly fields: readonly string[]
  readonly personId?: string | null | undefined
  readonly orderId?: string | null | undefined
  readonly messageId?: string | null | undefined
  /** The granted request, when a state body is the recipient (5.3). */
  readonly authorityRequestId?: string
  /** What leaves, byte for byte or as a value; only its SHA-256 is kept. */
  readonly payload: unknown
}
