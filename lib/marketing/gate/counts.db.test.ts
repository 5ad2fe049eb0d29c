import fc from 'fast-check'
import { expect, test } from 'vitest'
import { db } from '#lib/db/db.ts'
import { makeCampaign } from '#lib/test-support/make-campaign.ts'
import { consent, makeRecipient, offer, planFor, type Recipient } from '#lib/test-support/make-recipient.ts'
import { NEWS } from '#lib/test-support/consent.ts'
import { owner } from '#lib/test-support/owner.ts'

const PEOPLE = 8

type Step = { readonly what: 'hand' | 'accept' | 'bounce' | 'lose' | 'hold' | 'cancel' | 'decide' | 'withdraw' | 'undone'; readonly whom: readonly number[] }

const step: fc.Arbitrary<Step> = fc.record({
  what: fc.constantFrom('hand', 'accept', 'bounce', 'lose', 'hold', 'cancel', 'decide', 'withdraw', 'undone'),
  whom: fc.subarray(Array.from({ length: PEOPLE }, (_, at) => at), { minLength: 1 }),
})

class Undone extends Error {}

/** What a step does to these people's messages. */
async function take({ what, whom }: Step, campaignId: string, people: readonly Recipient[]): Promise<void> {
  const some = whom.flatMap((at) => people[at] ?? [])
  const ids = some.map(({ subjectId }) => subjectId)
  const set = (to: string, from: readonly string[], reason: string | null = null, by: Pick<typeof db, '$executeRaw'> = db) => by.$executeRaw`
    UPDATE campaign_messages SET state = ${to}::campaign_message_state, reason = ${reason}::campaign_reason
    WHERE campaign_id = ${campaignId}::uuid AND subject_id = ANY (${ids}::uuid[]) AND state::text = ANY (${[...from]}::text[])`
  if (what === 'hand') await offer(campaignId, ids)
  if (what === 'accept') await set('accepted', ['handed'])
  if (what === 'bounce') await set('bounced', ['accepted', 'handed'], 'hard_bounce')
  if (what === 'lose') await set('unknown', ['handed'])
  if (what === 'hold') await set('held', ['handed', 'planned'], 'soft_bounce')
  if (what === 'cancel') await set('cancelled', ['planned', 'held'], 'suppressed')
  if (what === 'decide') await db.$executeRaw`UPDATE campaign_messages SET variant = 'b' WHERE campaign_id = ${campaignId}::uuid AND subject_id = ANY (${ids}::uuid[]) AND state IN ('planned', 'held')`
  if (what === 'undone') await db.$transaction(async (tx) => {
    await set('cancelled', ['planned', 'held'], 'suppressed', tx)
    throw new Undone()
  }).catch((error: unknown) => {
    if (!(error instanceof Undone)) throw error
  })
  if (what === 'withdraw') for (const { subjectId, contactHash } of some.slice(0, 1)) await db.$transaction((tx) => consent(tx, subjectId, contactHash, NEWS, ['withdrawn'])).catch(() => {})
}

const kept = (campaignId: string) => db.$queryRaw<unknown[]>`SELECT variant, state::text AS state, reason, count FROM campaign_counts WHERE campaign_id = ${campaignId}::uuid ORDER BY 1, 2, 3`
const counted = (campaignId: string) => db.$queryRaw<{ state: string }[]>`
  SELECT coalesce(variant, '') AS variant, state::text AS state, coalesce(reason::text, '') AS reason, count(*)::int AS count FROM campaign_messages WHERE campaign_id = ${campaignId}::uuid GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`

test('whatever becomes of messages, one after the other or at once, the numbers that are kept are those that counting gives', async () => {
  const met = new Set<string>()
  await fc.assert(fc.asyncProperty(fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { minLength: 3, maxLength: 8 }), async (history) => {
    const { id } = await makeCampaign()
    const people = await Promise.all(Array.from({ length: PEOPLE }, () => makeRecipient()))
    for (const each of people) await planFor(id, each)
    expect(await kept(id)).toEqual(await counted(id))
    for (const atOnce of history) {
      // What the guards refuse, or a deadlock undoes, is undone as a whole.
      await Promise.allSettled(atOnce.map((each) => take(each, id, people)))
      const numbers = await counted(id)
      expect(await kept(id)).toEqual(numbers)
      for (const { state } of numbers) met.add(state)
    }
    await owner.$queryRaw`SELECT fold_campaign_counts()::text`
    expect(await kept(id)).toEqual(await counted(id))
  }), { numRuns: 12 })
  expect(met.size).toBeGreaterThan(4)
}, 120_000)
