import type { Transaction } from '#lib/db/db.ts'
import { plural } from '#lib/text/plural.ts'

/** Below this the numbers say nothing. */
export const BRAKE_FROM = 100

/**
 * Pauses a running campaign when complaints or bounces among what was handed are more, per mille, than it allows; with the numbers as the reason. A human
 * resumes it. Says whether it has paused it now.
 */
export async function checkBrakes(tx: Transaction, campaignId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<Row[]>`
    SELECT c.complaint_brake AS "complaintBrake", c.bounce_brake AS "bounceBrake", sums.handed, sums.bounced, greatest(sums.complained, told.complained) AS complained
    FROM campaigns c,
    LATERAL (SELECT coalesce(sum(count) FILTER (WHERE state IN ('handed', 'accepted', 'delivered', 'bounced', 'unknown')), 0)::int AS handed,
        coalesce(sum(count) FILTER (WHERE state = 'bounced'), 0)::int AS bounced, coalesce(sum(count) FILTER (WHERE reason = 'complaint'), 0)::int AS complained
      FROM campaign_counts WHERE campaign_id = c.id) sums,
    LATERAL (SELECT coalesce(sum(count), 0)::int AS complained FROM campaign_outcomes WHERE campaign_id = c.id AND kind = 'complained') told
    WHERE c.id = ${campaignId}::uuid AND c.state = 'running'`
  const reason = row && whyPaused(row)
  if (!reason) return false
  const { count } = await tx.campaign.updateMany({ where: { id: campaignId, state: 'running' }, data: { state: 'paused', stateReason: reason } })
  return count > 0
}

type Row = { readonly complaintBrake: number; readonly bounceBrake: number; readonly handed: number; readonly bounced: number; readonly complained: number }

/** Why a campaign with these numbers has to stop; null while it may go on. */
export function whyPaused({ complaintBrake, bounceBrake, handed, bounced, complained }: Row): string | null {
  if (handed < BRAKE_FROM) return null
  if (complained * 1000 > complaintBrake * handed) return said(complained, ['жалоба', 'жалобы', 'жалоб'], handed, complaintBrake)
  if (bounced * 1000 > bounceBrake * handed) return said(bounced, ['возврат', 'возврата', 'возвратов'], handed, bounceBrake)
  return null
}

function said(count: number, [one, few, many]: readonly [string, string, string], handed: number, brake: number): string {
  const share = ((count / handed) * 1000).toLocaleString('ru', { maximumFractionDigits: 1 })
  return `Сработал тормоз: ${count} ${plural(count, one, few, many)} на ${handed.toLocaleString('ru')} переданных — ${share} ‰ при пороге ${brake} ‰`
}
