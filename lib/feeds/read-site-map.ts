import { db } from '#lib/db/db.ts'

/** How many products a part of the site map names. The protocol allows 50,000 addresses and 50 MB: sixty pictures each are 40 MB. */
export const PRODUCTS_PER_PART = 5000

export type MappedProduct = { readonly slug: string; readonly changedAt: Date; readonly pictures: readonly string[] }

/** When the pages of a part's products last changed; one row for each part, none without products. */
export async function readParts(): Promise<{ readonly part: number; readonly changedAt: Date }[]> {
  return db.$queryRaw<{ part: number; changedAt: Date }[]>`
    select part, max(updated_at) as "changedAt"
    from (select updated_at, ((row_number() over (order by id) - 1) / ${PRODUCTS_PER_PART})::int + 1 as part from products where status = 'active') numbered
    group by part order by part`
}

/** The products of a part (from 1 on) with their pictures, paths below the shop's origin; empty after the last. */
export async function readPart(part: number): Promise<MappedProduct[]> {
  return db.$queryRaw<MappedProduct[]>`
    select p.slug, p.updated_at as "changedAt", coalesce(i.files, '{}') as pictures
    from (select id, slug, updated_at from products where status = 'active' order by id limit ${PRODUCTS_PER_PART} offset ${(part - 1) * PRODUCTS_PER_PART}) p
    left join lateral (select array_agg(file order by position) as files from images where product_id = p.id) i on true
    order by p.id`
}

/** When anything in the lists of the families last changed: of each by its slug, and of all of them. */
export async function readListDates(): Promise<{ readonly all: Date | null; readonly families: ReadonlyMap<string, Date> }> {
  const rows = await db.$queryRaw<{ slug: string; changedAt: Date }[]>`
    select c.slug, max(p.updated_at) as "changedAt" from products p join categories c on c.id = p.category_id where p.status = 'active' group by c.slug`
  const newest = Math.max(...rows.map(({ changedAt }) => changedAt.getTime()))
  return { all: rows.length === 0 ? null : new Date(newest), families: new Map(rows.map(({ slug, changedAt }) => [slug, changedAt])) }
}
