import { consents } from '#e2e/kit/fixtures/consents.ts'
import { mailbox } from '#e2e/kit/fixtures/mailbox.ts'
import { sms } from '#e2e/kit/fixtures/sms.ts'
import type { PlannedCampaign } from './plan-by-point.ts'

export type Somebody = { readonly email?: string; readonly mobile?: string }

/** What the ledger says of somebody, and which of the campaigns they have received. */
export type Came = { readonly ledger: Readonly<Record<string, string>>; readonly got: readonly string[] }

/** Looks at one of those whom campaigns may have reached, once the campaigns have ended for them. */
export async function whatCame(campaigns: readonly PlannedCampaign[], { email, mobile }: Somebody): Promise<Came> {
  const states = await Promise.all([email, mobile].map((contact) => (contact === undefined ? Promise.resolve({}) : consents.of(contact).state())))
  const letters = email === undefined ? [] : await mailbox.of(email).subjects()
  const texts = mobile === undefined ? [] : await sms.of(mobile).texts()
  const arrived = campaigns.filter(({ cell, word }) => (cell.channel === 'email' ? letters : texts).some((words) => words.includes(word)))
  return { ledger: Object.assign({}, ...states), got: arrived.map(nameOf) }
}

/** «ads/email». */
export function nameOf({ cell: { purpose, channel } }: PlannedCampaign): string {
  return `${purpose}/${channel}`
}
