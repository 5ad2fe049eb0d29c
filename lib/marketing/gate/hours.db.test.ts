import { expect, test } from 'vitest'
import { db } from '#lib/db/db.ts'

const until = async (channel: 'email' | 'sms', zone: string | null, at: string) => {
  const [row] = await db.$queryRaw<{ at: Date }[]>`SELECT quiet_until(${channel}::message_channel, ${zone}, ${at}::timestamptz) AS at`
  return row?.at.toISOString().slice(0, 16)
}

test.each([
  ['sms', 'Europe/Saratov', '2026-11-22T04:59Z', '2026-11-22T05:00'],
  ['sms', 'Europe/Saratov', '2026-11-22T05:00Z', '2026-11-22T05:00'],
  ['sms', 'Europe/Saratov', '2026-11-22T16:59Z', '2026-11-22T16:59'],
  ['sms', 'Europe/Saratov', '2026-11-22T17:00Z', '2026-11-23T05:00'],
  ['sms', 'Asia/Kamchatka', '2026-11-22T17:00Z', '2026-11-22T21:00'],
  ['sms', 'Europe/Kaliningrad', '2026-11-22T21:30Z', '2026-11-23T07:00'],
  // Nobody knows where: day in Kaliningrad and in Kamchatka.
  ['sms', null, '2026-11-22T06:59Z', '2026-11-22T07:00'],
  ['sms', null, '2026-11-22T08:59Z', '2026-11-22T08:59'],
  ['sms', null, '2026-11-22T09:00Z', '2026-11-23T07:00'],
  ['email', null, '2026-11-22T00:00Z', '2026-11-22T00:00'],
] as const)('%s in %s at %s goes at %s', async (channel, zone, at, expected) => {
  expect(await until(channel, zone, at)).toBe(expected)
})

test('every region has a zone that the database knows', async () => {
  const zones = await db.$queryRaw<{ zone: string; known: boolean }[]>`
    SELECT DISTINCT r.time_zone AS zone, z.name IS NOT NULL AS known FROM delivery_regions r LEFT JOIN pg_timezone_names z ON z.name = r.time_zone`
  expect(zones.filter(({ known }) => !known)).toEqual([])
  expect(zones.length).toBeGreaterThan(20)
})
