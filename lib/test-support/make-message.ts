import { confirmByLink } from '#lib/consent/confirm-consents.ts'
import type { ConsentCell } from '#lib/consent/purposes.ts'
import { db } from '#lib/db/db.ts'
import { dispatcher } from '#lib/db/dispatcher.ts'
import type { MessageRef } from '#lib/marketing/public/message-token.ts'
import { contactHash } from '#lib/subjects/contact-hash.ts'
import { confirmationLink, NEWS, someEmail, subscribeTo, visit } from './consent.ts'

export type MadeMessage = MessageRef & { readonly email: string }

/** A message of a campaign to somebody new who has subscribed to `cells` and confirmed it; planned, not yet handed over. */
export async function makeMessage(campaignId: string, { cells = [NEWS], email = someEmail(), variant = 'a' }: { cells?: readonly ConsentCell[]; email?: string; variant?: string } = {}): Promise<MadeMessage> {
  await subscribeTo(email, ...cells)
  const { subjectId } = await confirmByLink(await confirmationLink(email), visit())
  const { purpose, channel } = await db.campaign.findUniqueOrThrow({ where: { id: campaignId }, select: { purpose: true, channel: true } })
  const [{ eventPosition }, { id: contactId }] = await Promise.all([
    db.consentCurrent.findUniqueOrThrow({ where: { subjectId_purpose_channel: { subjectId, purpose, channel } } }),
    db.subjectContact.findFirstOrThrow({ where: { subjectId, hash: contactHash('email', email) } }),
  ])
  await db.campaignMessage.create({ data: { campaignId, subjectId, eventPosition, variant } })
  return { campaignId, subjectId, occurrence: 0, contactId, email }
}

/** Hands a message over, as the dispatcher does, and has the server accept it. Answers the state that the gate left. */
export async function handOver({ campaignId, subjectId, occurrence }: MessageRef): Promise<string> {
  const rows = await dispatcher.$queryRaw<{ state: string }[]>`
    UPDATE campaign_messages SET state = 'handed', handed_at = now(), attempts = attempts + 1
    WHERE campaign_id = ${campaignId}::uuid AND subject_id = ${subjectId}::uuid AND occurrence = ${occurrence} RETURNING state::text AS state`
  await db.campaignMessage.updateMany({ where: { campaignId, subjectId, occurrence, state: 'handed' }, data: { state: 'accepted' } })
  return rows[0]?.state ?? 'nothing'
}
