import { db } from '#lib/db/db.ts'
import { now } from '#lib/clock/clock.ts'
import { isoDay } from '#lib/text/iso-day.ts'
import { publicPath, type PublicPath } from './public-path.ts'

/**
 * Adds to the number of the day and page (3.4): nothing else is kept, so that nobody can be found in it. Paths that are no public page
 * of the shop, and products and lists that there are not, are left out. Answers how many were counted.
 */
export async function countVisits(paths: readonly string[]): Promise<number> {
  const asked = paths.flatMap((path) => publicPath(path) ?? [])
  const [products, categories] = await Promise.all([slugsOf(asked, 'product'), slugsOf(asked, 'category')])
  const counted = asked.filter((page) => page.kind === 'page' || (page.kind === 'product' ? products : categories).has(page.slug))
  const counts = new Map<string, number>()
  for (const { path } of counted) counts.set(path, (counts.get(path) ?? 0) + 1)
  if (counts.size === 0) return 0
  // In one order: two at once do not wait for each other in a circle.
  const rows = [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1))
  await db.$executeRaw`
    INSERT INTO page_visits (day, path, count)
    SELECT ${isoDay(now())}::date, path, count FROM unnest(${rows.map(([path]) => path)}::text[], ${rows.map(([, count]) => count)}::int[]) AS visits(path, count)
    ON CONFLICT (day, path) DO UPDATE SET count = page_visits.count + EXCLUDED.count`
  return counted.length
}

async function slugsOf(asked: readonly PublicPath[], kind: 'product' | 'category'): Promise<ReadonlySet<string>> {
  const slugs = asked.flatMap((page) => (page.kind === kind ? [page.slug] : []))
  if (slugs.length === 0) return new Set()
  const found =
    kind === 'product'
      ? await db.product.findMany({ where: { slug: { in: slugs }, status: 'active' }, select: { slug: true } })
      : await db.category.findMany({ where: { slug: { in: slugs } }, select: { slug: true } })
  return new Set(found.map(({ slug }) => slug))
}
