import { textHref } from '#lib/consent/text-href.ts'
import { consentPurposes, type ConsentCell, type ConsentPurpose } from '#lib/consent/purposes.ts'
import { textsInForce } from '#lib/consent/read-texts.ts'
import { currentPolicy } from '#lib/policy/policy-at.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import type { MessageChannel } from '#lib/db/generated/enums.ts'
import { purposesOf } from '#lib/policy/purposes-of.ts'

/** What a campaign may be for: a consent of the policy in force, its clause, and the text that people say yes to. */
export type Cell = {
  readonly code: string
  readonly purpose: ConsentPurpose
  readonly channel: MessageChannel
  readonly title: string
  readonly clause: string
  readonly text: { readonly title: string; readonly href: string }
}

/** Nothing of these goes to a list of people: news of one product are one letter, and vacancies are the staff's that hire. */
const single: readonly string[] = ['back-in-stock', 'mail-counting', 'vacancies', 'talent-pool']

/** The consents that a campaign can rest on now, in the order of the policy. */
export async function campaignCells(tx: Transaction = db): Promise<Cell[]> {
  const purposes = await purposesOf(tx, (await currentPolicy()).versionId)
  const cells = purposes.flatMap(({ code, basis, title, clause }) =>
    basis === 'consent' && isPurpose(code) && !single.includes(code)
      ? consentPurposes[code].flatMap((channel) => (channel === 'site' ? [] : [{ purpose: code, channel, title, clause } as const])) : [])
  const texts = await textsInForce(cells.map(({ purpose, channel }): ConsentCell => ({ purpose, channel })), tx)
  return cells.toSorted((one, other) => one.clause.localeCompare(other.clause, 'ru', { numeric: true })).flatMap((cell) => {
    const text = texts.find(({ purpose, channel }) => purpose === cell.purpose && channel === cell.channel)
    return text ? [{ ...cell, code: `${cell.purpose}/${cell.channel}`, text: { title: text.title, href: textHref(text, text.number) } }] : []
  })
}

function isPurpose(code: string): code is ConsentPurpose {
  return code in consentPurposes
}
