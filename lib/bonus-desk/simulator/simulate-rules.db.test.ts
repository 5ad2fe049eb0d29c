import { randomInt, randomUUID } from 'node:crypto'
import { beforeAll, expect, test } from 'vitest'
import { expectedPoints } from '#lib/bonus/earn/expected-points.ts'
import { levelOf } from '#lib/bonus/levels/level-of.ts'
import { turnoverOf } from '#lib/bonus/levels/turnover-of.ts'
import { spendable } from '#lib/bonus/spend/spendable.ts'
import { days, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { makeVariant } from '#lib/test-support/make-variant.ts'
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
  const variants = await Promise.all(Array.from({ length: 9 }, () => makeVariant({ stock: 0 })))
  const orders = Array.from({ length: 120 }, (_, count) => orderOf(people[count % people.length] ?? null, variants))
  // Past the guards of orders: nobody can order in the past, or have it delivered at once.
  await owner.$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL session_replication_role = replica`
    await tx.order.createMany({ data: orders.map(({ order }) => order) })
    await tx.orderLine.createMany({ data: orders.flatMap(({ lines }) => lines) })
    await tx.orderEvent.createMany({ data: orders.map(({ event }) => event) })
    const [{ order } = { order: undefined }] = orders
    if (order) await tx.return.create({ data: { orderId: order.id, state: 'received', reason: 'changed_mind', requestedAt: today, refundDue: new Date(today.getTime() + days(10)), closedAt: today, amount: Math.floor(order.goodsTotal / 3) } })
  })
  const categories = await db.category.findMany({ where: { slug: { startsWith: 'category-' } }, select: { id: true }, orderBy: { id: 'asc' } })
  const [root, child, other] = categories
  if (!root || !child || !other) throw new Error('too few categories')
  await db.category.update({ where: { id: child.id }, data: { parentId: root.id } })
  await db.product.updateMany({ where: { categoryId: { in: categories.slice(3, 5).map(({ id }) => id) } }, data: { categoryId: child.id } })
  campaignCategory = root.id
  const [author, approver] = await Promise.all([makeCustomer(), makeCustomer()])
  const { id } = await db.bonusCampaign.create({ data: { ...campaign, name: 'Вдвое', categoryId: root.id, authorId: author.personId } })
  await db.bonusCampaign.update({ where: { id }, data: { state: 'approved', approverId: approver.personId } })
  current = { ...current, categories: [{ categoryId: root.id, multiplier: 150 }] }
  draft = { redeemShare: 5000, levels: [level('Старт', 0, 250), level('Ритм', 1_500_000, 475)], categories: [{ categoryId: child.id, multiplier: 0 }, { categoryId: other.id, multiplier: 333 }] }
})

function orderOf(personId: string | null, variants: readonly { readonly id: string; readonly sku: string }[]) {
  const id = randomUUID()
  const placedAt = ago(randomInt(20, 540))
  const first = randomInt(variants.length)
  const lines = Array.from({ length: randomInt(1, 4) }, (_, position) => {
    const [price, quantity] = [randomInt(20_000, 2_000_000), randomInt(1, 4)]
    const [discountShare, bonusShare] = [randomInt(0, 5000), personId === null ? 0 : randomInt(0, 50) * 100]
    const { id: variantId, sku } = variants[(first + position) % variants.length] ?? { id: '', sku: '' }
    return { orderId: id, position, variantId, sku, name: 'Часы', option: 'Графит', href: '/', price, quantity, discountShare, bonusShare, total: price * quantity - discountShare - bonusShare, vatCode: 1 }
  })
  const sum = (of: (line: (typeof lines)[number]) => number) => lines.reduce((all, line) => all + of(line), 0)
  const [goodsTotal, discountTotal, bonusTotal] = [sum(({ price, quantity }) => price * quantity), sum(({ discountShare }) => discountShare), sum(({ bonusShare }) => bonusShare)]
  const order = {
    id, cartId: randomUUID(), personId, state: 'delivered', paymentMethod: 'on_delivery', surname: 'Иванова', givenName: 'Анна', email: 'anna@example.ru', phone: '+79171234567', deliveryMethod: 'courier',
    regionCode: '64', city: 'Саратов', address: 'ул. Московская, 1', deliveryDaysMin: 1, deliveryDaysMax: 2, weight: 300, track: '80080012345678', placedAt,
    goodsTotal, discountTotal, bonusTotal, bonusMemberId: bonusTotal > 0 ? randomUUID() : null, deliveryTotal: 39_900, total: goodsTotal - discountTotal - bonusTotal + 39_900,
  } as const
  return { order, lines, event: { orderId: id, kind: 'delivered', actor: 'warehouse', happenedAt: new Date(placedAt.getTime() + days(randomInt(1, 15))) } }
}

test.each([[false], [true]])('is what `expectedPoints` promises for the same orders, and `spendable` takes (members only: %s)', async (membersOnly) => {
  const [from, to] = [ago(365), today]
  const orders = await db.order.findMany({
    where: { state: 'delivered', placedAt: { gte: from, lt: to }, ...(membersOnly && { bonusMemberId: { not: null } }) },
    include: { lines: { orderBy: { position: 'asc' }, include: { variant: { select: { product: { select: { category: { select: { id: true, parentId: true } } } } } } } } },
  })
  expect(orders.length).toBeGreaterThan(0)
  const sums = { current: { earned: 0, spendable: 0 }, draft: { earned: 0, spendable: 0 } }
  const byMonth = new Map<string, number>()
  for (const order of orders) {
    const turnover = await turnoverOf(db, { personId: order.personId, contact: order.email }, order.placedAt)
    const lines = order.lines.map(({ total, variant: { product: { category } } }) => ({ paid: total, categoryIds: [category.id, category.parentId].filter((id) => id !== null) }))
    const running = order.placedAt >= campaign.startsAt && order.placedAt < campaign.endsAt ? [{ categoryId: campaignCategory, multiplier: campaign.multiplier }] : []
    for (const [tag, rules] of [['current', current], ['draft', draft]] as const) {
      const { total } = expectedPoints({ categoryRates: rules.categories }, levelOf(rules.levels.map((each) => ({ code: each.name, ...each })), turnover), running, lines)
      sums[tag].earned += total
      sums[tag].spendable += spendable(rules, order.lines.map((line) => ({ total: line.total + line.bonusShare, quantity: line.quantity }))).reduce((all, each) => all + each, 0)
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
