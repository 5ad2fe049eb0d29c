import { now } from '#lib/clock/clock.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import type { MessageChannel, ProofPurpose } from '#lib/db/generated/enums.ts'
import type { AccountMessageName } from '#lib/mail/account-message-names.ts'
import { queueAccountMessage } from '#lib/messages/queue-account-message.ts'

/**
 * Writes to the contact of a proof. Only here, in the worker, is it looked up whether the contact belongs to an account: an
 * unknown one that wants to sign in is not written to, a known one that wants to register is told so. Safe to repeat.
 */
export async function sendProof(proofId: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const proof = await tx.proof.findFirst({ where: { id: proofId, provedAt: null, expiresAt: { gt: now() } }, select: { purpose: true, channel: true, contact: true } })
    if (!proof?.channel || !proof.contact) return
    const template = templateOf(proof.purpose, await hasAccount(tx, proof.channel, proof.contact))
    if (!template) return
    await queueAccountMessage(tx, { key: `proof:${proofId}`, template, channel: proof.channel, recipient: proof.contact, basis: { proofId } })
  })
}

function templateOf(purpose: ProofPurpose, known: boolean): AccountMessageName | null {
  if (purpose === 'register') return known ? 'account-exists' : 'confirm-contact'
  if (purpose === 'sign_in') return known ? 'sign-in' : null
  if (purpose === 'reset_password') return known ? 'reset-password' : null
  if (purpose === 'release_contact') return 'release-contact'
  return purpose === 'confirm_contact' ? 'confirm-contact' : null
}

async function hasAccount(tx: Transaction, channel: MessageChannel, value: string): Promise<boolean> {
  const kind = channel === 'email' ? 'email' : 'mobile'
  return (await tx.contactPoint.count({ where: { kind, value, verifiedAt: { not: null }, person: { account: { isNot: null } } } })) > 0
}
