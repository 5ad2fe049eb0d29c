import { rolesWith } from '#lib/auth/permissions.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import type { StaffRole } from '#lib/db/generated/enums.ts'
import type { ReviewQuery } from './review-query.ts'

/** Goods that a word may mean; more than that nobody looks through. */
const GOODS = 500

/** As constants: with a parameter the database does not see that an index of some of the states will do. */
const states = { pending: Prisma.sql`'pending'`, published: Prisma.sql`'published'`, declined: Prisma.sql`'declined'`, removed: Prisma.sql`'removed'` } as const

/**
 * The conditions of a query on `reviews r`. Of people whose data are blocked only for the privacy officer (6.2.4): asked by hand, because row-level security would look at each row before any index of
 * words.
 */
export function reviewConditions({ state, q, product, stars, photos, reports }: Omit<ReviewQuery, 'after'>, role: StaffRole): Prisma.Sql[] {
  return [
    ...(role === 'privacy_officer' ? [] : [Prisma.sql`NOT r.blocked`]),
    ...(state === 'all' ? [] : [Prisma.sql`r.state = ${states[state]}`]),
    ...(q === undefined ? [] : [wordsCondition(q, role)]),
    ...(product === undefined ? [] : [goodsCondition(product)]),
    ...(stars === undefined ? [] : [Prisma.sql`r.rating = ${stars}::int`]),
    ...(photos === undefined ? [] : [Prisma.sql`EXISTS (SELECT FROM review_photos ph WHERE ph.review_id = r.id)`]),
    ...(reports === undefined ? [] : [Prisma.sql`r.id IN (SELECT review_id FROM review_reports WHERE state = 'open')`]),
  ]
}

/** Reviews `r` that have the words, or whose author or order they name. */
export function wordsCondition(q: string, role: StaffRole): Prisma.Sql {
  // Whose order it is leads to whose review it is.
  const number = rolesWith('orders.read').includes(role) ? /^№?\s*(\d{1,9})$/.exec(q)?.[1] : undefined
  const ways = [
    Prisma.sql`lower(r.text) LIKE ${`%${likeable(q.toLowerCase())}%`}`,
    ...(/^[0-9a-f]{4}([0-9a-f]{4})?$/i.test(q) ? [Prisma.sql`r.pseudonym = ${q.toUpperCase()}`] : []),
    ...(number === undefined ? [] : [Prisma.sql`r.order_id = (SELECT id FROM orders WHERE number = ${Number(number)}::int)`]),
  ]
  return Prisma.sql`(${Prisma.join(ways, ' OR ')})`
}

function goodsCondition(words: string): Prisma.Sql {
  const part = `%${likeable(words.toLowerCase())}%`
  return Prisma.sql`r.product_id = ANY(ARRAY(
    SELECT id FROM products WHERE lower(name) LIKE ${part} OR slug LIKE ${part}
    UNION SELECT product_id FROM variants WHERE sku = ${words.toUpperCase()} LIMIT ${GOODS}))`
}

function likeable(text: string): string {
  return text.replaceAll(/[\\%_]/g, String.raw`\$&`)
}
