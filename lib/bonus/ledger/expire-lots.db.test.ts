import { expect, test } from 'vitest'
import { days, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { makeMember } from '#lib/test-support/make-bonus.ts'
import { owner } from '#lib/test-support/owner.ts'
import { expireLots } from './expire-lots.ts'

/** Lots of one day, side by side, as the ledger would have left them: with what is left of them, and the entries that say so. */
const fill = (memberId: string, count: number, endsInDays: number) => owner.$transaction(async (tx) => {
  await tx.$executeRaw`SELECT set_config('session_replication_role', 'replica', true)`
  await tx.$executeRaw`
    WITH lots AS (
      INSERT INTO bonus_lots (id, member_id, key, source, points, remaining, granted_at, expires_at)
      SELECT uuidv7(), ${memberId}::uuid, 'referral:' || uuidv7() || ':x', 'referral', 50, 50, now() - interval '100 days', ${new Date(now().getTime() + days(endsInDays))}::timestamptz
      FROM generate_series(1, ${count}::int) RETURNING id, granted_at
    )
    INSERT INTO bonus_entries (member_id, lot_id, kind, points, happened_at) SELECT ${memberId}::uuid, id, 'earn', 50, granted_at FROM lots`
})

test('full pages of lots that end together: each ends once, those beside them stay §4.1.11', async () => {
  const [member, other] = [await makeMember(), await makeMember()]
  await fill(member.id, 3_000, -1)
  await fill(other.id, 200, 1)
  await fill(member.id, 500, -2)
  const ended = await Promise.all([expireLots(), expireLots()])
  expect(ended[0] + ended[1]).toBe(3_500)
  expect(await expireLots()).toBe(0)
  expect(await db.bonusEntry.groupBy({ by: ['memberId', 'kind'], where: { memberId: { in: [member.id, other.id] } }, _count: true, _sum: { points: true }, orderBy: [{ kind: 'asc' }, { _count: { points: 'desc' } }] })).toMatchObject([
    { memberId: member.id, kind: 'earn', _count: 3_500, _sum: { points: 175_000 } },
    { memberId: other.id, kind: 'earn', _count: 200 },
    { memberId: member.id, kind: 'expire', _count: 3_500, _sum: { points: -175_000 } },
  ])
  expect(await db.bonusLot.aggregate({ where: { memberId: member.id }, _sum: { remaining: true } })).toEqual({ _sum: { remaining: 0 } })
  expect(await db.bonusLot.aggregate({ where: { memberId: other.id }, _sum: { remaining: true } })).toEqual({ _sum: { remaining: 10_000 } })
})

test('no index of lots names what remains of them: PostgreSQL changes the row where it lies', async () => {
  const indexes = await owner.$queryRaw<{ indexdef: string }[]>`SELECT indexdef FROM pg_indexes WHERE tablename = 'bonus_lots' AND schemaname = current_schema()`
  expect(indexes.length).toBeGreaterThan(4)
  expect(indexes.filter(({ indexdef }) => indexdef.includes('remaining'))).toEqual([])
  expect(await owner.$queryRaw`SELECT reloptions FROM pg_class WHERE oid = 'bonus_lots'::regclass`).toEqual([{ reloptions: ['fillfactor=80'] }])
})
