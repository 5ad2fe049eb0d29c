import { env } from '#lib/env.ts'
import { mailDomain } from '#lib/mail/mail-domain.ts'
import { shop } from '#lib/shop.ts'
import { clickToken, OPENED } from './click-token.ts'
import { contactCode } from './contact-code.ts'
import { type MessageRef, messageToken, returnToken } from './message-token.ts'

export type LinkedMessage = MessageRef & {
  /** The person's living consent `mail-counting` lets reactions be tied to the message (`whoAllowsCounting`). Otherwise no link of the message tells who follows it. */
  readonly counted?: boolean
  /** Of the variant, for numbers of nobody. */
  readonly letter?: string | null
}

/** The addresses that a message of a campaign carries. */
export type MessageLinks = {
  /** RFC 8058: a POST to it withdraws; a GET only shows the page where one does so. */
  readonly unsubscribe: string
  /** The same by an empty letter (RFC 2369). */
  readonly unsubscribeMail: string
  /** The preference centre of the contact, opened from this message. */
  readonly preferences: string
  /** What allowed this message. */
  readonly why: string
  /** The preference centre in as few characters as may be: for SMS. */
  readonly short: string
  /** The picture that counts an opening; null unless the person allows it. */
  readonly open: string | null
  /** The redirect of link `index` (0, 1, 2 … in the order of the compiled links). */
  readonly click: (index: number) => string
  /** Envelope sender: bounces and complaints come back to it. */
  readonly returnPath: string
}

/** Everything a message links to: HMACs, no database. */
export function messageLinks(message: LinkedMessage): MessageLinks {
  const { campaignId, subjectId, occurrence, counted = false, letter } = message
  const token = messageToken(message)
  const returned = returnToken(message)
  const place = (index: number) =>
    `${env.APP_URL}/r/${clickToken(counted ? { campaignId, subjectId, occurrence, index, letter: null } : { campaignId, subjectId: null, letter: letter ?? 'a', index })}`
  return {
    unsubscribe: `${env.APP_URL}/api/unsubscribe/${token}`,
    unsubscribeMail: `unsub+${returned}@${mailDomain()}`,
    preferences: `${env.APP_URL}/subscription/${token}`,
    why: `${env.APP_URL}/why/${token}`,
    short: `${env.APP_URL}/s/${contactCode(message.contactId)}`,
    open: counted ? place(OPENED) : null,
    click: place,
    returnPath: `bounce+${returned}@${mailDomain()}`,
  }
}

export type HeadedCampaign = { readonly number: number; readonly purpose: string }

/**
 * What tells mail programs and postmasters that a letter is a mailing, which one, and how to end it: one click (RFC 8058, RFC 2369), List-Id
 * (RFC 2919), and Feedback-ID, by which complaints are counted by campaign, purpose and sender without a person in it.
 */
export function mailHeaders(links: MessageLinks, { number, purpose }: HeadedCampaign): Record<string, string> {
  return {
    'List-Unsubscribe': `<${links.unsubscribe}>, <mailto:${links.unsubscribeMail}?subject=unsubscribe>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    'List-Id': `${shop.name} <${purpose}.${mailDomain()}>`,
    'Feedback-ID': `${number}:${purpose}:smart-tracker`,
    Precedence: 'bulk',
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'OOF, AutoReply',
  }
}
