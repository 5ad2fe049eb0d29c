import { db, type Transaction } from '#lib/db/db.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import type { ReviewState, StaffRole } from '#lib/db/generated/enums.ts'
import { reviewConditions, wordsCondition } from './review-conditions.ts'
import type { ReviewQuery } from './review-query.ts'

const PAGE = 50

/**
 * Words are looked for among so many first: of those that stand in each tenth review that is a page, read in the order of the list. The database knows nothing of how frequent they are (behind
 * row-level security it looks at no statistics), and would read and sort all that have them.
 */
const FRONT = 1000

/** So many are counted; a list is not longer for anybody. */
export const MOST_COUNTED = 1000

/** A line of the list: its author is a pseudonym. Times are UTC. */
export type ReviewLine = {
  readonly id: string
  readonly pseudonym: string
  readonly product: string
  readonly rating: number
  readonly text: string
  readonly state: ReviewState
  readonly photos: number
  readonly reports: number
  readonly answered: boolean
  readonly edited: boolean
  /** What the list goes by: since when it waits, when it was decided. */
  readonly moment: Date
}

export type ReviewList = { readonly lines: readonly ReviewLine[]; /** The key of the next page; null at the end. */ readonly next: string | null }

/** A page of the reviews: those that wait from the one that waits longest, others from the latest decision, all of them from the newest. */
export async function listReviews(role: StaffRole, query: ReviewQuery): Promise<ReviewList> {
  const front = query.q === undefined ? [] : await readLines(role, query, FRONT)
  const rows = front.length > PAGE ? front : await readLines(role, query)
  const lines = rows.slice(0, PAGE)
  const last = lines.at(-1)
  return { lines, next: rows.length > PAGE && last ? `${last.moment.getTime()}_${last.id}` : null }
}

/** A page and a line more; of the first `front` reviews that the list would have without its words, if that is given. */
function readLines(role: StaffRole, { after, q, ...query }: ReviewQuery, front?: number): Promise<ReviewLine[]> {
  const { by, up } = orderOf(query.state)
  const way = up ? Prisma.sql`ASC` : Prisma.sql`DESC`
  // Of one state: named in front, or the database does not see, behind row-level security, that its index of decisions has this order.
  const order = Prisma.sql`ORDER BY ${query.state === 'pending' || query.state === 'all' ? Prisma.empty : Prisma.sql`r.state,`} ${by} ${way}, r.id ${way}`
  const beyond = after ? [up ? Prisma.sql`(${by}, r.id) > (${after.moment}, ${after.id}::uuid)` : Prisma.sql`(${by}, r.id) < (${after.moment}, ${after.id}::uuid)`] : []
  const words = q === undefined ? [] : [wordsCondition(q, role)]
  const conditions = [Prisma.sql`true`, ...reviewConditions(query, role), ...beyond]
  const those = front === undefined
    ? Prisma.sql`reviews r WHERE ${Prisma.join([...conditions, ...words], ' AND ')}`
    : Prisma.sql`(SELECT * FROM reviews r WHERE ${Prisma.join(conditions, ' AND ')} ${order} LIMIT ${front}) r WHERE ${Prisma.join(words, ' AND ')}`
  return db.$queryRaw<ReviewLine[]>`
    SELECT r.id, r.pseudonym, p.name AS product, r.rating::int AS rating, r.text, r.state::text AS state, r.answer IS NOT NULL AS answered, r.edited_at IS NOT NULL AS edited, r.moment,
      (SELECT count(*)::int FROM review_photos ph WHERE ph.review_id = r.id) AS photos, (SELECT count(*)::int FROM review_reports c WHERE c.review_id = r.id AND c.state = 'open') AS reports
    FROM (SELECT r.*, ${by} AS moment FROM ${those} ${order} LIMIT ${PAGE + 1}) r
    JOIN products p ON p.id = r.product_id ORDER BY r.moment ${way}, r.id ${way}`
}

/** How many a query finds, `MOST_COUNTED` at most. */
export async function countReviews(role: StaffRole, query: Omit<ReviewQuery, 'after'>, tx: Pick<Transaction, '$queryRaw'> = db): Promise<number> {
  const [row] = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM (SELECT FROM reviews r WHERE ${Prisma.join([Prisma.sql`true`, ...reviewConditions(query, role)], ' AND ')} LIMIT ${MOST_COUNTED}) found`
  return row?.count ?? 0
}

/** The review after this one in the queue of those that wait, but for one's own; the first where this is the last or waits no more. Null: none waits. */
export async function nextWaiting(staff: { readonly personId: string; readonly role: StaffRole }, id: string): Promise<string | null> {
  const { by } = orderOf('pending')
  const waiting = Prisma.join([Prisma.sql`r.person_id <> ${staff.personId}::uuid AND r.id <> ${id}::uuid AND NOT r.blocked`, ...reviewConditions({ state: 'pending' }, staff.role)], ' AND ')
  const [row] = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM (
      (SELECT r.id, 0 AS turn FROM reviews r WHERE ${waiting} AND (${by}, r.id) > (SELECT ${by}, r.id FROM reviews r WHERE r.id = ${id}::uuid) ORDER BY ${by}, r.id LIMIT 1)
      UNION ALL (SELECT r.id, 1 FROM reviews r WHERE ${waiting} ORDER BY ${by}, r.id LIMIT 1)
    ) found ORDER BY turn LIMIT 1`
  return row?.id ?? null
}

/** What a list goes by, as its index has it (054 of the migrations), and whether from the oldest. */
function orderOf(state: ReviewQuery['state']): { readonly by: Prisma.Sql; readonly up: boolean } {
  if (state === 'pending') return { by: Prisma.sql`coalesce(r.edited_at, r.created_at)`, up: true }
  return { by: state === 'all' ? Prisma.sql`r.created_at` : Prisma.sql`r.moderated_at`, up: false }
}
