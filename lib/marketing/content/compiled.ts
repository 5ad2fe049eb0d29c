import type { Template } from './template.ts'

type Common = {
  readonly campaignId: string
  readonly letter: string
  /** Where its links lead: paths of the shop, or addresses elsewhere. Numbers are the campaign's, not the letter's. */
  readonly links: readonly { readonly index: number; readonly target: string }[]
  /** SHA-256, hex, over all that is said, with the personal places open. */
  readonly contentHash: string
}

/** A letter of a campaign, ready but for what differs from person to person. */
export type CompiledMail = Common & {
  readonly channel: 'email'
  readonly subject: Template
  readonly preheader: string
  readonly html: Template
  readonly text: Template
}

/** An SMS of a campaign, ready but for what differs from person to person. */
export type CompiledSms = Common & { readonly channel: 'sms'; readonly text: Template }
