import { days, minutes, now } from '#lib/clock/clock.ts'
import type { Transaction } from '#lib/db/db.ts'
import type { StaffRole } from '#lib/db/generated/enums.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import type { OrderFilter, OrderTodo } from './desk-filter.ts'
import { searchCondition } from './desk-search.ts'

/** How long the bank may think before somebody should look. */
export const HANGING = minutes(60)

const hung = () => new Date(now().getTime() - HANGING)

/** What each heap of work is on `orders o`: the desk's front page counts by the same words. */
export const todoCondition: Readonly<Record<OrderTodo, () => Prisma.Sql>> = {
  pack: () => Prisma.sql`(o.state = 'paid' OR (o.state = 'placed' AND o.payment_method = 'on_delivery'))`,
  ship: () => Prisma.sql`o.state = 'packed'`,
  deliver: () => Prisma.sql`o.state = 'shipped'`,
  money: () => Prisma.sql`o.id = ANY(ARRAY(
    SELECT order_id FROM payments WHERE state = 'pending' AND created_at < ${hung()}
    UNION SELECT order_id FROM refunds WHERE state = 'pending' AND created_at < ${hung()}
    UNION SELECT r.order_id FROM refunds r WHERE r.state = 'canceled'
      AND NOT EXISTS (SELECT FROM refunds later WHERE later.payment_id = r.payment_id AND later.created_at > r.created_at)))`,
  returns: () => Prisma.sql`o.id = ANY(ARRAY(SELECT order_id FROM returns WHERE state = 'requested'))`,
}

/** The conditions of a filter on `orders o`; none of them are orders of blocked people, unless the privacy officer asks (6.2.4). */
export async function orderConditions(tx: Transaction, filter: OrderFilter, role: StaffRole): Promise<Prisma.Sql[]> {
  const { q, todo, state, payment, delivery, region, from, to } = filter
  return [
    ...(q === undefined ? [] : [await searchCondition(tx, q)]),
    ...(todo === undefined ? [] : [todoCondition[todo]()]),
    ...(state === undefined ? [] : [Prisma.sql`o.state = ${state}::order_state`]),
    ...(payment === undefined ? [] : [Prisma.sql`o.payment_method = ${payment}::payment_method`]),
    ...(delivery === undefined ? [] : [Prisma.sql`o.delivery_method = ${delivery}::delivery_method`]),
    ...(region === undefined ? [] : [Prisma.sql`o.region_code = ${region}`]),
    ...(from === undefined ? [] : [Prisma.sql`o.placed_at >= ${dayStart(from)}`]),
    ...(to === undefined ? [] : [Prisma.sql`o.placed_at < ${new Date(dayStart(to).getTime() + days(1))}`]),
    ...(role === 'privacy_officer' ? [] : await hidden(tx)),
  ]
}

/** Blocks are few and mostly none: who cannot be meant by one is not looked up row by row. The row-level security decides once more. */
async function hidden(tx: Transaction): Promise<Prisma.Sql[]> {
  const [open] = await tx.$queryRaw<{ people: string[]; guests: boolean }[]>`
    SELECT ARRAY(SELECT person_id::text FROM blocked_people) AS people, EXISTS (SELECT FROM blocked_digests) AS guests`
  if (!open || (open.people.length === 0 && !open.guests)) return []
  return [Prisma.sql`CASE WHEN o.person_id IS NULL OR o.person_id = ANY(${open.people}::uuid[])
    THEN NOT order_is_blocked(o.person_id, o.email, o.phone, o.placed_at) ELSE true END`]
}

/** Midnight in the shop's zone, UTC+4 all year round. */
function dayStart(day: string): Date {
  return new Date(`${day}T00:00:00+04:00`)
}
