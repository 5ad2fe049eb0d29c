import { now } from '#lib/clock/clock.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import type { MessageChannel, ProofPurpose } from '#lib/db/generated/enums.ts'
import type { AccountMessageName } from '#lib/mail/account-message-names.ts'
import { queueAccountMessage } from '#lib/messages/queue-account-message.ts'
import { queueLegalMessage } from '#lib/messages/queue-legal-message.ts'
import { isBlocked } from '#lib/subjects/is-blocked.ts'

/**
 * Writes to the contact of a proof. Only here, in the worker, is it looked up whether the contact belongs to an account: an
 * unknown one that wants to sign in is not written to, a known one that wants to register is told so. Safe to repeat.
 */
export async function sendProof(proofId: string): Promise<void> {
  await db.$transaction(async (tx) => {
    const proof = await tx.proof.findFirst({ where: { id: proofId, provedAt: null, expiresAt: { gt: now() } }, select: { purpose: true, channel: true, contact: true, personId: true } })
    if (!proof?.channel || !proof.contact) return
    if (proof.purpose === 'identify') return queueLegalMessage(tx, { ...identify(proofId), channel: proof.channel, recipient: proof.contact })
    const template = templateOf(proof.purpose, await hasAccount(tx, proof.channel, proof.contact))
    if (!template) return
    const message = { key: `proof:${proofId}`, template, channel: proof.channel, recipient: proof.contact, basis: { proofId } } as const
    if (proof.purpose !== 'confirm_consent' && (await isBlockedFor(tx, { channel: proof.channel, value: proof.contact }, proof.personId))) {
      // Whose data are blocked still comes to them: what clarifying needs is not stopped (152-FZ art. 3(7)).
      return queueLegalMessage(tx, { ...message, reason: 'код или ссылка для входа, о которых попросил сам субъект' })
    }
    await queueAccountMessage(tx, message)
  })
}

/** Whoever makes a request is answered although their data are blocked. */
function identify(proofId: string) {
  return { key: `proof:${proofId}`, template: 'identify', basis: { proofId }, reason: 'код для обращения самого субъекта' } as const
}

function templateOf(purpose: ProofPurpose, known: boolean): AccountMessageName | null {
  if (purpose === 'register') return known ? 'account-exists' : 'confirm-contact'
  if (purpose === 'sign_in') return known ? 'sign-in' : null
  if (purpose === 'reset_password') return known ? 'reset-password' : null
  if (purpose === 'release_contact') return 'release-contact'
  if (purpose === 'confirm_consent') return 'confirm-consent'
  if (purpose === 'merge') return 'merge-people'
  if (purpose === 'join_programme') return 'join-programme'
  if (purpose === 'apply') return 'application-code'
  if (purpose === 'ask_question') return 'question-code'
  return purpose === 'confirm_contact' ? 'confirm-contact' : null
}

async function hasAccount(tx: Transaction, channel: MessageChannel, value: string): Promise<boolean> {
  const kind = channel === 'email' ? 'email' : 'mobile'
  return (await tx.contactPoint.count({ where: { kind, value, verifiedAt: { not: null }, person: { account: { isNot: null } } } })) > 0
}

async function isBlockedFor(tx: Transaction, contact: { channel: MessageChannel; value: string }, personId: string | null): Promise<boolean> {
  return (await isBlocked(tx, contact)) || (personId !== null && (await isBlocked(tx, { personId })))
}
