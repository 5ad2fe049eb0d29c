import type { OperatorCard } from '#lib/shop.ts'

/** What all messages of the shop share. */
export type MailShop = {
  readonly operator: OperatorCard
  /** Origin of the shop, without a slash at the end. */
  readonly appUrl: string
  /** Demo mode is said in every message. */
  readonly demo: boolean
}
