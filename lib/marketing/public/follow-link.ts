import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { env } from '#lib/env.ts'
import { isoDay } from '#lib/text/iso-day.ts'
import { type ClickRef, clickOf, OPENED } from './click-token.ts'
import { countOutcome } from './count-outcome.ts'
import { shortLinkOf } from './short-link.ts'
import { whoAllowsCounting } from './who-allows-counting.ts'

export type Followed = {
  /** Where it leads, absolute; null: it is the picture that counts an opening. */
  readonly to: string | null
  /** Adds it to the numbers. Called where a person followed, not a program. */
  readonly count: () => Promise<void>
}

/**
 * Where a link of a message leads: nowhere but to what its campaign was compiled with. Null for whatever is no such link. What is counted is of
 * the variant and the day; of the person only while their consent allows it, once a message.
 */
export async function followLink(code: string): Promise<Followed | null> {
  const ref = clickOf(code) ?? (await shortRef(code))
  if (!ref) return null
  const { campaignId, index } = ref
  if (index === OPENED) return { to: null, count: () => react(ref, '') }
  const link = await db.campaignLink.findUnique({ where: { campaignId_index: { campaignId, index } }, select: { target: true } })
  if (!link) return null
  const { target } = link
  return { to: target.startsWith('/') ? env.APP_URL + target : target, count: () => react(ref, target) }
}

async function shortRef(code: string): Promise<ClickRef | null> {
  const short = shortLinkOf(code)
  // Numbers of campaigns are no longer than what PostgreSQL keeps of them.
  if (!short || short.number > 2_147_483_647) return null
  const campaign = await db.campaign.findUnique({ where: { number: short.number }, select: { id: true } })
  return campaign && { campaignId: campaign.id, subjectId: null, letter: short.letter, index: short.index }
}

async function react(ref: ClickRef, link: string): Promise<void> {
  const { campaignId } = ref
  await db.$transaction(async (tx) => {
    if (ref.subjectId === null) return countOutcome(tx, { campaignId, variant: ref.letter, kind: 'followed', link })
    const { subjectId, occurrence } = ref
    const message = await tx.campaignMessage.findUnique({ where: { campaignId_subjectId_occurrence: { campaignId, subjectId, occurrence } }, select: { variant: true } })
    const variant = message?.variant ?? null
    const kind = ref.index === OPENED ? 'opened' : 'clicked'
    if (kind === 'clicked') await countOutcome(tx, { campaignId, variant, kind: 'followed', link })
    // Allowed when it was sent, perhaps not any more.
    if (!message || !(await whoAllowsCounting(tx, [subjectId])).has(subjectId)) return
    const first = await tx.$executeRaw`
      INSERT INTO campaign_reactions (campaign_id, subject_id, occurrence, kind, day)
      VALUES (${campaignId}::uuid, ${subjectId}::uuid, ${occurrence}, ${kind}::campaign_outcome_kind, ${isoDay(now())}::date) ON CONFLICT DO NOTHING`
    if (first === 1) await countOutcome(tx, { campaignId, variant, kind, link })
  })
}
