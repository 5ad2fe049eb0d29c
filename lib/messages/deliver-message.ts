import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { dispatcher } from '#lib/db/dispatcher.ts'
import type { MessageChannel, MessageClass } from '#lib/db/generated/enums.ts'
import { disclose } from '#lib/disclosures/disclose.ts'
import type { Permit } from '#lib/egress/permit.ts'
import { addJob } from '#lib/jobs/add-job.ts'
import { log } from '#lib/log/log.ts'
import type { RenderedMail } from '#lib/mail/render-template.tsx'
import type { RenderedSms } from '#lib/sms/send-sms.ts'
import { Advertises } from './advertises.ts'
import { describe, isNo, isPermanent, LEASE, MAX_ATTEMPTS } from './delivery-rules.ts'
import { messageFields } from './message-fields.ts'
import { NotNeeded } from './not-needed.ts'
import { promoWords } from './promo-words.ts'
import { deliveryJobKey } from './queue-message.ts'
import { isTriedByStaff } from './tried-by-staff.ts'
import { whyToldOf } from './why-told-of.ts'

/** What a message tells, by ids: its words are made of the facts as they are when it is sent. */
export type Message = {
  readonly template: string
  readonly orderId: string | null
  readonly personId: string | null
  readonly proofId: string | null
  readonly requestId: string | null
  readonly claimId: string | null
  readonly incidentId: string | null
  readonly bonusMemberId: string | null
  readonly applicationId: string | null
  readonly questionId: string | null
  /** The event of the consent ledger that a notice rests on. */
  readonly consentPosition: bigint | null
  readonly aboutId: string | null
}

/** The two ends of a delivery by one channel. */
export type Route<Words> = {
  /** Writes the words; the domain that owns the fact knows how. Throws NotNeeded when there is nothing to tell any more. */
  readonly compose: (message: Message) => Promise<Words>
  /** Resolves when the server of the channel has accepted them. `id` is the same however often a message is sent; the permit is for once. */
  readonly send: (outgoing: Words & { readonly id: string; readonly to: string }, permit: Permit) => Promise<void>
}

export type Post = { readonly email: Route<RenderedMail>; readonly sms: Route<RenderedSms> }

/**
 * Delivers one message: queued -> handed (committed before the server is spoken to) -> sent; or blocked (trigger `guard_handover`). Safe to repeat and to run twice at
 * once: whoever marks the row `handed` owns it for a lease, and a letter that was accepted just before a crash goes out again
 * under the same Message-ID (an SMS goes out as another SMS: gateways know no repeats). Throws on a passing trouble, so that the queue
 * tries later; after the last attempt, when the server refuses for good, or when the message is not needed any more, it is `failed`.
 */
export async function deliverMessage(messageId: string, post: Post): Promise<void> {
  const message = await hand(messageId)
  if (!message) return await waitForOwner(messageId)
  try {
    await (message.channel === 'sms' ? take(post.sms, message) : take(post.email, message))
  } catch (error) {
    return await recordFailure(message, error)
  }
  await db.outboxMessage.updateMany({
    where: { id: message.id, state: 'handed' },
    data: { state: 'sent', sentAt: now(), error: null },
  })
  log.info({ messageId, template: message.template }, 'message sent')
}

/** The words are written, do not advertise (4.1.7), stand in the register of disclosures (5.2), and go. */
async function take<Words extends object>({ compose, send }: Route<Words>, message: Handed): Promise<void> {
  const words = await compose(message)
  await refuseAdvertising(message, words)
  const payload = { id: message.id, to: message.recipient, ...words }
  await disclose(
    { ...(await whyToldOf(message.id)), recipient: message.channel === 'sms' ? 'sms' : 'mail', fields: messageFields(message.channel, payload), messageId: message.id, payload },
    { send: (permit) => send(payload, permit), isRefusal: isNo },
  )
}

/**
 * Of service messages alone: the law's have to arrive whatever they quote. What asks to confirm a consent quotes its text, and goods may be called
 * anything. Staff may try the words of a campaign on themselves. The first letter to a candidate repeats what the candidate wrote; that
 * about a question quotes it, and is looked through where it is composed.
 */
async function refuseAdvertising(message: Handed, words: object): Promise<void> {
  if (message.class !== 'service' || message.proofId !== null || message.template === 'application-received' || message.questionId !== null || (await isTriedByStaff(message))) return
  const text = Object.entries(words).flatMap(([part, each]) => (part !== 'html' && typeof each === 'string' ? [each] : [])).join('\n')
  const promo = promoWords((await namesIn(message)).reduce((rest, name) => rest.replaceAll(name, ''), text))
  if (promo !== null) throw new Advertises(promo)
}

/** What things are called is no advertising: goods of an order, the vacancy of an application. */
async function namesIn({ orderId, applicationId }: Handed): Promise<string[]> {
  const [goods, application] = await Promise.all([
    orderId === null ? [] : db.orderLine.findMany({ where: { orderId }, select: { name: true } }),
    applicationId === null ? null : db.application.findUnique({ where: { id: applicationId }, select: { vacancy: { select: { title: true } } } }),
  ])
  return [...goods.map(({ name }) => name), ...(application ? [application.vacancy.title] : [])]
}

type Handed = Message & { id: string; class: MessageClass; channel: MessageChannel; recipient: string; attempts: number }

/** Takes the message, if nobody else has it: one statement, so that of two workers one wins. In the role that alone may. */
async function hand(messageId: string): Promise<Handed | undefined> {
  const moment = now()
  const [message] = await dispatcher.outboxMessage.updateManyAndReturn({
    where: {
      id: messageId,
      OR: [{ state: 'queued' }, { state: 'handed', handedAt: { lte: new Date(moment.getTime() - LEASE) } }],
    },
    data: { state: 'handed', handedAt: moment, attempts: { increment: 1 } },
    select: {
      id: true, class: true, state: true, channel: true, recipient: true, attempts: true,
      template: true, orderId: true, personId: true, proofId: true, requestId: true, claimId: true, incidentId: true, bonusMemberId: true, applicationId: true, questionId: true, consentPosition: true, aboutId: true,
    },
  })
  // The data of whom it is for are blocked (6.2.4), or the consent to notices has ended (4.1.7): the database has let it wait, or ended it, in this same statement.
  return message?.state === 'handed' ? message : undefined
}

/** Somebody has the message. If it is still unsent when the lease ends, its owner died: look again then. */
async function waitForOwner(messageId: string): Promise<void> {
  const message = await db.outboxMessage.findFirst({ where: { id: messageId, state: 'handed' }, select: { handedAt: true } })
  if (!message?.handedAt) return
  const runAt = new Date(message.handedAt.getTime() + LEASE)
  await addJob(db, 'messages.deliver', { messageId }, { key: deliveryJobKey(messageId), runAt })
}

async function recordFailure(message: Handed, error: unknown): Promise<void> {
  const reason = describe(error, message.recipient)
  const final = isPermanent(error) || message.attempts >= MAX_ATTEMPTS
  await db.outboxMessage.updateMany({
    where: { id: message.id, state: 'handed' },
    data: { state: final ? 'failed' : 'queued', error: reason },
  })
  if (!final) throw new Error(reason)
  if (error instanceof NotNeeded) return log.info({ messageId: message.id, template: message.template }, 'message not needed any more')
  log.error({ messageId: message.id, template: message.template, attempts: message.attempts }, 'message given up')
}
