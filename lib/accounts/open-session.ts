import type { Client } from '#lib/auth/client.ts'
import { SESSION_LIFE } from '#lib/auth/session-life.ts'
import { claimMembership } from '#lib/bonus/members/claim-membership.ts'
import { minutes, now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'
import type { SignInMethod } from '#lib/db/generated/enums.ts'
import { claimOrders } from '#lib/orders/claim-orders.ts'
import { lockAccount, type LockedAccount } from './lock-account.ts'
import { notifyOwner } from './notify-owner.ts'
import { recordEvent } from './record-event.ts'
import type { Opened } from './types.ts'

/** How long the second factor may be looked for. */
const FACTOR_LIFE = minutes(10)

/**
 * What happens when somebody has shown who they are: a session begins, or the second factor is asked for if the account has
 * one. The account is locked by the caller.
 */
export async function openDoor(tx: Transaction, account: LockedAccount, method: SignInMethod, client: Client): Promise<Opened> {
  if (account.totpEnabledAt === null) return openSession(tx, account, { method, client, secondFactor: false })
  const moment = now()
  const { id } = await tx.proof.create({
    data: { purpose: 'second_factor', personId: account.personId, createdAt: moment, expiresAt: new Date(moment.getTime() + FACTOR_LIFE) },
    select: { id: true },
  })
  return { factorProofId: id }
}

/** Locks the account and opens its door. */
export async function lockAndOpen(tx: Transaction, personId: string, method: SignInMethod, client: Client): Promise<Opened> {
  return openDoor(tx, await lockAccount(tx, personId), method, client)
}

type Begun = { readonly method: SignInMethod; readonly client: Client; readonly secondFactor: boolean }

/** Begins a session; its owner is told when the device was not used before. What they have bought as a guest since is theirs now. */
export async function openSession(tx: Transaction, account: LockedAccount, { method, client, secondFactor }: Begun): Promise<Opened> {
  const { personId } = account
  const known = await tx.securityEvent.count({ where: { personId, kind: 'signed-in', device: client.device } })
  const sessionId = await createSession(tx, personId, { method, client, secondFactor })
  await recordEvent(tx, personId, 'signed-in', client, method)
  await claimOrders(tx, personId)
  await claimMembership(tx, personId)
  if (known === 0 && account.signInNotices && method !== 'registration') await notifyOwner(tx, personId, 'new-sign-in', sessionId)
  return { sessionId, personId, secondFactorDue: account.roles.length > 0 && !secondFactor }
}

/** The row alone: for a session that follows another in the same browser. */
export async function createSession(tx: Transaction, personId: string, { method, client, secondFactor }: Begun): Promise<string> {
  const moment = now()
  const { id } = await tx.session.create({
    data: {
      personId, method, ...client, secondFactorAt: secondFactor ? moment : null,
      createdAt: moment, lastSeenAt: moment, expiresAt: new Date(moment.getTime() + SESSION_LIFE),
    },
    select: { id: true },
  })
  return id
}
