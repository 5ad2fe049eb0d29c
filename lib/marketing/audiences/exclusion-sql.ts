import { Prisma } from '#lib/db/generated/client.ts'
import { profileCell } from './profile-columns.ts'
import type { CampaignCell } from './types.ts'

/**
 * Why `p` of `marketing_profiles` gets nothing, in the order of `exclusionReasons`; null: gets it. Asked in one go, of columns that triggers keep, in the order of the gate,
 * which asks everybody once more when their message is handed over. `campaignId`: null before there is one. Throws for a consent by which no campaign goes.
 */
export function exclusionSql(cell: CampaignCell, at: Date, campaignId: string | null): Prisma.Sql {
  const columns = profileCell(cell)
  if (columns === null) throw new Error(`no campaign goes by ${cell.purpose} by ${cell.channel}`)
  const consent = Prisma.raw(`p.${columns.name}`)
  const until = (what: 'paused' | 'full') => Prisma.raw(`p.${cell.channel}_${what}_until`)
  return Prisma.sql`CASE
    WHEN ${consent} = 0 THEN 'no_consent'
    WHEN ${consent} < 0 THEN 'unconfirmed'
    WHEN ${consent} < (${widenedSql(cell.purpose, at)}) THEN 'frozen'
    WHEN p.blocked THEN 'blocked'
    WHEN p.suppressed & ${columns.bit}::smallint <> 0 THEN 'suppressed'
    ${campaignId === null ? Prisma.empty : suppressedSql(cell, campaignId)}
    WHEN ${until('paused')} > ${at} THEN 'paused'
    WHEN ${until('full')} > (${at}::timestamptz AT TIME ZONE 'UTC')::date THEN 'capped'
    ${quietSql(cell, at)}
  END`
}

/** The last version of the policy that widened the purpose: what was given before is frozen (9.1). */
export function widenedSql(purpose: string, at: Date): Prisma.Sql {
  return Prisma.sql`SELECT coalesce(max(v.number), 0) FROM policy_purposes w JOIN document_versions v ON v.id = w.version_id
    WHERE w.code = ${purpose} AND w.widened AND v.state IN ('published', 'superseded') AND v.effective_from <= ${at}`
}

/** Contacts that one campaign must not reach. */
function suppressedSql({ purpose, channel }: CampaignCell, campaignId: string): Prisma.Sql {
  return Prisma.sql`WHEN p.subject_id = ANY (ARRAY(
    SELECT c.subject_id FROM suppressions s JOIN consent_current c ON c.contact_hash = s.contact_hash AND c.purpose = ${purpose} AND c.channel = ${channel}::consent_channel
    WHERE s.ended_at IS NULL AND s.campaign_id = ${campaignId}::uuid)) THEN 'suppressed'`
}

function quietSql(cell: CampaignCell, at: Date): Prisma.Sql {
  return cell.channel === 'email' ? Prisma.empty : Prisma.sql`WHEN coalesce(p.address_region, '') = ANY (${nightSql(cell, at)}) THEN 'quiet'`
}

/** Regions where it is night, an array: for who has a default address there. Without one (an empty code) it has to be day in all of the country. Nobody hears a letter arrive. */
export function nightSql({ channel }: CampaignCell, at: Date): Prisma.Sql {
  if (channel === 'email') return Prisma.sql`ARRAY[]::text[]`
  return Prisma.sql`ARRAY(
    SELECT r.code FROM delivery_regions r WHERE quiet_until('sms', r.time_zone, ${at}) > ${at} UNION ALL SELECT '' WHERE quiet_until('sms', NULL, ${at}) > ${at})`
}
