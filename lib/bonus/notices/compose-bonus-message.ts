import { days, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { env } from '#lib/env.ts'
import { contactToken } from '#lib/consent/subscription-token.ts'
import { type BonusMessageName, bonusMessageNames } from '#lib/mail/bonus-message-names.ts'
import { mailShop } from '#lib/mail/mail-shop.ts'
import { renderBonusMail, renderBonusSms } from '#lib/mail/render-bonus-message.ts'
import type { RenderedMail } from '#lib/mail/render-template.tsx'
import type { BonusFacts, Expiring } from '#lib/mail/templates/bonus/bonus-facts.ts'
import type { Message } from '#lib/messages/deliver-message.ts'
import { NotNeeded } from '#lib/messages/not-needed.ts'
import type { RenderedSms } from '#lib/sms/send-sms.ts'
import { getBalance } from '../ledger/balance.ts'
import { readLevel } from '../account/read-level.ts'
import { memberPath } from '../members/member-link.ts'
import { rulesAt } from '../rules/rules-at.ts'

/** Where consents of a contact are taken back, by the id of its row: letters have room for the whole address, in an SMS each sign counts. */
export type WayOut = (contactId: string) => string

const byLetter: WayOut = (contactId) => `${env.APP_URL}/subscription/${contactToken(contactId)}`

/** Writes the letter of a notice of the bonus programme. Throws NotNeeded when the membership, the consent or the fact is gone. */
export async function composeBonusMail(message: Message): Promise<RenderedMail> {
  return write(message, byLetter, (name, facts) => renderBonusMail(name, facts, mailShop()))
}

/** The same as an SMS. */
export async function composeBonusSms(message: Message, wayOut: WayOut): Promise<RenderedSms> {
  return write(message, wayOut, async (name, facts) => renderBonusSms(name, facts, mailShop()))
}

/** Whether a message is one of these. */
export function isBonusMessage({ template }: Pick<Message, 'template'>): boolean {
  return bonusMessageNames.some((name) => name === template)
}

type Common = { readonly balance: number; readonly href: string; readonly offHref: string }
type Render<Words> = <Name extends BonusMessageName>(name: Name, facts: BonusFacts<Name>) => Promise<Words>

async function write<Words>(message: Message, wayOut: WayOut, render: Render<Words>): Promise<Words> {
  const { template, bonusMemberId: memberId, aboutId } = message
  if (memberId === null) throw new Error(`${template} without a membership`)
  const common = { ...(await ownPage(memberId)), offHref: wayOut(await contactOf(message)) }
  if (template === 'bonus-earned') return render(template, await earned(memberId, aboutId, common))
  if (template === 'bonus-level') return render(template, await levelled(memberId, aboutId, common))
  if (template === 'bonus-expiring') return render(template, await expiring(memberId, common))
  throw new Error(`no notice of bonuses is called ${template}`)
}

async function ownPage(memberId: string): Promise<Omit<Common, 'offHref'>> {
  const member = await db.bonusMember.findFirst({ where: { id: memberId, leftAt: null, movedToId: null }, select: { personId: true } })
  if (!member) throw new NotNeeded('the membership has ended')
  return { balance: await getBalance(memberId), href: `${env.APP_URL}${member.personId === null ? memberPath(memberId) : '/account/bonuses'}` }
}

/** The row of the contact that the consent was given for. */
async function contactOf({ consentPosition }: Message): Promise<string> {
  const event = consentPosition === null ? null : await db.consentEvent.findUnique({ where: { position: consentPosition }, select: { subjectId: true, contactHash: true } })
  const contact = event && (await db.subjectContact.findFirst({ where: { subjectId: event.subjectId, hash: event.contactHash, releasedAt: null }, select: { id: true } }))
  if (!contact) throw new NotNeeded('the contact is not the member\'s any more')
  return contact.id
}

async function earned(memberId: string, lotId: string | null, common: Common): Promise<BonusFacts<'bonus-earned'>> {
  const lot = lotId === null ? null : await db.bonusLot.findFirst({ where: { id: lotId, memberId }, select: { key: true, points: true, source: true, expiresAt: true, order: { select: { number: true } } } })
  if (!lot || lot.source === 'welcome') throw new NotNeeded('the points are gone')
  const source = lot.source === 'referral' && (await db.bonusReferral.count({ where: { id: lot.key.split(':')[1] ?? '', friendId: memberId } })) > 0 ? 'friend' : lot.source
  return { ...common, points: lot.points, source, order: lot.order?.number ?? null, expiresAt: lot.expiresAt }
}

async function levelled(memberId: string, changeId: string | null, common: Common): Promise<BonusFacts<'bonus-level'>> {
  const change = changeId === null ? null : await db.bonusLevelChange.findFirst({ where: { id: changeId, memberId }, select: { level: true } })
  const level = await readLevel(memberId, now())
  // Told of what holds when it goes: a level that has passed meanwhile is no news.
  if (!change || level?.code !== change.level) throw new NotNeeded('the level is another one by now')
  return { ...common, level: level.name, rate: level.rate, next: level.next && { name: level.next.name, missing: level.next.missing } }
}

async function expiring(memberId: string, common: Common): Promise<BonusFacts<'bonus-expiring'>> {
  const moment = now()
  const until = new Date(moment.getTime() + days((await rulesAt(moment))?.noticeDays ?? 0))
  const rows = await db.bonusLot.groupBy({ by: ['expiresAt'], where: { memberId, remaining: { gt: 0 }, expiresAt: { gt: moment, lte: until } }, orderBy: { expiresAt: 'asc' }, _sum: { remaining: true } })
  const lots: Expiring[] = rows.map(({ expiresAt, _sum: { remaining } }) => ({ at: expiresAt, points: remaining ?? 0 }))
  if (lots.length === 0) throw new NotNeeded('nothing expires any more')
  return { ...common, lots }
}
