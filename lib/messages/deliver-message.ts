import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { addJob } from '#lib/jobs/add-job.ts'
import { log } from '#lib/log/log.ts'
import type { RenderedMail } from '#lib/mail/render-mail.tsx'
import type { OutgoingMail } from '#lib/mail/send-mail.ts'
import { describe, isPermanent, LEASE, MAX_ATTEMPTS } from './delivery-rules.ts'
import { deliveryJobKey } from './queue-message.ts'

/** The two ends of a delivery. */
export type Post = {
  /** Writes the letter of an outbox row; the domain that owns the fact knows how. */
  readonly compose: (template: string, orderId: string) => Promise<RenderedMail>
  /** Resolves when the mail server has accepted the letter. */
  readonly send: (mail: OutgoingMail) => Promise<void>
}

/**
 * Delivers one message: queued -> handed (committed before the server is spoken to) -> sent. Safe to repeat and to run twice at
 * once: whoever marks the row `handed` owns it for a lease, and a letter that was accepted just before a crash goes out again
 * under the same Message-ID. Throws on a passing trouble, so that the queue tries later; after the last attempt, or when the
 * server refuses the letter for good, the message is `failed`.
 */
export async function deliverMessage(messageId: string, { compose, send }: Post): Promise<void> {
  const message = await hand(messageId)
  if (!message) return await waitForOwner(messageId)
  try {
    if (message.orderId === null) throw new Error('a service message without an order')
    const letter = await compose(message.template, message.orderId)
    await send({ id: message.id, to: message.recipient, ...letter })
  } catch (error) {
    return await recordFailure(message, error)
  }
  await db.outboxMessage.updateMany({
    where: { id: message.id, state: 'handed' },
    data: { state: 'sent', sentAt: now(), error: null },
  })
  log.info({ messageId, template: message.template }, 'message sent')
}

type Handed = { id: string; template: string; recipient: string; orderId: string | null; attempts: number }

/** Takes the message, if nobody else has it: one statement, so that of two workers one wins. */
async function hand(messageId: string): Promise<Handed | undefined> {
  const moment = now()
  const [message] = await db.outboxMessage.updateManyAndReturn({
    where: {
      id: messageId,
      OR: [{ state: 'queued' }, { state: 'handed', handedAt: { lte: new Date(moment.getTime() - LEASE) } }],
    },
    data: { state: 'handed', handedAt: moment, attempts: { increment: 1 } },
    select: { id: true, template: true, recipient: true, orderId: true, attempts: true },
  })
  return message
}

/** Somebody has the message. If it is still unsent when the lease ends, its owner died: look again then. */
async function waitForOwner(messageId: string): Promise<void> {
  const message = await db.outboxMessage.findFirst({ where: { id: messageId, state: 'handed' }, select: { handedAt: true } })
  if (!message?.handedAt) return
  const runAt = new Date(message.handedAt.getTime() + LEASE)
  await addJob(db, 'messages.deliver', { messageId }, { key: deliveryJobKey(messageId), runAt })
}

async function recordFailure(message: Handed, error: unknown): Promise<void> {
  const final = isPermanent(error) || message.attempts >= MAX_ATTEMPTS
  await db.outboxMessage.updateMany({
    where: { id: message.id, state: 'handed' },
    data: { state: final ? 'failed' : 'queued', error: describe(error) },
  })
  if (!final) throw error
  log.error({ messageId: message.id, template: message.template, attempts: message.attempts }, 'message given up')
}
