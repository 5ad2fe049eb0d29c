import { db } from '#lib/db/db.ts'
import type { CampaignOutcomeKind, CampaignReason } from '#lib/db/generated/enums.ts'
import { type Kopecks, kopecks } from '#lib/money/money.ts'
import { byReason, campaignNumbers, type CampaignNumbers } from './campaign-numbers.ts'

/** What came of it: `opened` and `clicked` of people who allow counting, `followed` of everybody and of nobody in particular. */
export type Outcomes = Readonly<Record<CampaignOutcomeKind, number>> & { readonly revenue: Kopecks }

export type ReportDay = Outcomes & { /** In the shop's zone, `2026-12-01`. */ readonly day: string }

export type CampaignReport = {
  readonly numbers: CampaignNumbers
  readonly outcomes: Outcomes
  readonly excluded: readonly { readonly reason: CampaignReason; readonly count: number }[]
  readonly dropped: readonly { readonly reason: CampaignReason; readonly count: number }[]
  /** `a`, and `b` where two were tried. */
  readonly variants: readonly { readonly letter: string; readonly numbers: CampaignNumbers; readonly outcomes: Outcomes }[]
  readonly days: readonly ReportDay[]
  /** The links that were followed most. */
  readonly links: readonly { readonly link: string; readonly count: number }[]
}

type Row = { readonly variant: string; readonly kind: CampaignOutcomeKind; readonly day: string; readonly count: number; readonly amount: bigint }

const LINKS = 10

/** The numbers of a campaign: some hundreds of rows that are kept up to date, however many messages there are; of nobody. */
export async function getCampaignReport(campaignId: string): Promise<CampaignReport> {
  const [counts, rows, links] = await Promise.all([
    db.campaignCount.findMany({ where: { campaignId, count: { gt: 0 } }, select: { variant: true, state: true, reason: true, count: true } }),
    db.$queryRaw<Row[]>`
      SELECT variant, kind, to_char(day, 'YYYY-MM-DD') AS day, sum(count)::int AS count, sum(amount)::bigint AS amount
      FROM campaign_outcomes WHERE campaign_id = ${campaignId}::uuid GROUP BY 1, 2, 3 ORDER BY 3`,
    db.$queryRaw<{ link: string; count: number }[]>`
      SELECT link, sum(count)::int AS count FROM campaign_outcomes WHERE campaign_id = ${campaignId}::uuid AND kind = 'followed' AND link <> '' GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${LINKS}`,
  ])
  const letters = [...new Set([...counts, ...rows].map(({ variant }) => variant).filter((letter) => letter !== ''))].toSorted()
  return {
    numbers: campaignNumbers(counts),
    outcomes: outcomesOf(rows),
    excluded: byReason(counts, ['excluded']),
    dropped: byReason(counts, ['cancelled', 'expired', 'bounced', 'failed']),
    variants: letters.map((letter) => ({ letter, numbers: campaignNumbers(counts.filter(({ variant }) => variant === letter)), outcomes: outcomesOf(rows.filter(({ variant }) => variant === letter)) })),
    days: [...Map.groupBy(rows, ({ day }) => day)].map(([day, some]) => ({ day, ...outcomesOf(some) })),
    links,
  }
}

function outcomesOf(rows: readonly Row[]): Outcomes {
  const sums = { opened: 0, clicked: 0, followed: 0, withdrawn: 0, complained: 0, ordered: 0, reviewed: 0 } satisfies Record<CampaignOutcomeKind, number>
  for (const { kind, count } of rows) sums[kind] += count
  return { ...sums, revenue: kopecks(rows.reduce((sum, { amount }) => sum + Number(amount), 0)) }
}
