import { Refusal } from '#lib/action/refusal.ts'
import type { Client } from '#lib/auth/client.ts'
import { now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'
import type { LockedAccount } from './lock-account.ts'
import { notifyOwner } from './notify-owner.ts'
import { recordEvent } from './record-event.ts'
import { recoveryHash } from './recovery-codes.ts'
import { totpStep, unsealTotpSecret } from './totp.ts'

/**
 * Uses up a code of the second factor: six digits of the app, or one of the recovery codes. Each works once. The account is
 * locked by the caller. Refusal `code-wrong`.
 */
export async function takeFactor(tx: Transaction, account: LockedAccount, code: string, client: Client): Promise<void> {
  const right = /^\d{6}$/.test(code) ? await takeTotp(tx, account, code) : await takeRecoveryCode(tx, account.personId, code, client)
  if (!right) throw new Refusal('code-wrong', { code: 'code-wrong' })
}

async function takeTotp(tx: Transaction, { personId, totpSecret, totpLastStep }: LockedAccount, code: string): Promise<boolean> {
  const secret = totpSecret && unsealTotpSecret(personId, totpSecret)
  const step = secret ? totpStep(secret, code) : null
  if (step === null || (totpLastStep !== null && step <= totpLastStep)) return false
  await tx.account.update({ where: { personId }, data: { totpLastStep: step } })
  return true
}

async function takeRecoveryCode(tx: Transaction, personId: string, code: string, client: Client): Promise<boolean> {
  const { count } = await tx.recoveryCode.updateMany({ where: { personId, hash: recoveryHash(personId, code), usedAt: null }, data: { usedAt: now() } })
  if (count === 0) return false
  await notifyOwner(tx, personId, 'second-factor-changed', await recordEvent(tx, personId, 'recovery-code-used', client))
  return true
}
