import { now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import type { CampaignReason } from '#lib/db/generated/enums.ts'
import { audienceDefinition } from './definition.ts'
import { definitionSql } from './definition-sql.ts'
import { exclusionSql } from './exclusion-sql.ts'

export type Planned = { readonly planned: number; readonly excluded: Readonly<Partial<Record<CampaignReason, number>>> }

/**
 * Writes down whom a campaign goes to, and who of its audience gets nothing and why: one statement, of one moment. A test gives each of its variants half of its
 * share; who belongs to which follows from the person and the campaign. Where it is night now, the message is planned and waits. `snapshot_hash` tells two plans of the same people alike. Planned already: answers what was.
 */
export async function planCampaign(tx: Transaction, campaignId: string): Promise<Planned> {
  const at = now()
  await tx.$queryRaw`SELECT FROM campaigns WHERE id = ${campaignId}::uuid FOR NO KEY UPDATE`
  const campaign = await tx.campaign.findUniqueOrThrow({ where: { id: campaignId }, include: { audience: true } })
  if (campaign.snapshotAt === null) {
    if (campaign.audience === null) throw new Error(`campaign ${campaignId} has no audience`)
    const definition = audienceDefinition.parse(campaign.audience.definition)
    const reason = exclusionSql(campaign, at, campaignId)
    // A million people are sorted and joined in memory, on disk only on a small machine.
    await tx.$executeRaw`SELECT set_config('work_mem', '128MB', true), set_config('jit', 'off', true)`
    await tx.$executeRaw`
      INSERT INTO campaign_messages (campaign_id, subject_id, event_position, state, reason, variant)
      SELECT ${campaignId}::uuid, who.subject_id, CASE WHEN who.reason IS NULL THEN c.event_position END,
        (CASE WHEN who.reason IS NULL THEN 'planned' ELSE 'excluded' END)::campaign_message_state, who.reason::campaign_reason,
        CASE WHEN who.reason IS NULL THEN ${variantSql(campaignId, campaign.testShare)} END
      FROM (SELECT p.subject_id, nullif(${reason}, 'quiet') AS reason FROM marketing_profiles p WHERE ${definitionSql(definition, campaign, at)}) who
      LEFT JOIN consent_current c ON c.subject_id = who.subject_id AND c.purpose = ${campaign.purpose} AND c.channel = ${campaign.channel}::consent_channel
      ORDER BY who.subject_id`
    await tx.$executeRaw`
      UPDATE campaigns SET snapshot_at = ${at}, snapshot_hash = (
        SELECT encode(sha256(coalesce(string_agg(uuid_send(m.subject_id), ''::bytea ORDER BY m.subject_id), ''::bytea)), 'hex')
        FROM campaign_messages m WHERE m.campaign_id = ${campaignId}::uuid AND m.event_position IS NOT NULL AND m.occurrence = 0)
      WHERE id = ${campaignId}::uuid`
  }
  return countPlanned(tx, campaignId)
}

/** From the numbers that triggers keep: the messages themselves are a million. */
async function countPlanned(tx: Transaction, campaignId: string): Promise<Planned> {
  const rows = await tx.campaignCount.findMany({ where: { campaignId }, select: { state: true, reason: true, count: true } })
  const [out, rest] = [rows.filter(({ state }) => state === 'excluded'), rows.filter(({ state }) => state !== 'excluded')]
  return { planned: rest.reduce((sum, { count }) => sum + count, 0), excluded: Object.fromEntries(out.map(({ reason, count }) => [reason, count])) }
}

/** 100 is everybody; of the hash the low bits are as good as any. */
function variantSql(campaignId: string, testShare: number | null): Prisma.Sql {
  if (testShare === null) return Prisma.sql`'a'`
  const place = Prisma.sql`(uuid_hash_extended(who.subject_id, hashtextextended(${campaignId}, 0)) & 1048575)`
  const half = Math.round((testShare / 200) * 1_048_576)
  return Prisma.sql`CASE WHEN ${place} < ${half}::bigint THEN 'a' WHEN ${place} < ${half * 2}::bigint THEN 'b' END`
}
