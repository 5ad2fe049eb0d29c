import { randomInt } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { expectedPoints } from '#lib/bonus/earn/expected-points.ts'
import { levelOf } from '#lib/bonus/levels/level-of.ts'
import { turnoverOf } from '#lib/bonus/levels/turnover-of.ts'
import { spendable } from '#lib/bonus/spend/spendable.ts'
import { days, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { makeDelivered } from '#lib/test-support/make-delivered.ts'
import { owner } from '#lib/test-support/owner.ts'
import { simulateRules } from './simulate-rules.ts'
import type { SimulatedRules } from './types.ts'

const level = (name: string, turnoverFrom: number, rate: number) => ({ code: name, name, turnoverFrom, rate })
const today = now()
const ago = (count: number) => new Date(today.getTime() - days(count))
const campaign = { multiplier: 200, startsAt: ago(120), endsAt: ago(60) }
let current: SimulatedRules = { redeemShare: 3000, levels: [level('Старт', 0, 300), level('Ритм', 3_000_000, 400), level('Пульс', 8_000_000, 500)], categories: [] }
let draft = current
let campaignCategory = ''

/** Orders of three people and a guest over a year and a half, of goods in a tree of categories; a return; a campaign in one of the categories. */
beforeAll(async () => {
  const people = [null, ...(await Promise.all([makeCustomer(), makeCustomer(), makeCustomer()])).map(({ personId }) => personId)]
  for (let count = 0; count < 40; count += 1) {
    const lines = Array.from({ length: randomInt(1, 4) }, () => ({ price: randomInt(100, 2_000_000), quantity: randomInt(1, 4) }))
    const { id } = await makeDelivered({ personId: people[count % people.length] ?? null, lines, discount: randomInt(0, 20_000) })
    const placed = ago(randomInt(20, 540))
    // Time is moved past the guards of orders: nobody can order in the past.
    await owner.$transaction(async (tx) => {
      await tx.$executeRaw`SET LOCAL session_replication_role = replica`
      await tx.$executeRaw`UPDATE orders SET placed_at = ${placed} WHERE id = ${id}::uuid`
      await tx.$executeRaw`UPDATE order_events SET happened_at = ${new Date(placed.getTime() + days(randomInt(1, 15)))} WHERE order_id = ${id}::uuid`
    })
  }
  const categories = await db.category.findMany({ where: { slug: { startsWith: 'category-' } }, select: { id: true }, orderBy: { id: 'asc' } })
  const [root, child, other] = categories
  if (!root || !child || !other) throw new Error('too few categories')
  await db.category.update({ where: { id: child.id }, data: { parentId: root.id } })
  await db.product.updateMany({ where: { categoryId: { in: categories.slice(3, 20).map(({ id }) => id) } }, data: { categoryId: child.id } })
  await db.product.updateMany({ where: { categoryId: { in: categories.slice(20, 30).map(({ id }) => id) } }, data: { categoryId: other.id } })
  campaignCategory = root.id
  const [author, approver] = await Promise.all([makeCustomer(), makeCustomer()])
  const { id } = await db.bonusCampaign.create({ data: { ...campaign, name: 'Вдвое', categoryId: root.id, authorId: author.personId } })
  await db.bonusCampaign.update({ where: { id }, data: { state: 'approved', approverId: approver.personId } })
  current = { ...current, categories: [{ categoryId: root.id, multiplier: 150 }] }
  draft = { redeemShare: 5000, levels: [level('Старт', 0, 250), level('Ритм', 1_500_000, 475)], categories: [{ categoryId: child.id, multiplier: 0 }, { categoryId: other.id, multiplier: 333 }] }
})

test.each([[false], [true]])('is what `expectedPoints` promises for the same orders, and `spendable` takes (members only: %s)', async (membersOnly) => {
  const [from, to] = [ago(365), today]
  const orders = await db.order.findMany({
    where: { state: 'delivered', placedAt: { gte: from, lt: to }, ...(membersOnly && { bonusMemberId: { not: null } }) },
    include: { lines: { orderBy: { position: 'asc' }, include: { variant: { select: { product: { select: { category: { select: { id: true, parentId: true } } } } } } } } },
  })
  expect(orders.length > 0).toBe(!membersOnly)
  const sums = { current: { earned: 0, spendable: 0 }, draft: { earned: 0, spendable: 0 } }
  const byMonth = new Map<string, number>()
  for (const order of orders) {
    const turnover = await turnoverOf(db, { personId: order.personId, contact: order.email }, order.placedAt)
    const lines = order.lines.map(({ total, variant: { product: { category } } }) => ({ paid: total, categoryIds: [category.id, category.parentId].filter((id) => id !== null) }))
    const running = order.placedAt >= campaign.startsAt && order.placedAt < campaign.endsAt ? [{ categoryId: campaignCategory, multiplier: campaign.multiplier }] : []
    for (const [tag, rules] of [['current', current], ['draft', draft]] as const) {
      const { total } = expectedPoints({ categoryRates: rules.categories }, levelOf(rules.levels.map((each) => ({ code: each.name, ...each })), turnover), running, lines)
      sums[tag].earned += total
      sums[tag].spendable += spendable(rules, order.lines).reduce((all, each) => all + each, 0)
      if (tag === 'draft') {
        const month = new Date(order.placedAt.getTime() + 4 * 3_600_000).toISOString().slice(0, 7)
        byMonth.set(month, (byMonth.get(month) ?? 0) + total)
      }
    }
  }
  const { months, levels } = await simulateRules({ current, draft }, { from, to, membersOnly })
  const add = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)
  for (const tag of ['current', 'draft'] as const) {
    expect({ earned: add(months.map((each) => each[tag].earned)), spendable: add(months.map((each) => each[tag].spendable)) }).toEqual(sums[tag])
    expect(add(levels[tag].map(({ earned }) => earned))).toBe(sums[tag].earned)
    expect(add(levels[tag].map((each) => each.orders))).toBe(orders.length)
  }
  expect(new Map(months.map(({ month, draft: { earned } }) => [month, earned]))).toEqual(byMonth)
})
