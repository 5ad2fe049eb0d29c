import { expect, test } from 'vitest'
import { raceGate } from '#lib/cli/bench/gate-race.ts'
import { db } from '#lib/db/db.ts'

const ENDS = 600

test('however withdrawals, changed contacts, blocks and hand-overs interleave, none begins after the answer §4.1.9 §6.2.4', async () => {
  const { ended, handed, violations } = await raceGate({ ends: ENDS, guarded: true })
  expect({ ended, violations }).toEqual({ ended: ENDS, violations: 0 })
  // Both came first often enough for the race to be one.
  expect(handed).toBeGreaterThan(ENDS / 20)
  expect(handed).toBeLessThan(ENDS * 0.95)
  const counted = await db.$queryRaw`SELECT state::text AS state, reason, count FROM campaign_counts ORDER BY 1, 2`
  expect(counted).toEqual(await db.$queryRaw`SELECT state::text AS state, coalesce(reason::text, '') AS reason, count(*)::int AS count FROM campaign_messages GROUP BY 1, 2 ORDER BY 1, 2`)
}, 180_000)

test('the same race finds out a queue that looks at the consents before', async () => {
  const { violations } = await raceGate({ ends: ENDS, guarded: false })
  expect(violations).toBeGreaterThan(0)
}, 180_000)
