import { Refusal } from '#lib/action/refusal.ts'
import type { Client } from '#lib/auth/client.ts'
import type { Customer } from '#lib/auth/types.ts'
import { now } from '#lib/clock/clock.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import { forgetTries, takeTries } from '#lib/limits/limit.ts'
import { confirmPassword, sameHash } from './confirm-password.ts'
import { lockAccount, type LockedAccount } from './lock-account.ts'
import { notifyOwner } from './notify-owner.ts'
import { recordEvent, type SecurityEventKind } from './record-event.ts'
import { renewCodes } from './recovery-codes.ts'
import { newTotpSecret, sealTotpSecret, totpUri } from './totp.ts'
import { takeFactor } from './take-factor.ts'

/** Makes a secret for the app; it counts for nothing before a code of it was entered. Refusals `wrong-password`, `second-factor-on`. */
export async function beginSecondFactor({ personId }: Customer, password: string): Promise<{ secret: string; uri: string }> {
  const compared = await confirmPassword(personId, password)
  const secret = newTotpSecret()
  return db.$transaction(async (tx) => {
    const account = await lockAccount(tx, personId)
    sameHash(account, compared)
    if (account.totpEnabledAt !== null) throw new Refusal('second-factor-on')
    await tx.account.update({ where: { personId }, data: { totpSecret: sealTotpSecret(personId, secret), totpLastStep: null } })
    const contact = await tx.contactPoint.findFirst({ where: { personId, verifiedAt: { not: null } }, orderBy: { kind: 'asc' }, select: { value: true } })
    return { secret, uri: totpUri(secret, contact?.value ?? '') }
  })
}

/**
 * Switches the second factor on by the first code of the app. Sessions that were begun without it end, but this one. Answers
 * the recovery codes, which are shown once. Refusals `code-wrong`, `second-factor-on`, `second-factor-not-begun`, `too-many-tries`.
 */
export async function enableSecondFactor({ personId, sessionId }: Customer, code: string, client: Client): Promise<string[]> {
  return withFactor(personId, async (tx, account) => {
    if (account.totpEnabledAt !== null) throw new Refusal('second-factor-on')
    if (account.totpSecret === null) throw new Refusal('second-factor-not-begun')
    if (!/^\d{6}$/.test(code)) throw new Refusal('code-wrong', { code: 'code-wrong' })
    await takeFactor(tx, account, code, client)
    const moment = now()
    await tx.account.update({ where: { personId }, data: { totpEnabledAt: moment } })
    await tx.session.update({ where: { id: sessionId }, data: { secondFactorAt: moment } })
    await tx.session.updateMany({ where: { personId, revokedAt: null, id: { not: sessionId } }, data: { revokedAt: moment } })
    await tell(tx, personId, 'second-factor-on', client)
    return renewCodes(tx, personId)
  })
}

/** Switches it off by password and code. Refusals `second-factor-required` (staff), `wrong-password`, `code-wrong`, `second-factor-off`, `too-many-tries`. */
export async function disableSecondFactor({ personId }: Customer, { password, code }: Both, client: Client): Promise<void> {
  const compared = await confirmPassword(personId, password)
  await withFactor(personId, async (tx, account) => {
    if (account.roles.length > 0) throw new Refusal('second-factor-required')
    await takeBoth(tx, account, compared, code, client)
    await tx.account.update({ where: { personId }, data: { totpEnabledAt: null, totpSecret: null, totpLastStep: null } })
    await tx.recoveryCode.deleteMany({ where: { personId } })
    await tell(tx, personId, 'second-factor-off', client)
  })
}

/** Ten new recovery codes; those before die. Refusals as above. */
export async function renewRecoveryCodes({ personId }: Customer, { password, code }: Both, client: Client): Promise<string[]> {
  const compared = await confirmPassword(personId, password)
  return withFactor(personId, async (tx, account) => {
    await takeBoth(tx, account, compared, code, client)
    await tell(tx, personId, 'recovery-codes-renewed', client)
    return renewCodes(tx, personId)
  })
}

type Both = { readonly password: string; readonly code: string }

/** One try at the codes of an account, which is locked meanwhile; a good one frees the tries before. */
async function withFactor<T>(personId: string, run: (tx: Transaction, account: LockedAccount) => Promise<T>): Promise<T> {
  await takeTries(['factor:person', personId])
  const result = await db.$transaction(async (tx) => run(tx, await lockAccount(tx, personId)))
  await forgetTries(['factor:person', personId])
  return result
}

async function takeBoth(tx: Transaction, account: LockedAccount, compared: string | null, code: string, client: Client): Promise<void> {
  sameHash(account, compared)
  if (account.totpEnabledAt === null) throw new Refusal('second-factor-off')
  await takeFactor(tx, account, code, client)
}

async function tell(tx: Transaction, personId: string, kind: SecurityEventKind, client: Client): Promise<void> {
  await notifyOwner(tx, personId, 'second-factor-changed', await recordEvent(tx, personId, kind, client))
}
