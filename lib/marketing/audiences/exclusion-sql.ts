import { Prisma } from '#lib/db/generated/client.ts'
import { profileColumn } from './profile-columns.ts'
import type { CampaignCell } from './types.ts'

export type Exclusion = {
  /** Why `p` gets nothing, in the order of `exclusionReasons`; null: gets it. */
  readonly reason: Prisma.Sql
  /** To be joined to `marketing_profiles p`. */
  readonly stops: Prisma.Sql
}

/**
 * Why somebody of an audience gets nothing: asked in one go and in the order of the gate, which asks everybody once more when their message is handed
 * over. `campaignId`: null before there is one. Throws for a consent by which no campaign goes.
 */
export function exclusionSql(cell: CampaignCell, at: Date, campaignId: string | null): Exclusion {
  const name = profileColumn(cell)
  if (name === null) throw new Error(`no campaign goes by ${cell.purpose} by ${cell.channel}`)
  const consent = Prisma.raw(`p.${name}`)
  const reason = Prisma.sql`CASE
    WHEN ${consent} = 0 THEN 'no_consent'
    WHEN ${consent} < 0 THEN 'unconfirmed'
    WHEN ${consent} < (${widenedSql(cell.purpose, at)}) THEN 'frozen'
    WHEN p.blocked THEN 'blocked'
    WHEN stop.rank IS NOT NULL THEN CASE stop.rank WHEN 1 THEN 'suppressed' WHEN 2 THEN 'paused' ELSE 'capped' END
  END`
  return { reason, stops: Prisma.sql`LEFT JOIN (${stopsSql(cell, at, campaignId)}) stop ON stop.subject_id = p.subject_id` }
}

/** The last version of the policy that widened the purpose: what was given before is frozen (9.1). */
function widenedSql(purpose: string, at: Date): Prisma.Sql {
  return Prisma.sql`SELECT coalesce(max(v.number), 0) FROM policy_purposes w JOIN document_versions v ON v.id = w.version_id
    WHERE w.code = ${purpose} AND w.widened AND v.state IN ('published', 'superseded') AND v.effective_from <= ${at}`
}

/** Those few whom something stops besides: a contact that gets no advertising, a pause that was asked for. */
function stopsSql({ purpose, channel }: CampaignCell, at: Date, campaignId: string | null): Prisma.Sql {
  return Prisma.sql`SELECT stopped.subject_id, min(stopped.rank) AS rank FROM (
    SELECT c.subject_id, 1 AS rank FROM suppressions s JOIN consent_current c ON c.contact_hash = s.contact_hash AND c.purpose = ${purpose} AND c.channel = ${channel}::consent_channel
    WHERE s.ended_at IS NULL AND (s.scope = 'all' OR s.scope = 'purpose' AND s.purpose = ${purpose} OR s.scope = 'campaign' AND s.campaign_id = ${campaignId}::uuid)
    UNION ALL
    SELECT f.subject_id, 2 FROM sending_preferences f WHERE f.channel = ${channel}::message_channel AND f.paused_until > ${at}
  ) stopped GROUP BY stopped.subject_id`
}
