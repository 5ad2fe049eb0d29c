import { db, type Transaction } from '#lib/db/db.ts'
import { becomeStaff } from '#lib/db/become-staff.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import type { DeliveryMethod, StaffRole } from '#lib/db/generated/enums.ts'
import { type Kopecks, kopecks } from '#lib/money/money.ts'
import { maskNames, maskPhone } from '#lib/text/mask.ts'
import { orderConditions } from './desk-conditions.ts'
import type { OrderFilter, RowKey } from './desk-filter.ts'
import type { OrderState, PaymentMethod } from './types.ts'

/** How many orders a page of the list shows. */
export const DESK_PAGE = 50

/** An order in the list of the desk. Names and contacts are masked; money in kopecks, UTC. */
export type DeskOrderRow = {
  readonly number: number
  readonly state: OrderState
  readonly paymentMethod: PaymentMethod
  readonly placedAt: Date
  readonly total: Kopecks
  readonly name: string
  readonly phone: string
  readonly deliveryMethod: DeliveryMethod
  readonly region: string
  readonly city: string
  /** Pieces, over all lines. */
  readonly count: number
  /** The first line: name and option. */
  readonly goods: string
  /** Lines besides the first. */
  readonly more: number
  readonly returning: boolean
  /** A payment is undecided, or a refund is undecided or failed. */
  readonly money: 'paying' | 'refunding' | 'refund-failed' | null
}

export type DeskOrders = { readonly orders: readonly DeskOrderRow[]; /** Keys for `after` and `before`; null at the ends. */ readonly next: string | null; readonly previous: string | null }

/**
 * A page of the orders that a filter finds, by keys: no page is further away than another, and rows that come in between are neither
 * shown twice nor left out. Orders of people whose data are blocked are not there (6.2.4). Names and contacts are masked, so nothing is
 * journalled.
 */
export async function listDeskOrders(filter: OrderFilter, role: StaffRole, take = DESK_PAGE): Promise<DeskOrders> {
  return db.$transaction(async (tx) => {
    const { keys, next, previous } = await readKeys(tx, filter, role, take)
    const rows = await readRows(tx, keys.map(({ number }) => number), role)
    const byNumber = new Map(rows.map((row) => [row.number, row]))
    return { orders: keys.flatMap(({ number }) => byNumber.get(number) ?? []).map(viewOf), next, previous }
  })
}

/** Some orders by their numbers, in this order; those that are hidden or do not exist are left out. */
export async function listByNumbers(numbers: readonly number[], role: StaffRole): Promise<DeskOrderRow[]> {
  const rows = await db.$transaction((tx) => readRows(tx, numbers, role))
  const byNumber = new Map(rows.map((row) => [row.number, row]))
  return numbers.flatMap((number) => byNumber.get(number) ?? []).map(viewOf)
}

/** What of some orders the list shows. The row-level security says which are there; what belongs to those needs not be asked row by row. */
async function readRows(tx: Transaction, numbers: readonly number[], role: StaffRole): Promise<Row[]> {
  await becomeStaff(tx, role)
  const seen = await tx.$queryRaw<{ number: number }[]>`SELECT number FROM orders WHERE number = ANY(${[...numbers]}::int[])`
  await tx.$executeRaw`SET LOCAL ROLE shop_app`
  return tx.order.findMany({ where: { number: { in: seen.map(({ number }) => number) } }, select: shown })
}

type Key = { readonly number: number; readonly first: bigint }

async function readKeys(tx: Transaction, filter: OrderFilter, role: StaffRole, take: number) {
  const { sort, after, before } = filter
  const back = after === undefined && before !== undefined
  // «Old» goes up, the others go down; the page before is read from its end.
  const up = (sort === 'old') !== back
  const first = sort === 'dear' ? Prisma.sql`o.total` : Prisma.sql`o.placed_at`
  const from = after ?? before
  const conditions = [...(await orderConditions(tx, filter, role)), ...(from === undefined ? [] : [beyond(first, from, up, sort)])]
  const way = up ? Prisma.sql`ASC` : Prisma.sql`DESC`
  const found = await tx.$queryRaw<Key[]>`
    SELECT o.number, ${sort === 'dear' ? Prisma.sql`o.total::bigint` : Prisma.sql`round(extract(epoch from o.placed_at) * 1000)::bigint`} AS first FROM orders o
    WHERE ${Prisma.join([Prisma.sql`true`, ...conditions], ' AND ')}
    ORDER BY ${first} ${way}, o.number ${way} LIMIT ${take + 1}`
  const page = found.slice(0, take)
  const keys = back ? page.toReversed() : page
  const further = found.length > take
  const isLeft = { next: back || further, previous: back ? further : after !== undefined }
  return { keys, next: isLeft.next ? keyOf(keys.at(-1)) : null, previous: isLeft.previous ? keyOf(keys[0]) : null }
}

function beyond(first: Prisma.Sql, { first: value, number }: RowKey, up: boolean, sort: OrderFilter['sort']): Prisma.Sql {
  const limit = sort === 'dear' ? Prisma.sql`${value}::int` : Prisma.sql`${new Date(value)}::timestamptz`
  return up ? Prisma.sql`(${first}, o.number) > (${limit}, ${number}::int)` : Prisma.sql`(${first}, o.number) < (${limit}, ${number}::int)`
}

function keyOf(key: Key | undefined): string | null {
  return key === undefined ? null : `${key.first}-${key.number}`
}

const shown = {
  number: true, state: true, paymentMethod: true, placedAt: true, total: true, surname: true, givenName: true, patronymic: true, phone: true,
  deliveryMethod: true, city: true, depersonalisedAt: true,
  region: { select: { name: true } },
  lines: { orderBy: { position: 'asc' }, select: { name: true, option: true, quantity: true } },
  payments: { orderBy: { createdAt: 'desc' }, take: 1, select: { state: true } },
  refunds: { orderBy: { createdAt: 'desc' }, take: 1, select: { state: true } },
  returns: { where: { state: 'requested' }, take: 1, select: { id: true } },
} as const satisfies Prisma.OrderSelect

type Row = Prisma.OrderGetPayload<{ select: typeof shown }>

function viewOf(row: Row): DeskOrderRow {
  const [line] = row.lines
  const gone = row.depersonalisedAt !== null
  return {
    number: row.number,
    state: row.state,
    paymentMethod: row.paymentMethod,
    placedAt: row.placedAt,
    total: kopecks(row.total),
    name: gone ? '' : maskNames(row.surname, row.givenName),
    phone: gone ? '' : maskPhone(row.phone),
    deliveryMethod: row.deliveryMethod,
    region: row.region.name,
    city: row.city,
    count: row.lines.reduce((count, { quantity }) => count + quantity, 0),
    goods: line ? [line.name, line.option].filter((part) => part !== '').join(', ') : '',
    more: Math.max(0, row.lines.length - 1),
    returning: row.returns.length > 0,
    money: moneyOf(row),
  }
}

function moneyOf({ state, payments: [payment], refunds: [refund] }: { state: OrderState; payments: { state: string }[]; refunds: { state: string }[] }): DeskOrderRow['money'] {
  if (refund?.state === 'pending') return 'refunding'
  if (refund?.state === 'canceled') return 'refund-failed'
  return state === 'placed' && payment?.state === 'pending' ? 'paying' : null
}
