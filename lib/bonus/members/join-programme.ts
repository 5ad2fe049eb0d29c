import { Refusal } from '#lib/action/refusal.ts'
import type { Transaction } from '#lib/db/db.ts'
import { rulesAt } from '../rules/rules-at.ts'
import { claimMembership } from './claim-membership.ts'
import { findReferrer, isNewFriend } from './find-referrer.ts'
import { giveWelcome } from './give-welcome.ts'
import { type Joiner, livingMember } from './living-member.ts'
import { lockJoiner } from './lock-joiner.ts'
import { provedContacts } from './proved-contacts.ts'
import { newReferralCode } from './referral-code.ts'

type Joining = {
  readonly at: Date
  /** The code of who recommended the programme; one that is nobody's, or leads back to who joins, is of no effect. */
  readonly friend?: string | null | undefined
}

export type Joined = {
  readonly memberId: string
  /** False: they took part before. */
  readonly joined: boolean
  /** Points that were given for joining. */
  readonly welcome: number
}

/**
 * Makes a person, or a contact that was just proved, a member (4.1.11): by the rules of the moment, without any consent. A contact that belongs to a
 * person joins as that person. Whoever takes part already stays as they are. Refusal `no-programme` where no rules are in force.
 */
export async function joinProgramme(tx: Transaction, who: Joiner, { at, friend }: Joining): Promise<Joined> {
  const rules = await rulesAt(at, tx)
  if (!rules) throw new Refusal('no-programme')
  const joiner = await ownerOrContact(tx, who)
  const personId = 'personId' in joiner ? joiner.personId : null
  if (personId !== null) await claimMembership(tx, personId)
  const living = await livingMember(tx, joiner)
  if (living) return { memberId: living.id, joined: false, welcome: 0 }

  const contacts = 'personId' in joiner ? await provedContacts(tx, joiner.personId) : [joiner]
  const referrer = friend ? await findReferrer(tx, friend) : null
  const recommended = referrer && (await isNewFriend(tx, referrer, { personId, contacts })) ? referrer : null
  const { id: memberId } = await tx.bonusMember.create({
    data: {
      ...('personId' in joiner ? { personId: joiner.personId } : { channel: joiner.channel, contact: joiner.value }),
      joinedAt: at, rulesNumber: rules.number, referralCode: newReferralCode(), referrerId: recommended?.id ?? null,
    },
    select: { id: true },
  })
  const first = await giveWelcome(tx, { memberId, personId, contacts, points: rules.welcomePoints, at })
  if (recommended && first) await tx.bonusReferral.create({ data: { referrerId: recommended.id, friendId: memberId, createdAt: at } })
  return { memberId, joined: true, welcome: first ? rules.welcomePoints : 0 }
}

/** Locks who joins; a contact that somebody has proved as their own stands for that person. */
async function ownerOrContact(tx: Transaction, who: Joiner): Promise<Joiner> {
  await lockJoiner(tx, who)
  if ('personId' in who) return who
  const kind = who.channel === 'email' ? 'email' : 'mobile'
  const owner = await tx.contactPoint.findFirst({ where: { kind, value: who.value, verifiedAt: { not: null } }, select: { personId: true } })
  if (!owner) return who
  const person = { personId: owner.personId }
  await lockJoiner(tx, person)
  return person
}
