import { cookies } from 'next/headers'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { livingProof, proofOfLink } from '#lib/proofs/living-proof.ts'
import { placeOf } from './place.ts'
import { heldProofOf, PROOF_COOKIE, type HeldProof } from './proof-cookie.ts'
import type { KeysView, ProofState, SecurityView } from './types.ts'

/** The proof that this browser is giving, by its cookie. */
export async function heldProof(): Promise<HeldProof | null> {
  return heldProofOf((await cookies()).get(PROOF_COOKIE)?.value)
}

/** For the pages that ask for a code: what this browser has asked for; null when there is nothing (more) to enter. */
export async function getProofState(): Promise<ProofState | null> {
  const held = await heldProof()
  const proof = held && (await livingProof(held.proofId))
  if (!proof) return null
  const { purpose, channel, contact, expiresAt } = proof
  if (purpose === 'second_factor') return { purpose, channel: null, contact: null, expiresAt }
  return channel && contact ? { purpose, channel, contact, expiresAt } : null
}

/** What the link of a letter would do, and for whom; null for a link that is dead or not ours. Changes nothing. */
export async function describeLink(token: string): Promise<{ purpose: NonNullable<ProofState>['purpose']; contact: string; sameBrowser: boolean } | null> {
  const proof = await proofOfLink(token, 'register', 'sign_in', 'reset_password', 'release_contact', 'confirm_contact')
  return proof?.contact ? { purpose: proof.purpose, contact: proof.contact, sameBrowser: (await heldProof())?.proofId === proof.id } : null
}

/** The keys of an account. */
export async function getKeys(personId: string): Promise<KeysView> {
  const account = await db.account.findUniqueOrThrow({
    where: { personId },
    select: {
      passwordHash: true, passwordChangedAt: true, totpEnabledAt: true, roles: true, signInNotices: true,
      _count: { select: { recoveryCodes: { where: { usedAt: null } } } },
    },
  })
  return {
    hasPassword: account.passwordHash !== null,
    passwordChangedAt: account.passwordChangedAt,
    secondFactor: account.totpEnabledAt && { enabledAt: account.totpEnabledAt, recoveryLeft: account._count.recoveryCodes },
    mustHaveSecondFactor: account.roles.length > 0,
    signInNotices: account.signInNotices,
  }
}

/** The security page of who is signed in: keys, sessions, and the last `take` lines of the history. */
export async function getSecurity(personId: string, sessionId: string, take = 50): Promise<SecurityView> {
  const [keys, sessions, events] = await Promise.all([
    getKeys(personId),
    db.session.findMany({
      where: { personId, revokedAt: null, expiresAt: { gt: now() } },
      orderBy: { lastSeenAt: 'desc' },
      select: { id: true, device: true, address: true, country: true, lastSeenAt: true, createdAt: true },
    }),
    db.securityEvent.findMany({
      where: { personId },
      orderBy: [{ happenedAt: 'desc' }, { id: 'desc' }],
      take: take + 1,
      select: { kind: true, detail: true, device: true, address: true, country: true, happenedAt: true },
    }),
  ])
  return {
    ...keys,
    sessions: sessions.map(({ address, country, ...session }) => ({ ...session, place: placeOf(country, address), current: session.id === sessionId })),
    events: events.slice(0, take).map(({ address, country, ...event }) => ({ ...event, place: placeOf(country, address) })),
    moreEvents: events.length > take,
  }
}
