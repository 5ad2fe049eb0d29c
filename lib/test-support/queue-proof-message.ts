import { randomInt, randomUUID } from 'node:crypto'
import { minutes, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import type { MessageChannel, ProofPurpose } from '#lib/db/generated/enums.ts'
import type { AccountMessageName } from '#lib/mail/account-message-names.ts'
import { queueAccountMessage } from '#lib/messages/queue-account-message.ts'
import { makeCustomer } from './make-customer.ts'

/** Somebody is to prove an e-mail or a number within fifteen minutes; the message that asks them is queued. */
export async function queueProofMessage(purpose: ProofPurpose, template: AccountMessageName, channel: MessageChannel) {
  const recipient = channel === 'email' ? `${randomUUID()}@example.ru` : `+7917${String(randomInt(1e7)).padStart(7, '0')}`
  const change = purpose === 'release_contact' || purpose === 'confirm_contact'
  const person = change ? { personId: (await makeCustomer()).personId, changeId: randomUUID() } : {}
  const { id: proofId } = await db.proof.create({
    data: { purpose, channel, contact: recipient, ...person, createdAt: now(), expiresAt: new Date(now().getTime() + minutes(15)) },
    select: { id: true },
  })
  const id = await queueForAccount({ key: `proof:${proofId}`, template, channel, recipient, basis: { proofId } })
  return { id, proofId, recipient }
}

/** Queues a message of an account in a transaction of its own. Answers its id. */
export async function queueForAccount(message: Parameters<typeof queueAccountMessage>[1]): Promise<string> {
  await db.$transaction((tx) => queueAccountMessage(tx, message))
  return (await db.outboxMessage.findUniqueOrThrow({ where: { key: message.key }, select: { id: true } })).id
}
