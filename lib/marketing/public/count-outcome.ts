import { now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'
import type { CampaignOutcomeKind } from '#lib/db/generated/enums.ts'
import { isoDay } from '#lib/text/iso-day.ts'

type Counted = {
  readonly campaignId: string
  readonly variant: string | null
  readonly kind: CampaignOutcomeKind
  /** Where a followed link leads. */
  readonly link?: string
  /** Kopecks. */
  readonly amount?: bigint
}

/** One more of today: numbers of nobody. One statement, so that any number at once are all counted. */
export async function countOutcome(tx: Pick<Transaction, '$executeRaw'>, { campaignId, variant, kind, link = '', amount = 0n }: Counted): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO campaign_outcomes (campaign_id, variant, kind, day, link, count, amount)
    VALUES (${campaignId}::uuid, ${variant ?? ''}, ${kind}::campaign_outcome_kind, ${isoDay(now())}::date, ${link}, 1, ${amount})
    ON CONFLICT (campaign_id, variant, kind, day, link) DO UPDATE SET count = campaign_outcomes.count + 1, amount = campaign_outcomes.amount + EXCLUDED.amount`
}
