import { consents } from '#e2e/kit/consents.ts'
import { mailbox } from '#e2e/kit/mailbox.ts'
import { sms } from '#e2e/kit/sms.ts'
import type { PlannedCampaign } from './plan-by-point.ts'

export type Somebody = { readonly email?: string; readonly mobile?: string }

/** What the ledger says of somebody, and which of the campaigns they have received. */
export type Came = { readonly ledger: Readonly<Record<string, string>>; readonly got: readonly string[] }

/** Looks at one of those whom campaigns may have reached, once the campaigns have ended for them. */
export async function whatCame(campaigns: readonly PlannedCampaign[], { email, mobile }: Somebody): Promise<Came> {
  const states = await Promise.all([email, mobile].map((contact) => (contact === undefined ? {} : consents.stateOf(contact))))
  const letters = email === undefined ? [] : await mailbox.subjects(email)
  const texts = mobile === undefined ? [] : await sms.texts(mobile)
  const arrived = campaigns.filter(({ cell, word }) => (cell.channel === 'email' ? letters : texts).some((words) => words.includes(word)))
  return { ledger: Object.assign({}, ...states), got: arrived.map(nameOf) }
}

/** «ads/email». */
export function nameOf({ cell: { purpose, channel } }: PlannedCampaign): string {
  return `${purpose}/${channel}`
}
