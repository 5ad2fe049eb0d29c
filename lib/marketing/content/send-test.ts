import { randomUUID } from 'node:crypto'
import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { addJob } from '#lib/jobs/add-job.ts'
import { deliveryJobKey } from '#lib/messages/queue-message.ts'

/**
 * Sends a variant to whoever asks, to the contact they have proved: a message of their own account, so that nobody else can be tried on. Its words are made when
 * it is delivered. Refusals `not-found`, `no-contact`.
 */
export async function sendTest(staffPersonId: string, campaignId: string, letter: 'a' | 'b'): Promise<void> {
  await db.$transaction(async (tx) => {
    const variant = await tx.campaignVariant.findUnique({ where: { campaignId_letter: { campaignId, letter } }, select: { campaign: { select: { channel: true } } } })
    if (!variant) throw new Refusal('not-found')
    const { channel } = variant.campaign
    const contact = await tx.contactPoint.findFirst({
      where: { personId: staffPersonId, kind: channel === 'sms' ? 'mobile' : 'email', verifiedAt: { not: null } },
      select: { value: true },
    })
    if (!contact) throw new Refusal('no-contact')
    const { id } = await tx.outboxMessage.create({
      data: {
        key: `campaign-test:${randomUUID()}`, class: 'service', channel, template: letter === 'a' ? 'campaign-test' : 'campaign-test-b', recipient: contact.value,
        personId: staffPersonId, aboutId: campaignId, queuedAt: now(),
      },
      select: { id: true },
    })
    await addJob(tx, 'messages.deliver', { messageId: id }, { key: deliveryJobKey(id) })
  })
}
