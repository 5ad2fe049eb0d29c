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
    WHEN stop.rank = 1 THEN 'suppressed'
    WHEN stop.rank = 2 THEN 'paused'
    WHEN stop.rank = 3 THEN 'capped'
    ${quietSql(cell, at)}
  END`
  return { reason, stops: Prisma.sql`LEFT JOIN (${stopsSql(cell, at, campaignId)}) stop ON stop.subject_id = p.subject_id` }
}

/** The last version of the policy that widened the purpose: what was given before is frozen (9.1). */
function widenedSql(purpose: string, at: Date): Prisma.Sql {
  return Prisma.sql`SELECT coalesce(max(v.number), 0) FROM policy_purposes w JOIN document_versions v ON v.id = w.version_id
    WHERE w.code = ${purpose} AND w.widened AND v.state IN ('published', 'superseded') AND v.effective_from <= ${at}`
}

/** It is night where the default address lies; without one it has to be day in all of the country. Nobody hears a letter arrive. */
function quietSql({ channel }: CampaignCell, at: Date): Prisma.Sql {
  if (channel === 'email') return Prisma.empty
  return Prisma.sql`WHEN coalesce(p.address_region, '') = ANY (ARRAY(
    SELECT r.code FROM delivery_regions r WHERE quiet_until('sms', r.time_zone, ${at}) > ${at} UNION ALL SELECT '' WHERE quiet_until('sms', NULL, ${at}) > ${at})) THEN 'quiet'`
}

/** Those few whom something stops besides: a contact that gets no advertising, a pause that was asked for, the frequency limit. The last two hold for all of a person. */
function stopsSql({ purpose, channel }: CampaignCell, at: Date, campaignId: string | null): Prisma.Sql {
  const way = Prisma.sql`${channel}::message_channel`
  return Prisma.sql`SELECT stopped.subject_id, min(stopped.rank) AS rank FROM (
    SELECT c.subject_id, 1 AS rank FROM suppressions s JOIN consent_current c ON c.contact_hash = s.contact_hash AND c.purpose = ${purpose} AND c.channel = ${channel}::consent_channel
    WHERE s.ended_at IS NULL AND (s.scope = 'all' OR s.scope = 'purpose' AND s.purpose = ${purpose} OR s.scope = 'campaign' AND s.campaign_id = ${campaignId}::uuid)
    UNION ALL
    SELECT unnest(${subjectsOf}), 2 FROM (
      SELECT coalesce(s.person_id, s.id) AS id FROM sending_preferences f JOIN subjects s ON s.id = f.subject_id WHERE f.channel = ${way} AND f.paused_until > ${at}
    ) owner
    UNION ALL
    SELECT unnest(${subjectsOf}), 3 FROM (
      SELECT coalesce(s.person_id, s.id) AS id, sum(n.count) AS count FROM sending_counts n JOIN subjects s ON s.id = n.subject_id
      WHERE n.channel = ${way} AND n.day > (${at}::timestamptz AT TIME ZONE 'UTC')::date - 7 GROUP BY 1
    ) owner LEFT JOIN (
      SELECT coalesce(s.person_id, s.id) AS id, min(f.per_week) AS per_week FROM sending_preferences f JOIN subjects s ON s.id = f.subject_id WHERE f.channel = ${way} GROUP BY 1
    ) wish ON wish.id = owner.id WHERE owner.count >= least(sending_limit(${way}), wish.per_week)
  ) stopped GROUP BY stopped.subject_id`
}

/** All subjects of an owner: a person, or a subject that is nobody's. */
const subjectsOf = Prisma.sql`ARRAY(SELECT o.id FROM subjects o WHERE o.person_id = owner.id UNION ALL SELECT o.id FROM subjects o WHERE o.id = owner.id)`
