import pg from 'pg'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { days, now, travel } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { env } from '#lib/env.ts'
import { announceVersions } from './announce-versions.ts'
import { approveVersion } from './approve-version.ts'
import { draftVersion } from './draft-version.ts'
import { publishVersion } from './publish-version.ts'

const heard: (string | undefined)[] = []
let client: pg.Client
beforeEach(async () => {
  heard.length = 0
  client = new pg.Client({ connectionString: env.DATABASE_URL })
  client.on('notification', ({ payload }) => heard.push(payload))
  await client.connect()
  await client.query('listen catalogue_changed')
})
afterEach(async () => {
  travel(0)
  await client.end()
})

async function publishNext(code: string, effectiveFrom?: Date) {
  const { text } = await db.documentVersion.findFirstOrThrow({ where: { document: { code } }, orderBy: { number: 'desc' }, select: { text: true } })
  await draftVersion({ code, text, author: 'Анна' })
  await approveVersion({ code, approver: 'Борис' })
  expect(heard).toEqual([])
  return publishVersion({ code, effectiveFrom })
}

test.each([['policy', '{"policy":true}'], ['consent/ads/email', '{"texts":true}']])('what is published is announced to the pages: %s §9.2', async (code, payload) => {
  await publishNext(code)
  await vi.waitFor(() => expect(heard).toContain(payload))
})

test('a version is announced again when its day has come §9.2', async () => {
  const tomorrow = new Date(now().getTime() + days(1))
  await publishNext('cookies', tomorrow)
  travel(days(1) - 10_000)
  await vi.waitFor(() => expect(heard).toEqual(['{"policy":true}']))
  expect(await announceVersions()).toBe(false)
  travel(days(1) + 60_000)
  expect(await announceVersions()).toBe(true)
  await vi.waitFor(() => expect(heard).toEqual(['{"policy":true}', '{"texts":true}']))
})
