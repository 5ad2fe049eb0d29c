import type { Transaction } from '#lib/db/db.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { parsePhone } from '#lib/form/phone.ts'

/** So many finds are sorted in a moment; of more the list is walked, because every hundredth row is one. */
const MOST = 10_000

/** The last character there is: what begins with «ива» lies between «ива» and «ива» followed by it. */
const LAST = '\u{10FFFF}'

/**
 * The condition on `orders o` for what somebody has typed into the search: a number, a phone in any spelling, an e-mail or its beginning,
 * names («иванова», «анна иванова»), the beginning of an article number.
 */
export async function searchCondition(tx: Transaction, text: string): Promise<Prisma.Sql> {
  const found = guesses(text)
  if (found.length === 0) return Prisma.sql`false`
  const [row] = await tx.$queryRaw<{ numbers: number[] }[]>`
    SELECT coalesce(array_agg(number), '{}') AS numbers FROM (
      SELECT number FROM (${Prisma.join(found.map(({ numbers }) => Prisma.sql`(${numbers} LIMIT ${MOST + 1})`), ' UNION ')}) each LIMIT ${MOST + 1}) found`
  const numbers = row?.numbers ?? []
  if (numbers.length <= MOST) return Prisma.sql`o.number = ANY(${numbers}::int[])`
  return Prisma.sql`(${Prisma.join(found.map(({ is }) => is), ' OR ')})`
}

type Guess = { /** The numbers of the orders, by an index. */ readonly numbers: Prisma.Sql; /** The same of one row. */ readonly is: Prisma.Sql }

function guesses(text: string): Guess[] {
  const digits = text.replaceAll(/[^\d]/g, '')
  if (text.includes('@')) return [by(Prisma.sql`lower(o.email)`, text.toLowerCase())]
  const phone = digits.length >= 10 ? parsePhone(text) : null
  if (phone !== null) return [column(Prisma.sql`o.phone = ${phone}`)]
  if (/^[№#\s]*\d{1,9}$/.test(text)) return [column(Prisma.sql`o.number = ${Number(digits)}`), sku(text)]
  const words = fold(text).split(/\s+/).filter((word) => word !== '')
  const [first, second] = words
  if (first === undefined) return []
  if (second !== undefined) return [both(first, second), both(second, first)]
  return [by(surname, first), by(givenName, first), ...(/^[\w-]+$/.test(text) ? [sku(text)] : [])]
}

const surname = Prisma.sql`translate(lower(o.surname), 'ё', 'е')`
const givenName = Prisma.sql`translate(lower(o.given_name), 'ё', 'е')`

const fold = (text: string) => text.toLowerCase().replaceAll('ё', 'е')
const begins = (what: Prisma.Sql, start: string) => Prisma.sql`(${what} ~>=~ ${start} AND ${what} ~<~ ${start + LAST})`
const column = (is: Prisma.Sql): Guess => ({ numbers: Prisma.sql`SELECT o.number FROM orders o WHERE ${is}`, is })
const by = (what: Prisma.Sql, start: string) => column(begins(what, start))
const both = (family: string, given: string) => column(Prisma.sql`(${begins(surname, family)} AND ${begins(givenName, given)})`)

function sku(text: string): Guess {
  const is = begins(Prisma.sql`upper(l.sku)`, text.toUpperCase())
  return {
    numbers: Prisma.sql`SELECT o.number FROM order_lines l JOIN orders o ON o.id = l.order_id WHERE ${is}`,
    is: Prisma.sql`EXISTS (SELECT FROM order_lines l WHERE l.order_id = o.id AND ${is})`,
  }
}
