import { getBalance } from '#lib/bonus/ledger/balance.ts'
import { expireLots } from '#lib/bonus/ledger/expire-lots.ts'
import { grantPoints } from '#lib/bonus/ledger/grant-points.ts'
import { redeemPoints } from '#lib/bonus/ledger/redeem-points.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { ENTRIES_PER_MEMBER, seedExpiredLots, seedLedgerOfPoints, seedOrdersOfMembers, type SeededOrder } from './seed-bonus.ts'
import { percentile, round, table } from './table.ts'

const WRITERS = 10
const READS = 20_000

/**
 * The points ledger at `entries` entries (10,000,000 by default, `--entries=N`): a balance (target 5 ms at p99), writes of entries (target 2,000 a second), and the end of a
 * tenth as many lots (target: a million in a minute) while somebody goes on buying.
 */
export async function benchBonus(entries = 10_000_000): Promise<string> {
  const there = await seedLedgerOfPoints(Math.ceil(entries / ENTRIES_PER_MEMBER))
  return [`${there.toLocaleString('en')} entries of ${(there / ENTRIES_PER_MEMBER).toLocaleString('en')} members.`, await benchBalance(), await benchWrites(), await benchExpiry(Math.round(entries / 10))].join('\n\n')
}

async function benchBalance(): Promise<string> {
  const members = await db.$queryRaw<{ id: string }[]>`SELECT id FROM bonus_members ORDER BY random() LIMIT ${READS}`
  const rows = []
  for (const callers of [1, 4]) {
    const left = members.map(({ id }) => id)
    const times: number[] = []
    const started = performance.now()
    await many(callers, async () => {
      for (let id = left.pop(); id; id = left.pop()) times.push(await timed(() => getBalance(id)))
    })
    rows.push([callers, times.length, round(times.length / seconds(started), 0), ...quantiles(times)])
  }
  return table(['callers at once', 'balances read', 'a second', 'p50, ms', 'p99, ms', 'slowest, ms'], rows)
}

/** Each order is paid by 30 points, which come of two lots, and earns a lot: three entries. A command is a transaction; or ten orders are one. */
async function benchWrites(): Promise<string> {
  const rows = []
  for (const [orders, together] of [[6_000, 1], [20_000, 10]] as const) {
    const left = await seedOrdersOfMembers(orders)
    const there = left.length
    const before = await countEntries()
    const times: number[] = []
    const started = performance.now()
    await many(WRITERS, async () => {
      for (let batch = left.splice(0, together); batch.length > 0; batch = left.splice(0, together)) times.push(await timed(() => (together === 1 ? settleOne(batch) : db.$transaction((tx) => settle(tx, batch)))))
    })
    const took = seconds(started)
    rows.push([together === 1 ? 'a command' : `${together} orders`, there, (await countEntries()) - before, round(((await countEntries()) - before) / took, 0), ...quantiles(times)])
  }
  return table([`one transaction is (${WRITERS} writers)`, 'orders', 'entries', 'entries/s', 'p50, ms', 'p99, ms', 'slowest, ms'], rows)
}

async function settleOne(orders: readonly SeededOrder[]): Promise<void> {
  await settle(db, orders)
}

async function settle(tx: Parameters<typeof redeemPoints>[0], orders: readonly SeededOrder[]): Promise<void> {
  // In one order, as whoever locks many: two transactions may meet at a member.
  for (const { id: orderId, memberId } of orders.toSorted((a, b) => (a.memberId < b.memberId ? -1 : 1))) {
    await redeemPoints(tx, { memberId, orderId, points: 30, at: now() })
    await grantPoints(tx, { memberId, points: 100, source: 'order', orderId, key: `earn:${orderId}`, at: now() })
  }
}

/** Somebody pays by points all the while, without a pause: what they wait for with the job and without it. */
async function benchExpiry(lots: number): Promise<string> {
  await seedExpiredLots(lots)
  const orders = await seedOrdersOfMembers(30_000)
  const alone: number[] = []
  for (const order of orders.splice(0, 500)) alone.push(await timed(() => pay(order)))
  const meanwhile: number[] = []
  const over = new AbortController()
  const started = performance.now()
  const job = expireLots(now()).finally(() => over.abort())
  for (let order = orders.pop(); order && !over.signal.aborted; order = orders.pop()) meanwhile.push(await timed(() => pay(order)))
  const ended = await job
  const took = seconds(started)
  if (ended !== lots) throw new Error(`${ended} of ${lots} lots ended`)
  return [
    `${ended.toLocaleString('en')} lots expired in ${round(took)} s (${round(ended / took, 0)} a second).`,
    table(['somebody pays by points', 'orders', 'p50, ms', 'p99, ms', 'slowest, ms'], [['alone', alone.length, ...quantiles(alone)], ['while lots expire', meanwhile.length, ...quantiles(meanwhile)]]),
  ].join('\n\n')
}

const pay = ({ id, memberId }: SeededOrder) => redeemPoints(db, { memberId, orderId: id, points: 30, at: now() })

async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now()
  await work()
  return performance.now() - started
}

const seconds = (started: number) => (performance.now() - started) / 1000
const many = (callers: number, work: () => Promise<void>) => Promise.all(Array.from({ length: callers }, work))
const quantiles = (times: readonly number[]) => [round(percentile(times, 0.5)), round(percentile(times, 0.99)), round(Math.max(...times), 0)] as const

async function countEntries(): Promise<number> {
  const [row] = await db.$queryRaw<{ last: bigint }[]>`SELECT last_value AS last FROM bonus_entries_position_seq`
  return Number(row?.last ?? 0)
}
