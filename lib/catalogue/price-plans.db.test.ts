import { afterEach, expect, test } from 'vitest'
import { days, minutes, now, travel } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { owner } from '#lib/test-support/owner.ts'
import { applyPricePlans, sweepPricePlans } from './apply-price-plans.ts'
import { cancelPlan } from './desk/cancel-plan.ts'
import { planPrice } from './desk/plan-price.ts'

const staff = '01900000-0000-7000-8000-000000000001'
const inMinutes = (count: number) => new Date(Math.ceil(now().getTime() / 60_000) * 60_000 + minutes(count))
const plan = (variant: string, price: number, at: number, oldPrice: number | null = null) => planPrice({ variant, price, oldPrice, startsAt: inMinutes(at) }, staff)
const priceOf = async (sku: string) => (await db.variant.findUniqueOrThrow({ where: { sku }, select: { price: true } })).price
const changesOf = async (sku: string) => (await db.priceChange.findMany({ where: { variant: { sku } }, orderBy: { id: 'asc' } })).map(({ price }) => price)

afterEach(() => travel(0))

test('a plan takes effect at its moment, not sooner, and once, however many workers come for it', async () => {
  const before = await priceOf('KVNT-MINT')
  const id = await plan('KVNT-MINT', 777_000, 10, 888_000)
  await applyPricePlans(id)
  expect(await priceOf('KVNT-MINT')).toBe(before)
  travel(minutes(12))
  await Promise.all([applyPricePlans(id), applyPricePlans(id), sweepPricePlans(), applyPricePlans(id), sweepPricePlans()])
  expect(await priceOf('KVNT-MINT')).toBe(777_000)
  expect(await changesOf('KVNT-MINT')).toEqual([before, 777_000])
  expect(await db.pricePlan.findUnique({ where: { id } })).toMatchObject({ state: 'applied', closedAt: expect.any(Date) })
})

test('after days without a worker plans are made up for in their order, whichever job comes first', async () => {
  const before = await priceOf('KVNT-CORAL')
  await plan('KVNT-CORAL', 600_000, 10)
  const last = await plan('KVNT-CORAL', 700_000, 20)
  const first = await plan('KVNT-CORAL', 500_000, 5)
  travel(days(3))
  await applyPricePlans(last)
  await applyPricePlans(first)
  expect(await changesOf('KVNT-CORAL')).toEqual([before, 500_000, 600_000, 700_000])
})

test('a worker that dies midway has changed nothing; the next one does it whole', async () => {
  const before = await priceOf('KVNT-SILVER')
  const id = await plan('KVNT-SILVER', 654_300, 5)
  travel(minutes(7))
  // The process is gone between the price and the commit.
  await owner.$executeRaw`create function die() returns trigger language plpgsql as $$ begin raise exception 'killed'; end $$`
  await owner.$executeRaw`create trigger zz_die after update on variants for each row execute function die()`
  await expect(applyPricePlans(id)).rejects.toThrow(/killed/)
  await owner.$executeRaw`drop trigger zz_die on variants`
  expect([await priceOf('KVNT-SILVER'), (await db.pricePlan.findUniqueOrThrow({ where: { id } })).state]).toEqual([before, 'planned'])
  expect(await sweepPricePlans()).toBe(1)
  expect(await changesOf('KVNT-SILVER')).toEqual([before, 654_300])
})

test('a plan that is given up has no effect; one that took effect cannot be given up', async () => {
  const before = await priceOf('SLED-MINT')
  const id = await plan('SLED-MINT', 100_000, 5)
  await cancelPlan(id)
  await expect(cancelPlan(id)).rejects.toMatchObject({ code: 'plan-closed' })
  travel(minutes(7))
  await applyPricePlans(id)
  expect(await priceOf('SLED-MINT')).toBe(before)
  const [cancelled, applied] = await race('SLED-MINT')
  expect([cancelled, applied].filter(Boolean)).toHaveLength(1)
})

/** Giving up and carrying out at once: one of both happens. */
async function race(sku: string): Promise<[boolean, boolean]> {
  const id = await plan(sku, 98_700, 5)
  travel(minutes(20))
  const [given] = await Promise.allSettled([cancelPlan(id), applyPricePlans(id)])
  return [given.status === 'fulfilled', (await priceOf(sku)) === 98_700]
}

test('what is past, too far or taken is refused, and closed plans stay', async () => {
  await expect(plan('MAYK-GRAPHITE', 100_000, -5)).rejects.toMatchObject({ code: 'plan-past' })
  await expect(plan('MAYK-GRAPHITE', 100_000, 60 * 24 * 800)).rejects.toMatchObject({ code: 'plan-far' })
  await expect(plan('NONE', 100_000, 5)).rejects.toMatchObject({ code: 'unknown-variant' })
  const startsAt = inMinutes(30)
  const id = await planPrice({ variant: 'MAYK-GRAPHITE', price: 100_000, oldPrice: null, startsAt }, staff)
  await expect(planPrice({ variant: 'MAYK-GRAPHITE', price: 110_000, oldPrice: null, startsAt }, staff)).rejects.toMatchObject({ code: 'plan-taken' })
  await expect(db.$executeRaw`update price_plans set price = 1000 where id = ${id}::uuid`).rejects.toThrow(/never changed/)
  await cancelPlan(id)
  await expect(db.$executeRaw`update price_plans set state = 'planned', closed_at = null where id = ${id}::uuid`).rejects.toThrow(/never changed/)
})

test('its job waits in the queue for the moment', async () => {
  const id = await plan('PLS3-SAND', 210_000, 90)
  const jobs = await db.$queryRaw<{ at: Date }[]>`
    select j.run_at as at from graphile_worker.jobs j where task_identifier = 'prices.apply' order by id desc limit 1`
  const { startsAt } = await db.pricePlan.findUniqueOrThrow({ where: { id } })
  expect(jobs[0]?.at).toEqual(startsAt)
})
