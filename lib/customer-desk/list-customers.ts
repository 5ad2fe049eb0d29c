import * as z from 'zod'
import { db } from '#lib/db/db.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import type { StaffRole } from '#lib/db/generated/enums.ts'
import { readMasked } from '#lib/privacy/read-masked.ts'
import { maskEmail, maskNames, maskPhone } from '#lib/text/mask.ts'
import type { CustomersQuery } from './schema.ts'
import { likePrefix, searchTerms } from './search-terms.ts'
import { seesBlocked } from './sight.ts'

export const CUSTOMERS_PAGE = 50

/** A line of the list; names and contacts are masked here, nothing else leaves. */
export type CustomerLine = {
  readonly id: string
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly since: Date
  readonly hasAccount: boolean
  readonly orders: number
  readonly lastOrder: Date | null
  readonly blocked: boolean
}

export type CustomerList = { readonly lines: readonly CustomerLine[]; /** Keys of the pages before and after; null at the ends. */ readonly newer: string | null; readonly older: string | null }

/**
 * Customers, the newest first, 50 a page from a key. People whose data are blocked are there for the privacy officer only (6.2.4): said here,
 * as the row-level security would make the search read every row, and once more by it when the lines are read.
 */
export async function listCustomers(role: StaffRole, { q = '', show, before, after }: CustomersQuery): Promise<CustomerList> {
  const officer = seesBlocked(role)
  if (show === 'blocked' && !officer) return { lines: [], newer: null, older: null }
  const wanted = [Prisma.sql`true`, ...filters(show, officer), ...search(q)]
  const forth = after === undefined
  const key = forth ? (before === undefined ? Prisma.sql`true` : Prisma.sql`p.id < ${before}::uuid`) : Prisma.sql`p.id > ${after}::uuid`
  const found = z.array(z.object({ id: z.string() })).parse(await db.$queryRaw`
    SELECT p.id FROM people p WHERE ${Prisma.join(wanted, ' AND ')} AND ${key}
    ORDER BY p.id ${forth ? Prisma.sql`DESC` : Prisma.sql`ASC`} LIMIT ${CUSTOMERS_PAGE + 1}`)
  const more = found.length > CUSTOMERS_PAGE
  const ids = found.slice(0, CUSTOMERS_PAGE).map(({ id }) => id)
  if (!forth) ids.reverse()
  const hasNewer = forth ? before !== undefined : more
  const hasOlder = forth ? more : true
  return { lines: await linesOf(role, ids), newer: hasNewer ? (ids[0] ?? null) : null, older: hasOlder ? (ids.at(-1) ?? null) : null }
}

function filters(show: CustomersQuery['show'], officer: boolean): Prisma.Sql[] {
  return [
    ...(officer ? [] : [Prisma.sql`p.id NOT IN (SELECT person_id FROM blocked_people)`]),
    ...(show === 'blocked' ? [Prisma.sql`p.id IN (SELECT person_id FROM blocked_people)`] : []),
    ...(show === 'orders' ? [Prisma.sql`EXISTS (SELECT FROM orders o WHERE o.person_id = p.id)`] : []),
    ...(show === 'account' ? [Prisma.sql`EXISTS (SELECT FROM accounts a WHERE a.person_id = p.id)`] : []),
  ]
}

function search(q: string): Prisma.Sql[] {
  const terms = searchTerms(q)
  if (terms === null) return []
  if (terms.by !== 'name') return [Prisma.sql`p.id IN (SELECT c.person_id FROM contact_points c WHERE c.value LIKE ${likePrefix(terms.prefix)})`]
  const [first = '', second] = terms.words.map(likePrefix)
  const surname = (prefix: string) => Prisma.sql`translate(lower(p.surname), 'ё', 'е') LIKE ${prefix}`
  const given = (prefix: string) => Prisma.sql`translate(lower(p.given_name), 'ё', 'е') LIKE ${prefix}`
  if (second !== undefined) return [Prisma.sql`(${surname(first)} AND ${given(second)} OR ${surname(second)} AND ${given(first)})`]
  // A name that many have is found from the newest on, a rare one by its index: as the planner knows them.
  if (!/^[\u0021-\u007e]+$/.test(first)) return [Prisma.sql`(${surname(first)} OR ${given(first)})`]
  // What is typed in Latin letters may be the beginning of an e-mail. Each way by itself has its index.
  const names = (condition: Prisma.Sql) => Prisma.sql`SELECT p.id FROM people p WHERE ${condition}`
  return [Prisma.sql`p.id IN (${names(surname(first))} UNION ALL ${names(given(first))} UNION ALL SELECT c.person_id FROM contact_points c WHERE c.value LIKE ${first})`]
}

const row = z.object({
  id: z.string(), surname: z.string(), given_name: z.string(), patronymic: z.string().nullable(), created_at: z.date(), email: z.string().nullable(), phone: z.string().nullable(),
  account: z.boolean(), orders: z.int(), last_order: z.date().nullable(), blocked: z.boolean(),
})

async function linesOf(role: StaffRole, ids: readonly string[]): Promise<CustomerLine[]> {
  if (ids.length === 0) return []
  const rows = z.array(row).parse(await readMasked(role, (tx) => tx.$queryRaw`
    SELECT p.id, p.surname, p.given_name, p.patronymic, p.created_at,
      (SELECT value FROM contact_points c WHERE c.person_id = p.id AND c.kind = 'email') AS email,
      (SELECT value FROM contact_points c WHERE c.person_id = p.id AND c.kind <> 'email' ORDER BY c.kind LIMIT 1) AS phone,
      EXISTS (SELECT FROM accounts a WHERE a.person_id = p.id) AS account, o.orders, o.last_order,
      EXISTS (SELECT FROM blocked_people b WHERE b.person_id = p.id) AS blocked
    FROM people p CROSS JOIN LATERAL (SELECT count(*)::int AS orders, max(placed_at) AS last_order FROM orders WHERE orders.person_id = p.id) o
    WHERE p.id = ANY (${[...ids]}::uuid[]) ORDER BY p.id DESC`))
  return rows.map((each) => ({
    id: each.id, name: maskNames(each.surname, each.given_name, each.patronymic), email: maskEmail(each.email), phone: maskPhone(each.phone),
    since: each.created_at, hasAccount: each.account, orders: each.orders, lastOrder: each.last_order, blocked: each.blocked,
  }))
}
