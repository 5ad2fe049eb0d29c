import { db } from '#lib/db/db.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import type { ProductStatus } from '#lib/db/generated/enums.ts'

export const STOCK_PAGE = 50

export type StockFilter = {
  /** A part of the SKU or of the product's name, or a whole barcode. */
  readonly q?: string
  /** At most so many are left to sell; the scarcest first. */
  readonly max?: number
  /** Only what is on sale. */
  readonly onSale?: boolean
  /** Only what orders hold something of. */
  readonly reserved?: boolean
  /** Keys of pages: rows after, or before, this one. */
  readonly after?: string
  readonly before?: string
}

export type StockRow = {
  readonly sku: string
  readonly product: string
  readonly slug: string
  readonly status: ProductStatus
  readonly colour: string
  readonly size: string | null
  readonly onHand: number
  readonly reserved: number
  readonly available: number
  readonly movedAt: Date | null
}

export type StockList = { readonly rows: readonly StockRow[]; readonly next: string | null; readonly previous: string | null }

/** A page of the stock by keys: by SKU, or the scarcest first where `max` asks for what ends. */
export async function listStock(filter: StockFilter): Promise<StockList> {
  const back = filter.before !== undefined
  const scarce = filter.max !== undefined
  const key = filter.before ?? filter.after
  const order = scarce
    ? back ? Prisma.sql`s.on_hand - s.reserved DESC, s.variant_id DESC` : Prisma.sql`s.on_hand - s.reserved, s.variant_id`
    : back ? Prisma.sql`v.sku DESC` : Prisma.sql`v.sku`
  const found = await db.$queryRaw<(StockRow & { readonly id: string })[]>`
    SELECT v.id, v.sku, p.name AS product, p.slug, p.status::text AS status, v.colour_name AS colour, v.size, v.on_hand AS "onHand", v.reserved,
      v.on_hand - v.reserved AS available, (SELECT max(m.moved_at) FROM stock_movements m WHERE m.variant_id = v.id) AS "movedAt"
    FROM (
      SELECT v.*, s.on_hand, s.reserved, row_number() OVER (ORDER BY ${order}) AS place
      FROM stock_items s JOIN variants v ON v.id = s.variant_id
      WHERE ${conditions(filter, key === undefined ? null : after(key, scarce, back))}
      ORDER BY ${order} LIMIT ${STOCK_PAGE + 1}
    ) v JOIN products p ON p.id = v.product_id ORDER BY v.place`
  const more = found.length > STOCK_PAGE
  const page = back ? found.slice(0, STOCK_PAGE).toReversed() : found.slice(0, STOCK_PAGE)
  const keyOf = (row: (typeof found)[number] | undefined): string | null => (row ? (scarce ? `${row.available}:${row.id}` : row.sku) : null)
  return {
    rows: page,
    next: back || more ? keyOf(page.at(-1)) : null,
    previous: back ? (more ? keyOf(page[0]) : null) : filter.after === undefined ? null : keyOf(page[0]),
  }
}

function conditions({ q, max, onSale, reserved }: StockFilter, page: Prisma.Sql | null): Prisma.Sql {
  const all = [
    page,
    q ? matches(q) : null,
    max === undefined ? null : Prisma.sql`s.on_hand - s.reserved <= ${max}`,
    reserved ? Prisma.sql`s.reserved > 0` : null,
    onSale ? Prisma.sql`v.retired_at IS NULL AND EXISTS (SELECT FROM products p WHERE p.id = v.product_id AND p.status = 'active')` : null,
  ].filter((condition) => condition !== null)
  return all.length === 0 ? Prisma.sql`true` : Prisma.join(all, ' AND ')
}

/** Each way by its own index, therefore a union and not an «or». */
function matches(q: string): Prisma.Sql {
  const part = `%${q.replaceAll(/[\\%_]/g, '\\$&')}%`
  return Prisma.sql`v.id IN (
    SELECT id FROM variants WHERE sku ILIKE ${part} UNION SELECT id FROM variants WHERE barcode = ${q.trim()}
    UNION SELECT x.id FROM variants x JOIN products p ON p.id = x.product_id WHERE lower(p.name) LIKE ${part.toLowerCase()})`
}

/** A key that nobody made here is the first page. */
function after(key: string, scarce: boolean, back: boolean): Prisma.Sql | null {
  const than = back ? Prisma.sql`<` : Prisma.sql`>`
  if (!scarce) return Prisma.sql`v.sku ${than} ${key}`
  const [, available, id] = /^(\d{1,9}):([0-9a-f-]{36})$/.exec(key) ?? []
  return available === undefined || id === undefined ? null : Prisma.sql`(s.on_hand - s.reserved, s.variant_id) ${than} (${Number(available)}, ${id}::uuid)`
}
