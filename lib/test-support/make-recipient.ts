import { randomUUID } from 'node:crypto'
import { appendEvents } from '#lib/consent/append-events.ts'
import type { ConsentCell } from '#lib/consent/purposes.ts'
import { textsInForce } from '#lib/consent/read-texts.ts'
import { db } from '#lib/db/db.ts'
import { dispatcher } from '#lib/db/dispatcher.ts'
import type { CampaignMessageState, CampaignReason } from '#lib/db/generated/enums.ts'
import { contactHash } from '#lib/subjects/contact-hash.ts'
import { subjectOfContact } from '#lib/subjects/find-subject.ts'
import { NEWS, someEmail, someMobile, visit } from './consent.ts'

export type Recipient = { readonly subjectId: string; readonly channel: 'email' | 'sms'; readonly value: string; readonly contactHash: string; readonly position: bigint }
export type Judged = { readonly state: CampaignMessageState; readonly reason: CampaignReason | null; readonly notBefore: Date | null; readonly attempts: number }

/** Somebody whose consent for a cell is confirmed, without the letters between. `personId`: whose contact it is, proved. `confirmed: false`: only given. */
export async function makeRecipient({ cell = NEWS, personId = null, confirmed = true }: { cell?: ConsentCell; personId?: string | null; confirmed?: boolean } = {}): Promise<Recipient> {
  const channel = cell.channel === 'sms' ? 'sms' : 'email'
  const value = channel === 'sms' ? someMobile() : someEmail()
  const hash = contactHash(channel, value)
  const subjectId = await db.$transaction(async (tx) => {
    const id = await subjectOfContact(tx, { channel, value }, personId)
    await consent(tx, id, hash, cell, confirmed ? ['granted', 'confirmed'] : ['granted'])
    return id
  })
  return { subjectId, channel, value, contactHash: hash, position: await positionOf(subjectId, cell) }
}

/** Appends events of a cell as the person's own. */
export async function consent(tx: Parameters<typeof appendEvents>[0], subjectId: string, hash: string, cell: ConsentCell, kinds: readonly ('granted' | 'confirmed' | 'withdrawn')[]): Promise<void> {
  const [text] = await textsInForce([cell])
  if (!text) throw new Error(`no text for ${cell.purpose} by ${cell.channel}`)
  await appendEvents(tx, subjectId, kinds.map((kind) => ({
    ...cell, kind, contactHash: hash, ...(kind === 'granted' && { textVersionId: text.versionId }), evidence: { ...visit(), form: 'newsletter', textHash: text.hash, proofId: randomUUID() },
  })))
}

/** The event by which a cell holds. */
export async function positionOf(subjectId: string, { purpose, channel }: ConsentCell): Promise<bigint> {
  return (await db.consentCurrent.findUniqueOrThrow({ where: { subjectId_purpose_channel: { subjectId, purpose, channel } }, select: { eventPosition: true } })).eventPosition
}

/** A planned message of a campaign to somebody. */
export async function planFor(campaignId: string, { subjectId, position }: Pick<Recipient, 'subjectId' | 'position'>, occurrence = 0): Promise<void> {
  await db.$executeRaw`INSERT INTO campaign_messages (campaign_id, subject_id, occurrence, event_position, variant) VALUES (${campaignId}::uuid, ${subjectId}::uuid, ${occurrence}::int, ${position}::bigint, 'a')`
}

/** Offers messages of a campaign to the gate, as whoever sends does. Answers what has become of each. */
export async function offer(campaignId: string, subjectIds: readonly string[], by: Pick<typeof dispatcher, '$queryRaw'> = dispatcher): Promise<Judged[]> {
  return by.$queryRaw<Judged[]>`
    UPDATE campaign_messages SET state = 'handed', handed_at = now(), attempts = attempts + 1
    WHERE campaign_id = ${campaignId}::uuid AND subject_id = ANY(${subjectIds}::uuid[])
    RETURNING state::text AS state, reason::text AS reason, not_before AS "notBefore", attempts::int AS attempts`
}

/** What stands in a message now: «cancelled withdrawn». */
export async function fateOf(campaignId: string, subjectId: string): Promise<string> {
  const { state, reason } = await db.campaignMessage.findFirstOrThrow({ where: { campaignId, subjectId }, orderBy: { occurrence: 'desc' } })
  return [state, reason].filter((word) => word !== null).join(' ')
}
