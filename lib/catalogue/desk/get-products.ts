import * as z from 'zod'
import { db } from '#lib/db/db.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import type { ProductStatus } from '#lib/db/generated/enums.ts'

const PAGE = 50

export type ProductFilter = {
  readonly q: string
  readonly category: string | null
  readonly status: ProductStatus | null
  readonly stock: 'in' | 'out' | null
  readonly withoutImages: boolean
  /** The id of the product that the page begins behind, and in which direction; null: the newest. */
  readonly from: { readonly id: string; readonly to: 'older' | 'newer' } | null
}

const row = z.object({
  id: z.string(),
  slug: z.string(),
  name: z.string(),
  status: z.enum(['draft', 'active', 'archived']),
  category: z.string(),
  variants: z.int(),
  min_price: z.int().nullable(),
  max_price: z.int().nullable(),
  left: z.int(),
  skus: z.string().nullable(),
  image: z.object({ file: z.string(), width: z.int(), height: z.int() }).nullable(),
})

export type DeskProduct = z.output<typeof row>
export type DeskProducts = { readonly products: readonly DeskProduct[]; readonly newer: string | null; readonly older: string | null }

const param = z.string().max(200).catch('')

/** Reads what an address asks of the list; what it does not understand is left out. */
export function parseProductFilter(params: Readonly<Record<string, string | readonly string[] | undefined>>): ProductFilter {
  const value = (name: string) => param.parse(params[name]).trim()
  const id = z.uuid().safeParse(value('older') || value('newer'))
  const one = <T extends string>(known: readonly T[], text: string): T | null => known.find((each) => each === text) ?? null
  return {
    q: value('q').replaceAll(/[\p{Cc}\s]+/gu, ' ').slice(0, 80),
    category: /^[a-z0-9-]{1,80}$/.test(value('category')) ? value('category') : null,
    status: one(['draft', 'active', 'archived'], value('status')),
    stock: one(['in', 'out'], value('stock')),
    withoutImages: value('images') === '1',
    from: id.success ? { id: id.data, to: value('older') ? 'older' : 'newer' } : null,
  }
}

/** A page of products, the newest first, with what they cost and how much of them can be sold. */
export async function getDeskProducts(filter: ProductFilter): Promise<DeskProducts> {
  const backwards = filter.from?.to === 'newer'
  const found = await db.$queryRaw`
    select p.id, p.slug, p.name, p.status::text as status, c.name as category, coalesce(v.variants, 0)::int as variants, v.min_price, v.max_price,
      coalesce(v.left, 0)::int as left, v.skus, i.image
    from (${pageOf(filter)}) page
    join products p on p.id = page.id
    join categories c on c.id = p.category_id
    left join lateral (
      select count(*) as variants, min(v.price) as min_price, max(v.price) as max_price, sum(s.on_hand - s.reserved) as left,
        string_agg(v.sku, ', ' order by v.position) as skus
      from variants v join stock_items s on s.variant_id = v.id where v.product_id = p.id
    ) v on true
    left join lateral (
      select json_build_object('file', file, 'width', width, 'height', height) as image from images where product_id = p.id order by position limit 1
    ) i on true
    order by p.id desc`
  const rows = z.array(row).parse(found)
  const more = rows.length > PAGE
  const products = backwards ? rows.slice(more ? 1 : 0) : rows.slice(0, PAGE)
  return {
    products,
    newer: (backwards ? more : filter.from !== null) ? (products[0]?.id ?? null) : null,
    older: (backwards ? filter.from !== null : more) ? (products.at(-1)?.id ?? null) : null,
  }
}

/** The ids of a page. Each way of finding stops by itself once it has a page: a frequent word is not looked for to its end. */
function pageOf(filter: ProductFilter): Prisma.Sql {
  const where = Prisma.join(conditions(filter), ' and ')
  const order = filter.from?.to === 'newer' ? Prisma.sql`order by id asc limit ${PAGE + 1}` : Prisma.sql`order by id desc limit ${PAGE + 1}`
  const lower = `%${filter.q.toLowerCase().replaceAll(/[%_\\]/g, '\\$&')}%`
  if (filter.q === '') return Prisma.sql`select p.id from products p where ${where} ${order}`
  const named = Prisma.sql`(select p.id from products p where ${where} and lower(p.name) like ${lower} ${order})`
  // Addresses and SKUs have no Russian letters.
  if (/[^\x20-\x7e]/.test(filter.q)) return named
  return Prisma.sql`
    ${named}
    union (select p.id from products p where ${where} and p.slug like ${lower} ${order})
    union (select distinct p.id from variants found join products p on p.id = found.product_id where ${where} and found.sku like ${lower.toUpperCase()} ${order})
    ${order}`
}

function conditions({ category, status, stock, withoutImages, from }: ProductFilter): Prisma.Sql[] {
  const sellable = Prisma.sql`exists (select from variants v join stock_items s on s.variant_id = v.id where v.product_id = p.id and s.on_hand > s.reserved)`
  return [
    Prisma.sql`true`,
    category !== null && Prisma.sql`p.category_id = (select id from categories where slug = ${category})`,
    status !== null && Prisma.sql`p.status = ${status}::product_status`,
    stock === 'in' && sellable,
    stock === 'out' && Prisma.sql`not ${sellable}`,
    // The difference of two whole indexes, as hardly any product is without: asking product by product takes more than twice as long.
    withoutImages && Prisma.sql`p.id in (select id from products except select product_id from images)`,
    from?.to === 'older' && Prisma.sql`p.id < ${from.id}::uuid`,
    from?.to === 'newer' && Prisma.sql`p.id > ${from.id}::uuid`,
  ].filter((each) => each instanceof Prisma.Sql)
}
