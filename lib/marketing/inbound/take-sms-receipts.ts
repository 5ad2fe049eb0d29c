import { now } from '#lib/clock/clock.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import type { ReceiptNotice } from '#lib/sms/protocol.ts'
import { suppress } from '../gate/suppress.ts'
import { returnedMessage } from './returned-message.ts'
import { type SmsFate, smsFate } from './sms-states.ts'

/** What the gateway says of its messages: kept as it came, each state of each message once, and carried out as far as the message is known by now. */
export async function takeSmsReceipts(notices: readonly ReceiptNotice[]): Promise<void> {
  await db.smsReceipt.createMany({ data: notices.map(({ providerId, state, happenedAt }) => ({ providerId, state, happenedAt, receivedAt: now() })), skipDuplicates: true })
  await applySmsReceipts(notices.map(({ providerId }) => providerId))
}

/**
 * Carries out what is known of these messages. Receipts come late, twice, in any order and before the shop has written down that it sent anything, so
 * this reads all of them anew: the first end that a message came to stays.
 */
export async function applySmsReceipts(providerIds: readonly string[]): Promise<void> {
  const known = await db.smsReceipt.findMany({ where: { providerId: { in: [...providerIds] } }, distinct: ['providerId'], orderBy: { providerId: 'asc' }, select: { providerId: true } })
  for (const { providerId } of known) await db.$transaction((tx) => applyTo(tx, providerId))
}

async function applyTo(tx: Transaction, providerId: string): Promise<void> {
  const [delivery] = await tx.$queryRaw<{ campaignId: string; subjectId: string; occurrence: number; state: string }[]>`
    SELECT campaign_id AS "campaignId", subject_id AS "subjectId", occurrence, state FROM sms_deliveries WHERE provider_id = ${providerId} FOR UPDATE`
  if (!delivery || ends.has(delivery.state)) return
  const receipts = await tx.smsReceipt.findMany({ where: { providerId }, orderBy: { receivedAt: 'asc' }, select: { state: true } })
  const fates = receipts.map(({ state }) => smsFate(state))
  const fate = fates.includes('delivered') ? 'delivered' : fates.find((each) => each !== 'under-way')
  if (!fate) return
  const { campaignId, subjectId, occurrence } = delivery
  const key = { campaignId, subjectId, occurrence }
  await tx.smsDelivery.update({ where: { campaignId_subjectId_occurrence: key }, data: { state: fate, updatedAt: now() } })
  await tx.campaignMessage.updateMany({ where: { ...key, state: { in: ['handed', 'accepted', 'unknown'] } }, data: { ...outcomes[fate], settledAt: now() } })
  if (fate !== 'refused') return
  const sent = await returnedMessage(tx, key)
  if (sent) await suppress(tx, { contactHash: sent.contactHash, scope: 'all', reason: 'operator_refusal', note: 'SMS receipt' })
}

const ends: ReadonlySet<string> = new Set<SmsFate>(['delivered', 'failed', 'refused'])

const outcomes = {
  delivered: { state: 'delivered', reason: null },
  failed: { state: 'failed', reason: 'soft_bounce' },
  refused: { state: 'failed', reason: 'operator_refusal' },
} as const
