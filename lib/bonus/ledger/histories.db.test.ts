import fc from 'fast-check'
import { afterEach, expect, test } from 'vitest'
import { days, now, travel } from '#lib/clock/clock.ts'
import { dayEnd } from '#lib/clock/day-end.ts'
import { db } from '#lib/db/db.ts'
import { makeMember, noteDelivery, noteReturn, placeByPoints } from '#lib/test-support/make-bonus.ts'
import { outcome } from '#lib/test-support/outcome.ts'
import { getBalance } from './balance.ts'
import { expireLots } from './expire-lots.ts'
import { grantPoints } from './grant-points.ts'
import { getDue } from './queries.ts'
import { restorePoints } from './restore-points.ts'
import { takeBack } from './take-back.ts'

afterEach(() => {
  travel(0)
})

type Step =
  | { readonly do: 'buy'; /** Per cent of what is there; above 100 is too much. */ readonly share: number; /** 0: never delivered, and may be cancelled. */ readonly earn: number; readonly quantity: number; readonly term: number }
  | { readonly do: 'cancel' | 'repeat'; readonly order: number }
  | { readonly do: 'return'; readonly order: number; readonly pieces: number }
  | { readonly do: 'travel'; readonly days: number }
  | { readonly do: 'expire' }

const some = fc.nat({ max: 30 })
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('buy'), share: fc.nat({ max: 120 }), earn: fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 300 })), quantity: fc.integer({ min: 1, max: 4 }), term: fc.integer({ min: 1, max: 90 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('cancel', 'repeat'), order: some }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('return'), order: some, pieces: fc.integer({ min: 1, max: 4 }) }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('travel'), days: fc.integer({ min: 1, max: 45 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('expire') }) },
)

type Lot = { readonly id: string; readonly order: string | null; readonly points: number; readonly grantedAt: number; remaining: number; expiresAt: number }
type Order = { readonly id: string; readonly quantity: number; readonly points: number; readonly earn: number; left: number; back: number; taken: number; ended: boolean; readonly parts: { lot: Lot; owed: number }[]; calls: (() => Promise<unknown>)[] }

/** The ledger once more, as the rules of the programme say it, in the simplest words there are. */
class Model {
  lots: Lot[] = []
  orders: Order[] = []
  dues: { order: string; owed: number }[] = []
  /** What can be spent at this moment, first that which ends first. */
  alive(): Lot[] {
    return this.lots.filter(({ remaining, expiresAt }) => remaining > 0 && expiresAt > now().getTime()).toSorted(bySoonest)
  }
  sum = (lots: readonly Lot[]) => lots.reduce((total, { remaining }) => total + remaining, 0)
  grant(lot: Lot): void {
    this.lots.push(lot)
    for (const due of this.dues) {
      const part = Math.min(due.owed, lot.remaining)
      due.owed -= part
      lot.remaining -= part
    }
  }
  take(lots: readonly Lot[], points: number): { lot: Lot; owed: number }[] {
    let left = points
    return lots.flatMap((lot) => {
      const owed = Math.min(left, lot.remaining)
      left -= owed
      lot.remaining -= owed
      return owed > 0 ? [{ lot, owed }] : []
    })
  }
  restore(order: Order, points: number): void {
    let left = points
    for (const part of order.parts.toReversed()) {
      const back = Math.min(left, part.owed)
      left -= back
      part.owed -= back
      if (back > 0 && part.lot.expiresAt <= now().getTime()) part.lot.expiresAt = dayEnd(now(), 30).getTime()
      part.lot.remaining += back
    }
  }
}

const bySoonest = (a: Lot, b: Lot) => a.expiresAt - b.expiresAt || a.grantedAt - b.grantedAt || (a.id < b.id ? -1 : 1)

test('whatever is bought, returned, cancelled, repeated and expires: the ledger is what the rules say, lot by lot; a full return restores exactly the lots and shares §4.1.11', async () => {
  await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 30 }), async (steps) => {
    travel(0)
    const member = await makeMember()
    const model = new Model()
    let offset = 0
    for (const each of steps) {
      if (each.do === 'travel') travel((offset += days(each.days)))
      else if (each.do === 'expire') await expire(model)
      else if (each.do === 'buy') await buy(model, member, each)
      else await change(model, each)
      await compare(model, member.id)
    }
    for (const order of model.orders.filter(({ ended, left }) => !ended && left > 0)) await giveBack(model, order, order.left)
    await compare(model, member.id)
    const open = await db.$queryRaw<unknown[]>`
      SELECT order_id, lot_id FROM bonus_entries WHERE member_id = ${member.id}::uuid AND kind IN ('redeem', 'restore') GROUP BY 1, 2 HAVING sum(points) <> 0`
    expect(open).toEqual([])
  }), { numRuns: 60 })
}, 300_000)

async function expire(model: Model): Promise<void> {
  await expireLots(now())
  for (const lot of model.lots) if (lot.expiresAt <= now().getTime()) lot.remaining = 0
}

/** Pays by points; what is delivered at once earns. */
async function buy(model: Model, member: { id: string; personId: string }, { share, earn, quantity, term }: Extract<Step, { do: 'buy' }>): Promise<void> {
  const alive = model.alive()
  const points = Math.ceil((model.sum(alive) * share) / 100)
  if (model.sum(alive) < points) {
    expect(await outcome(placeByPoints(member, { points, earn, quantity }))).toBe('bonus-short')
    return
  }
  const id = await placeByPoints(member, { points, earn, quantity })
  const order: Order = { id, quantity, points, earn, left: quantity, back: 0, taken: 0, ended: false, parts: model.take(alive, points), calls: [] }
  model.orders.push(order)
  if (earn === 0) return
  await noteDelivery(id)
  const at = now()
  const grant = { memberId: member.id, points: earn, source: 'order', orderId: id, key: `earn:${id}`, at, expiresAt: dayEnd(at, term) } as const
  const lotId = await grantPoints(db, grant)
  order.calls.push(() => grantPoints(db, grant))
  model.grant({ id: lotId ?? '', order: id, points: earn, grantedAt: at.getTime(), remaining: earn, expiresAt: dayEnd(at, term).getTime() })
}

async function change(model: Model, each: Extract<Step, { do: 'cancel' | 'repeat' | 'return' }>): Promise<void> {
  const order = model.orders[each.order % Math.max(1, model.orders.length)]
  if (!order) return
  if (each.do === 'repeat') for (const call of order.calls) await call()
  else if (order.ended || order.left === 0) return
  else if (each.do === 'return') await giveBack(model, order, Math.min(each.pieces, order.left))
  else if (order.left === order.quantity && order.earn === 0) {
    const call = () => restorePoints(db, { orderId: order.id, at: now() })
    expect(await call()).toBe(order.points)
    order.calls.push(call)
    order.ended = true
    model.restore(order, order.points)
  }
}

/** Some pieces come back: their shares by the rule that the money follows. */
async function giveBack(model: Model, order: Order, pieces: number): Promise<void> {
  const back = Math.floor(((order.points - order.back) * pieces) / order.left)
  const taken = Math.floor(((order.earn - order.taken) * pieces) / order.left)
  const returnId = await noteReturn(order.id)
  const at = now()
  const calls = [
    ...(back > 0 ? [() => restorePoints(db, { orderId: order.id, points: back, returnId, at })] : []),
    ...(taken > 0 ? [() => takeBack(db, { orderId: order.id, points: taken, returnId, at })] : []),
  ]
  for (const call of calls) await call()
  order.calls.push(...calls)
  order.left -= pieces
  order.back += back
  order.taken += taken
  model.restore(order, back)
  const own = model.lots.filter((lot) => lot.order === order.id && lot.remaining > 0)
  const from = [...own, ...model.alive().filter((lot) => lot.order !== order.id)]
  const found = model.take(from, taken).reduce((sum, { owed }) => sum + owed, 0)
  if (found < taken) model.dues.push({ order: order.id, owed: taken - found })
}

async function compare(model: Model, memberId: string): Promise<void> {
  const lots = await db.bonusLot.findMany({ where: { memberId }, include: { entries: { select: { points: true } } } })
  const expected = model.lots.map(({ id, remaining, expiresAt }) => [id, remaining, remaining, new Date(expiresAt)])
  const found = lots.map(({ id, remaining, entries, expiresAt }) => [id, remaining, entries.reduce((sum, { points }) => sum + points, 0), expiresAt])
  const order = (a: unknown[], b: unknown[]) => (String(a[0]) < String(b[0]) ? -1 : 1)
  expect(found.toSorted(order)).toEqual(expected.toSorted(order))
  expect(await getBalance(memberId)).toBe(model.sum(model.alive()))
  expect(await getDue(memberId)).toBe(model.dues.reduce((sum, { owed }) => sum + owed, 0))
}
