import { days } from '#lib/clock/clock.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { isoDay } from '#lib/text/iso-day.ts'
import type { AudienceCondition, AudienceDefinition, AudienceMoment, AudiencePeriod } from './definition.ts'
import { profileCell } from './profile-columns.ts'
import type { CampaignCell } from './types.ts'

/** A definition as a condition on `marketing_profiles p`; values are parameters, names come from here alone. Days count back from `at`. */
export function definitionSql({ match, groups }: AudienceDefinition, cell: CampaignCell, at: Date): Prisma.Sql {
  if (groups.length === 0) return Prisma.sql`true`
  return joined(groups.map((group) => joined(group.conditions.map((condition) => conditionSql(condition, cell, at)), group.match)), match)
}

function joined(parts: readonly Prisma.Sql[], match: 'all' | 'any'): Prisma.Sql {
  return Prisma.join([...parts], match === 'all' ? ' AND ' : ' OR ', '(', ')')
}

function conditionSql(condition: AudienceCondition, cell: CampaignCell, at: Date): Prisma.Sql {
  switch (condition.kind) {
    case 'bought': {
      const bought = Prisma.sql`(SELECT FROM marketing_purchases m WHERE m.subject_id = p.subject_id AND m.product_id = ANY (${productsOf(condition.what)}) AND ${within(condition.period, at)})`
      return condition.not ? Prisma.sql`NOT EXISTS ${bought}` : Prisma.sql`EXISTS ${bought}`
    }
    case 'orders': {
      const { period, compare, count } = condition
      return period.type === 'ever' ? Prisma.sql`p.orders ${sign(compare)} ${count}::int` : reaches(Prisma.sql`count(DISTINCT m.order_id)`, compare, count, period, at)
    }
    case 'turnover': {
      const { period, compare, amount } = condition
      return period.type === 'ever' ? Prisma.sql`p.turnover ${sign(compare)} ${amount}::bigint` : reaches(Prisma.sql`sum(m.amount)`, compare, amount, period, at)
    }
    case 'last-order':
      return Prisma.sql`p.last_order_on ${edge(condition.side)} ${dayOf(condition.moment, at)}::date`
    case 'never-bought':
      return Prisma.sql`p.orders = 0`
    case 'registered':
      return Prisma.sql`p.registered_on ${edge(condition.side)} ${dayOf(condition.moment, at)}::date`
    case 'region':
      return among(Prisma.raw(condition.of === 'address' ? 'p.address_region' : 'p.delivered_region'), condition.codes, condition.not)
    case 'source':
      return among(Prisma.raw(`p.${profileCell(cell)?.name ?? 'none'}_point`), condition.points, condition.not)
    case 'bonus-level':
      return ofProgramme(cell, Prisma.sql`p.subject_id ${condition.not ? Prisma.sql`NOT IN` : Prisma.sql`IN`} (${subjectsOnLevels(condition.levels, at)})`)
    case 'bonus-expiring':
      return ofProgramme(cell, Prisma.sql`p.subject_id IN (
        SELECT s.id FROM bonus_lots l JOIN bonus_members m ON m.id = l.member_id AND m.left_at IS NULL JOIN subjects s ON s.person_id = m.person_id
        WHERE l.remaining > 0 AND l.expires_at > ${at} AND l.expires_at < ${dayEnd(condition.until, at)}::date::timestamp AT TIME ZONE 'Europe/Saratov' + interval '1 day')`)
    default:
      throw new Error(`no such condition: ${JSON.stringify(condition satisfies never)}`)
  }
}

/** What somebody has in the bonus programme is used for notices of bonuses alone (4.1.7): for another purpose it finds nobody. */
function ofProgramme({ purpose }: CampaignCell, condition: Prisma.Sql): Prisma.Sql {
  return purpose === 'bonus-notices' ? condition : Prisma.sql`false`
}

/** Subjects of members who are on these levels at a moment: the same as `levelAt` says of each, of all at once. */
function subjectsOnLevels(levels: readonly string[], at: Date): Prisma.Sql {
  return Prisma.sql`
    SELECT s.id FROM bonus_members m JOIN subjects s ON s.person_id = m.person_id LEFT JOIN (
      SELECT o.person_id, sum(o.total - o.delivery_total - coalesce(back.amount, 0)) AS turnover
      FROM orders o JOIN order_events e ON e.order_id = o.id AND e.kind = 'delivered'
      LEFT JOIN (SELECT r.order_id, sum(r.amount - r.delivery_share) AS amount FROM returns r WHERE r.state = 'received' GROUP BY r.order_id) back ON back.order_id = o.id
      WHERE o.state = 'delivered' AND o.person_id IS NOT NULL AND e.happened_at > ${at}::timestamptz - interval '1 year' AND e.happened_at <= ${at}
      GROUP BY o.person_id
    ) bought ON bought.person_id = m.person_id
    WHERE m.left_at IS NULL AND (
      SELECT v.code FROM bonus_levels v WHERE v.rules_id = (SELECT id FROM bonus_rules_at(${at})) AND v.turnover_from <= greatest(0, coalesce(bought.turnover, 0)) ORDER BY v.position DESC LIMIT 1
    ) = ANY (${[...levels]}::text[])`
}

/** An array of products: those of a category and of what lies below it now, or the one. */
export function productsOf({ type, id }: { readonly type: 'category' | 'product'; readonly id: string }): Prisma.Sql {
  if (type === 'product') return Prisma.sql`ARRAY[${id}::uuid]`
  return Prisma.sql`ARRAY(
    WITH RECURSIVE family AS (SELECT ${id}::uuid AS id UNION SELECT c.id FROM categories c JOIN family f ON c.parent_id = f.id)
    SELECT t.id FROM products t JOIN family f ON t.category_id = f.id)`
}

/** At most so much in a period is: not more, which holds for whoever bought nothing in it. */
function reaches(sum: Prisma.Sql, compare: 'at-least' | 'at-most', limit: number, period: AudiencePeriod, at: Date): Prisma.Sql {
  const over = (than: Prisma.Sql) => Prisma.sql`(SELECT m.subject_id FROM marketing_purchases m WHERE ${within(period, at)} GROUP BY m.subject_id HAVING ${sum} ${than} ${limit}::bigint)`
  return compare === 'at-least' ? Prisma.sql`p.subject_id IN ${over(Prisma.sql`>=`)}` : Prisma.sql`NOT EXISTS (SELECT FROM ${over(Prisma.sql`>`)} much WHERE much.subject_id = p.subject_id)`
}

function within(period: AudiencePeriod, at: Date): Prisma.Sql {
  if (period.type === 'ever') return Prisma.sql`true`
  if (period.type === 'between') return Prisma.sql`m.day BETWEEN ${period.from}::date AND ${period.to}::date`
  return Prisma.sql`m.day > ${daysBefore(period.days, at)}::date AND m.day <= ${isoDay(at)}::date`
}

function among(column: Prisma.Sql, values: readonly string[], not: boolean): Prisma.Sql {
  return Prisma.sql`(${column} = ANY (${[...values]}::text[])) IS ${not ? Prisma.sql`NOT TRUE` : Prisma.sql`TRUE`}`
}

const dayEnd = (until: { readonly type: 'in'; readonly days: number } | { readonly type: 'day'; readonly day: string }, at: Date): string =>
  until.type === 'day' ? until.day : isoDay(new Date(at.getTime() + days(until.days)))
const sign = (compare: 'at-least' | 'at-most'): Prisma.Sql => (compare === 'at-least' ? Prisma.sql`>=` : Prisma.sql`<=`)
const edge = (side: 'before' | 'since'): Prisma.Sql => (side === 'before' ? Prisma.sql`<` : Prisma.sql`>=`)
const daysBefore = (count: number, at: Date): string => isoDay(new Date(at.getTime() - days(count)))
const dayOf = (moment: AudienceMoment, at: Date): string => (moment.type === 'day' ? moment.day : daysBefore(moment.days, at))
