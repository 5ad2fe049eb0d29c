import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { isoDay } from '#lib/text/iso-day.ts'
import { makeVariant } from '#lib/test-support/make-variant.ts'
import { owner } from '#lib/test-support/owner.ts'
import type { AudienceCondition, AudienceDefinition } from '../definition.ts'
import { previewFromDatabase } from '../preview-audience.ts'
import type { CampaignCell } from '../types.ts'
import { currentMemory, memoryFilled } from './kept-memory.ts'
import { previewFromMemory } from './preview-from-memory.ts'

const cells: readonly CampaignCell[] = [{ purpose: 'ads', channel: 'email' }, { purpose: 'ads', channel: 'sms' }, { purpose: 'news-offers', channel: 'email' }, { purpose: 'bonus-notices', channel: 'sms' }]
let products: readonly string[] = []
let categories: readonly string[] = []

/** Profiles of every kind, as the triggers could have left them, and what was bought: two thirds of them something. */
const makeProfiles = (count: number) => owner.$transaction(async (tx) => {
  const ids = await tx.$queryRaw<{ id: string }[]>`
    INSERT INTO marketing_profiles (subject_id, news_email, ads_email, ads_sms, bonus_sms, suppressed, blocked, email_full_until, sms_paused_until, registered_on, address_region, delivered_region, ads_email_point, ads_sms_point)
    SELECT gen_random_uuid(), (ARRAY[-1, 0, 1, 1])[1 + n % 4], (ARRAY[1, -1, 0, 1, 1])[1 + floor(random() * 5)::int], (ARRAY[0, 1, 1])[1 + floor(random() * 3)::int], n % 2, floor(random() * 8)::int, random() < 0.1,
      CASE WHEN random() < 0.3 THEN current_date + 3 - floor(random() * 6)::int END, CASE WHEN random() < 0.3 THEN now() + (random() - 0.5) * interval '1 day' END, CASE WHEN random() < 0.7 THEN current_date - floor(random() * 60)::int END,
      CASE WHEN random() < 0.5 THEN (ARRAY['77', '41', '39', '64'])[1 + floor(random() * 4)::int] END, CASE WHEN random() < 0.5 THEN (ARRAY['77', '05'])[1 + floor(random() * 2)::int] END,
      (ARRAY['checkout', 'communications', 'gone-long-ago', NULL])[1 + n % 4], (ARRAY['bonus', NULL])[1 + n % 2]
    FROM generate_series(1, ${count}::int) n RETURNING subject_id AS id`
  await tx.$executeRaw`
    INSERT INTO marketing_purchases (subject_id, order_id, product_id, day, amount)
    SELECT who.id, orders.id, goods.id, orders.day, 10000 * (1 + floor(random() * 9)::int)
    FROM unnest(${ids.map(({ id }) => id)}::uuid[]) who (id)
    CROSS JOIN LATERAL (SELECT gen_random_uuid() AS id, current_date - floor(random() * 50)::int AS day FROM generate_series(1, floor(random() * 4 + length(who.id::text) * 0)::int)) orders
    CROSS JOIN LATERAL (SELECT id FROM unnest(${[...products]}::uuid[]) WITH ORDINALITY g (id, at) WHERE hashtext(orders.id::text || at) % 3 = 0) goods`
  await tx.$executeRaw`
    UPDATE marketing_profiles p SET orders = b.orders, turnover = b.turnover, last_order_on = b.last
    FROM (SELECT subject_id, count(DISTINCT order_id) AS orders, sum(amount) AS turnover, max(day) AS last FROM marketing_purchases GROUP BY 1) b WHERE p.subject_id = b.subject_id AND p.subject_id = ANY (${ids.map(({ id }) => id)}::uuid[])`
})

const day = fc.integer({ min: -5, max: 60 }).map((back) => isoDay(new Date(now().getTime() - back * 86_400_000)))
const period = fc.oneof(
  fc.constant({ type: 'ever' } as const),
  fc.integer({ min: 1, max: 60 }).map((days) => ({ type: 'last', days }) as const),
  fc.tuple(day, day).map(([from, to]) => ({ type: 'between', from, to }) as const),
)
const moment = fc.oneof(fc.integer({ min: 0, max: 60 }).map((days) => ({ type: 'ago', days }) as const), day.map((each) => ({ type: 'day', day: each }) as const))
const compare = fc.constantFrom('at-least' as const, 'at-most' as const)
const side = fc.constantFrom('before' as const, 'since' as const)

const conditions = (): fc.Arbitrary<AudienceCondition> => fc.oneof(
  fc.record({ kind: fc.constant('bought' as const), not: fc.boolean(), period, what: fc.oneof(fc.record({ type: fc.constant('product' as const), id: fc.constantFrom(...products) }), fc.record({ type: fc.constant('category' as const), id: fc.constantFrom(...categories) })) }),
  fc.record({ kind: fc.constant('orders' as const), compare, count: fc.integer({ min: 1, max: 4 }), period }),
  fc.record({ kind: fc.constant('turnover' as const), compare, amount: fc.integer({ min: 1, max: 30 }).map((each) => each * 10_000), period }),
  fc.record({ kind: fc.constant('last-order' as const), side, moment }),
  fc.constant({ kind: 'never-bought' as const }),
  fc.record({ kind: fc.constant('registered' as const), side, moment }),
  fc.record({ kind: fc.constant('region' as const), of: fc.constantFrom('address' as const, 'delivered' as const), not: fc.boolean(), codes: fc.subarray(['77', '41', '39', '05', '64'], { minLength: 1 }) }),
  fc.record({ kind: fc.constant('source' as const), not: fc.boolean(), points: fc.subarray(['checkout' as const, 'communications' as const, 'bonus' as const], { minLength: 1 }) }),
  fc.constant({ kind: 'bonus-expiring' as const, until: { type: 'in' as const, days: 30 } }),
)
const match = fc.constantFrom('all' as const, 'any' as const)
const definitions = (): fc.Arbitrary<AudienceDefinition> => fc.record({ match, groups: fc.array(fc.record({ match, conditions: fc.array(conditions(), { minLength: 1, maxLength: 4 }) }), { maxLength: 3 }) })

const fromMemory = (definition: AudienceDefinition, cell: CampaignCell, at: Date) => previewFromMemory(definition, cell, at, { enough: 0 })
const everybody: AudienceDefinition = { match: 'all', groups: [] }

beforeAll(async () => {
  const made = await Promise.all(Array.from({ length: 6 }, () => makeVariant()))
  const variants = await db.variant.findMany({ where: { id: { in: made.map(({ id }) => id) } }, select: { product: { select: { id: true, categoryId: true } } } })
  products = variants.map(({ product }) => product.id)
  categories = [...new Set(variants.map(({ product }) => product.categoryId))]
  await makeProfiles(400)
}, 60_000)

test('of few people nothing is kept; of many, once it is read', async () => {
  for (const wish of [{}, {}, { enough: 401 }]) {
    expect(await currentMemory(wish)).toBeNull()
    await memoryFilled()
  }
  expect(await currentMemory({ enough: 400 })).toBeNull()
  await memoryFilled()
  expect((await currentMemory())?.size).toBeGreaterThan(400)
})

test('whatever is asked by day or by night, memory and database answer the same, number by number', async () => {
  await fc.assert(fc.asyncProperty(definitions(), fc.constantFrom(...cells), fc.integer({ min: 0, max: 23 }), async (definition, cell, hour) => {
    const at = new Date(now().getTime() + hour * 3_600_000)
    expect(await fromMemory(definition, cell, at)).toEqual(await previewFromDatabase(definition, cell, at))
  }), { numRuns: 300 })
}, 120_000)

test('so they do after everything that changes: profiles come, change and go, things are bought and come back', async () => {
  const changes = [
    () => makeProfiles(7),
    () => owner.$executeRaw`UPDATE marketing_profiles SET ads_email = -ads_email, blocked = NOT blocked, address_region = '05' WHERE subject_id IN (SELECT subject_id FROM marketing_profiles ORDER BY random() LIMIT 9)`,
    () => owner.$executeRaw`UPDATE marketing_purchases SET amount = amount + 10000, product_id = product_id WHERE (subject_id, order_id) IN (SELECT subject_id, order_id FROM marketing_purchases ORDER BY random() LIMIT 3)`,
    () => owner.$executeRaw`DELETE FROM marketing_purchases WHERE (subject_id, order_id) IN (SELECT subject_id, order_id FROM marketing_purchases ORDER BY random() LIMIT 3)`,
    () => owner.$executeRaw`DELETE FROM marketing_profiles WHERE subject_id IN (SELECT subject_id FROM marketing_profiles ORDER BY random() LIMIT 4)`,
  ]
  await fc.assert(fc.asyncProperty(fc.array(fc.constantFrom(...changes), { minLength: 1, maxLength: 4 }), definitions(), fc.constantFrom(...cells), async (some, definition, cell) => {
    for (const change of some) await change()
    const at = now()
    for (const asked of [everybody, definition]) expect(await fromMemory(asked, cell, at)).toEqual(await previewFromDatabase(asked, cell, at))
  }), { numRuns: 60 })
}, 120_000)

test('what was under way while others were read is not missed when it is committed', async () => {
  const cell = { purpose: 'ads', channel: 'email' } as const
  const count = async () => [(await fromMemory(everybody, cell, now()))?.all, (await previewFromDatabase(everybody, cell, now())).all]
  const [before = 0] = await count()
  await owner.$transaction(async (slow) => {
    await slow.$executeRaw`INSERT INTO marketing_profiles (subject_id) VALUES (${randomUUID()}::uuid)`
    // Later begun and sooner committed, and read.
    await db.$executeRaw`INSERT INTO marketing_profiles (subject_id) VALUES (${randomUUID()}::uuid)`
    expect(await count()).toEqual([before + 1, before + 1])
    expect(await count()).toEqual([before + 1, before + 1])
  })
  expect(await count()).toEqual([before + 2, before + 2])
})
