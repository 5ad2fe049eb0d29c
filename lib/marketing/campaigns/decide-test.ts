import { now } from '#lib/clock/clock.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import type { CampaignRule } from '#lib/db/generated/enums.ts'
import { addJob } from '#lib/jobs/add-job.ts'
import { countOrders } from './count-orders.ts'
import { lockById } from './lock-campaign.ts'
import { type Tried, winnerOf } from './winner-of.ts'

const BATCH = 50_000

/** At the end of the test: the better variant by the campaign's rule goes to everybody who waits. Does nothing before, after, or without a test; repeatable. */
export async function decideTest(campaignId: string): Promise<'a' | 'b' | null> {
  await countOrders(campaignId)
  const winner = await db.$transaction(async (tx) => {
    const { testRule, testHours, startedAt, winner: known, state } = await lockById(tx, campaignId)
    if (known === 'a' || known === 'b') return known
    if (testRule === null || testHours === null || startedAt === null || (state !== 'running' && state !== 'paused')) return null
    if (now().getTime() < startedAt.getTime() + testHours * 3_600_000) return null
    const { winner: better, decision } = winnerOf(testRule, await triedSoFar(tx, campaignId, testRule))
    await tx.campaign.update({ where: { id: campaignId }, data: { winner: better, decision, decidedAt: now() } })
    return better
  })
  if (winner === null) return null
  let given = BATCH
  while (given === BATCH) given = await giveVariant(campaignId, winner)
  await db.$transaction(async (tx) => {
    const { state } = await lockById(tx, campaignId)
    if (state === 'running') await addJob(tx, 'campaigns.dispatch', { campaignId })
  })
  return winner
}

/** The variants' numbers by the rule. */
async function triedSoFar(tx: Transaction, campaignId: string, rule: CampaignRule): Promise<readonly Tried[]> {
  const kind = { clicks: 'followed', orders: 'ordered', fewest_withdrawals: 'withdrawn' } as const
  return tx.$queryRaw<Tried[]>`
    SELECT letter,
      (SELECT coalesce(sum(count), 0)::int FROM campaign_counts c WHERE c.campaign_id = ${campaignId}::uuid AND c.variant = letter AND c.state IN ('handed', 'accepted', 'delivered', 'bounced', 'failed', 'unknown')) AS handed,
      (SELECT coalesce(sum(count), 0)::int FROM campaign_outcomes o WHERE o.campaign_id = ${campaignId}::uuid AND o.variant = letter AND o.kind = ${kind[rule]}::campaign_outcome_kind) AS count
    FROM (VALUES ('a'), ('b')) AS tried(letter)`
}

function giveVariant(campaignId: string, winner: string): Promise<number> {
  return db.$transaction((tx) => tx.$executeRaw`
    UPDATE campaign_messages SET variant = ${winner} WHERE campaign_id = ${campaignId}::uuid AND variant IS NULL AND (subject_id, occurrence) IN (
      SELECT subject_id, occurrence FROM campaign_messages WHERE campaign_id = ${campaignId}::uuid AND variant IS NULL AND state IN ('planned', 'held') LIMIT ${BATCH})`)
}
