import { now } from '#lib/clock/clock.ts'
import { subscriptionContact } from '#lib/consent/subscription-token.ts'
import { db } from '#lib/db/db.ts'
import type { SuppressionReason } from '#lib/db/generated/enums.ts'
import { readSending, type Sending } from './read-sending.ts'
import type { SubscriptionLink } from './subscription-link.ts'
import { type UnderWay, underWay } from './under-way.ts'

/** What a preference centre says beside the consents themselves. */
export type Centre = {
  readonly sending: Sending
  readonly underWay: readonly UnderWay[]
  /** Advertising does not go to this contact, whatever is consented; null: it may. */
  readonly suppressed: SuppressionReason | null
  /** The message whose link led here. */
  readonly message: { readonly purpose: string; readonly handedAt: Date | null } | null
}

/** Null where the link opens nothing. */
export async function readCentre({ token, message }: SubscriptionLink): Promise<Centre | null> {
  const contact = await subscriptionContact(db, token)
  if (!contact) return null
  const { subjectId, channel, hash } = contact
  const [sending, handed, suppression, row] = await Promise.all([
    readSending([subjectId], channel),
    underWay(subjectId, channel),
    db.suppression.findFirst({ where: { contactHash: hash, scope: 'all', createdAt: { lte: now() }, endedAt: null }, orderBy: { createdAt: 'desc' }, select: { reason: true } }),
    message && db.campaignMessage.findUnique({
      where: { campaignId_subjectId_occurrence: { campaignId: message.campaignId, subjectId: message.subjectId, occurrence: message.occurrence } }, select: { campaignId: true, handedAt: true },
    }),
  ])
  const campaign = row && (await db.campaign.findUnique({ where: { id: row.campaignId }, select: { purpose: true } }))
  return { sending, underWay: handed, suppressed: suppression?.reason ?? null, message: row && campaign ? { purpose: campaign.purpose, handedAt: row.handedAt } : null }
}
