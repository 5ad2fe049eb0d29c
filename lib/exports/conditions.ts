import { Prisma } from '#lib/db/generated/client.ts'
import type { CustomerShow, ExportKind } from './kinds.ts'
import type { ExportFilters } from './schema.ts'

/** Which rows of `people p`, `orders o` or `consent_current c` an export has. */
export function conditionOf(kind: ExportKind, filters: ExportFilters): Prisma.Sql {
  return Prisma.join([Prisma.sql`true`, ...conditions[kind](filters)], ' AND ')
}

const conditions: { readonly [Kind in ExportKind]: (filters: ExportFilters) => Prisma.Sql[] } = {
  customers: ({ show, ...filters }) => [...within(Prisma.sql`p.created_at`, filters), ...(show === null ? [] : [shows[show]])],
  orders: ({ state, payment, delivery, region, ...filters }) => [
    Prisma.sql`o.depersonalised_at IS NULL`,
    ...within(Prisma.sql`o.placed_at`, filters),
    ...(state === null ? [] : [Prisma.sql`o.state = ${state}::order_state`]),
    ...(payment === null ? [] : [Prisma.sql`o.payment_method = ${payment}::payment_method`]),
    ...(delivery === null ? [] : [Prisma.sql`o.delivery_method = ${delivery}::delivery_method`]),
    ...(region === null ? [] : [Prisma.sql`o.region_code = ${region}`]),
  ],
  consents: ({ consent, channel, holds, ...filters }) => [
    Prisma.sql`EXISTS (SELECT FROM subjects s WHERE s.id = c.subject_id AND s.destroyed_at IS NULL)`,
    ...within(Prisma.sql`c.since`, filters),
    ...(consent === null ? [] : [Prisma.sql`c.purpose = ${consent}`]),
    ...(channel === null ? [] : [Prisma.sql`c.channel = ${channel}::consent_channel`]),
    // Whether it holds now: given, confirmed, not frozen by a wider purpose (9.1).
    ...(holds === null ? [] : [Prisma.sql`(c.live AND NOT consent_frozen(c.purpose, c.policy_number, now())) = ${holds === 'yes'}`]),
  ],
}

const shows: Readonly<Record<CustomerShow, Prisma.Sql>> = {
  orders: Prisma.sql`EXISTS (SELECT FROM orders o WHERE o.person_id = p.id)`,
  'no-orders': Prisma.sql`NOT EXISTS (SELECT FROM orders o WHERE o.person_id = p.id)`,
  account: Prisma.sql`EXISTS (SELECT FROM accounts a WHERE a.person_id = p.id)`,
  guest: Prisma.sql`NOT EXISTS (SELECT FROM accounts a WHERE a.person_id = p.id)`,
}

/** The days of Saratov. */
function within(column: Prisma.Sql, { from, to }: Pick<ExportFilters, 'from' | 'to'>): Prisma.Sql[] {
  return [
    ...(from === null ? [] : [Prisma.sql`${column} >= (${from}::date)::timestamp AT TIME ZONE 'Europe/Saratov'`]),
    ...(to === null ? [] : [Prisma.sql`${column} < (${to}::date + 1)::timestamp AT TIME ZONE 'Europe/Saratov'`]),
  ]
}
