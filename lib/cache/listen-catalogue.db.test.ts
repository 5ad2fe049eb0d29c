import { afterEach, expect, test, vi } from 'vitest'
import { approveVersion } from '#lib/policy/approve-version.ts'
import { draftVersion } from '#lib/policy/draft-version.ts'
import { publishVersion } from '#lib/policy/publish-version.ts'
import { correctStock } from '#lib/stock/correct-stock.ts'
import { db } from '#lib/db/db.ts'
import { env } from '#lib/env.ts'
import { owner } from '#lib/test-support/owner.ts'
import { listenCatalogue } from './listen-catalogue.ts'

const patience = { timeout: 10_000 }

let close = async (): Promise<void> => {}
afterEach(() => close())

function listen(expire: (stale: string[]) => Promise<void> = async () => {}) {
  const heard: string[][] = []
  close = listenCatalogue({
    databaseUrl: env.DATABASE_URL,
    expire: async (stale) => {
      await expire(stale)
      heard.push(stale)
    },
  })
  return heard
}

test('changes that come together are passed on together', async () => {
  const heard = listen()
  await vi.waitFor(() => expect(heard).toEqual([['everything']]), patience)
  await db.variant.updateMany({ where: { sku: { in: ['MAYK-GRAPHITE', 'SLED-MINT'] } }, data: { price: { decrement: 100 } } })
  const both = ['card:mayak', 'card:sled', 'catalogue', 'category:car-trackers', 'category:pet-trackers', 'offers', 'product:mayak', 'product:sled']
  await vi.waitFor(() => expect(heard.map((stale) => stale.toSorted())).toContainEqual(both), patience)
})

test('a published text is heard, a draft is not §9.2', async () => {
  const heard = listen()
  await vi.waitFor(() => expect(heard).toEqual([['everything']]), patience)
  const { text } = await db.documentVersion.findFirstOrThrow({ where: { document: { code: 'cookies' } }, select: { text: true } })
  await draftVersion({ code: 'cookies', text, author: 'Анна' })
  await approveVersion({ code: 'cookies', approver: 'Борис' })
  expect(heard).not.toContainEqual(['policy'])
  await publishVersion({ code: 'cookies' })
  await vi.waitFor(() => expect(heard).toContainEqual(['policy']), patience)
})

test('what could not be passed on is passed on later', async () => {
  let answers = 0
  const heard = listen(async () => {
    if (++answers < 3) throw new Error('the server does not listen yet')
  })
  await vi.waitFor(() => expect(heard).toEqual([['everything']]), patience)
  expect(answers).toBe(3)
})

test('after a lost connection everything expires, and changes are heard again', async () => {
  const heard = listen()
  await vi.waitFor(() => expect(heard).toEqual([['everything']]), patience)
  await owner.$executeRaw`
    select pg_terminate_backend(pid) from pg_stat_activity where query = 'listen catalogue_changed' and datname = current_database()`
  // twice for each connection
  await vi.waitFor(() => expect(heard).toEqual([['everything'], ['everything'], ['everything'], ['everything']]), patience)
  await correctStock({ key: 'count-1', sku: 'KVNT-CORAL', quantity: -1, note: 'Недостача' })
  await vi.waitFor(() => expect(heard).toContainEqual(['product:kvant', 'offers']), patience)
})
