import { heldProof } from '#lib/accounts/queries.ts'
import { currentCustomer } from '#lib/auth/current-customer.ts'
import { personContacts } from '#lib/consent/person-contacts.ts'
import { consentMatrix, consentWidgets } from '#lib/consent/queries.ts'
import type { ConsentWidget } from '#lib/consent/types.ts'
import { db } from '#lib/db/db.ts'
import { livingProof } from '#lib/proofs/living-proof.ts'
import { findReferrer } from './find-referrer.ts'
import { livingMember } from './living-member.ts'
import { memberOfToken } from './member-link.ts'
import { type MemberCard, readMemberCard } from './read-member-card.ts'
import { friendCode } from './schema.ts'

/** What this browser is proving to join; null when there is nothing (more) to enter. */
export async function getJoining(): Promise<{ readonly contact: string; readonly channel: 'email' | 'sms' } | null> {
  const held = await heldProof()
  const proof = held && (await livingProof(held.proofId))
  return proof?.purpose === 'join_programme' && proof.contact && proof.channel ? { contact: proof.contact, channel: proof.channel } : null
}

/** The form to join, as the page of this request shows it. */
export type JoinView = {
  /** Null for whoever is not signed in. */
  readonly customer: { readonly givenName: string; readonly takesPart: boolean } | null
  /** Of a signed-in person those they have a contact for and have not given: nothing is asked twice. */
  readonly widgets: readonly ConsentWidget[]
  /** The code of the link that led here, if it is somebody's. */
  readonly friend: string | null
}

export async function getJoinView(friend: unknown): Promise<JoinView> {
  const [widgets, customer, code] = await Promise.all([consentWidgets('bonus'), currentCustomer(), knownFriend(friend)])
  if (!customer) return { customer: null, widgets, friend: code }
  const [{ contacts }, rows, member] = await Promise.all([personContacts(db, customer.personId), consentMatrix(customer.personId), livingMember(db, customer)])
  const given = (widget: ConsentWidget) => rows.some(({ purpose, channel, live }) => live && purpose === widget.purpose && channel === widget.channel)
  return {
    customer: { givenName: customer.givenName, takesPart: member !== null },
    widgets: widgets.filter((widget) => contacts[widget.channel] !== undefined && !given(widget)),
    friend: code,
  }
}

async function knownFriend(given: unknown): Promise<string | null> {
  const code = friendCode.safeParse(given)
  return code.success && code.data !== null && (await findReferrer(db, code.data)) ? code.data : null
}

/** The membership of a signed link; null for a token that is not ours. */
export async function getMemberCard(token: string): Promise<MemberCard | null> {
  const memberId = memberOfToken(token)
  return memberId === null ? null : readMemberCard(memberId)
}
