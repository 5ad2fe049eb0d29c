import { db } from '#lib/db/db.ts'
import { marketLimits } from './market-limits.ts'

export type FeedVariant = {
  readonly sku: string
  readonly path: string
  readonly colourId: string
  readonly colourName: string
  readonly size: string | null
  /** Kopecks. */
  readonly price: number
  /** Kopecks; null, too, where the price before was not asked for long enough to be called one. */
  readonly oldPrice: number | null
  /** Grams, with packaging. */
  readonly weight: number
  readonly barcode: string | null
  /** What can be bought now. */
  readonly left: number
}

export type FeedProduct = {
  readonly id: string
  readonly number: number
  readonly category: number
  readonly slug: string
  readonly name: string
  readonly description: readonly string[]
  readonly warrantyMonths: number
  readonly variants: readonly FeedVariant[]
  readonly images: readonly { readonly file: string; readonly colourId: string | null; readonly width: number; readonly height: number; readonly alt: string }[]
  readonly specification: readonly { readonly name: string; readonly value: string }[]
}

const BATCH = 500

/** Every product on sale with the variants that are offered, batch by batch: nobody holds a hundred thousand at once. `at` is the present moment. */
export async function* readProducts(at: Date): AsyncGenerator<readonly FeedProduct[]> {
  let after = '00000000-0000-0000-0000-000000000000'
  for (;;) {
    const products = await readBatch(after, at)
    if (products.length > 0) yield products
    const last = products.at(-1)
    if (!last || products.length < BATCH) return
    after = last.id
  }
}

function readBatch(after: string, at: Date): Promise<FeedProduct[]> {
  const { stood, within } = marketLimits.oldPriceDays
  return db.$queryRaw<FeedProduct[]>`
    select p.id, p.number, c.number as category, p.slug, p.name, coalesce(p.description, '{}') as description, p.warranty_months as "warrantyMonths",
      coalesce(v.rows, '[]') as variants, coalesce(i.rows, '[]') as images, coalesce(a.rows, '[]') as specification
    from (select * from products where status = 'active' and id > ${after}::uuid order by id limit ${BATCH}) p
    join categories c on c.id = p.category_id
    left join lateral (
      select json_agg(json_build_object('sku', v.sku, 'path', v.path, 'colourId', v.colour_id, 'colourName', v.colour_name, 'size', v.size, 'price', v.price,
        'oldPrice', case when v.old_price is not null and exists (
          select from (select price, changed_at, lead(changed_at) over (order by changed_at) as until from price_changes where variant_id = v.id) was
          where was.price >= v.old_price
            and least(coalesce(was.until, ${at}), ${at}) - greatest(was.changed_at, ${at}::timestamptz - make_interval(days => ${within}::int)) >= make_interval(days => ${stood}::int)
        ) then v.old_price end,
        'weight', v.weight, 'barcode', v.barcode, 'left', coalesce(s.on_hand - s.reserved, 0)) order by v.position) as rows
      from variants v left join stock_items s on s.variant_id = v.id
      where v.product_id = p.id and v.retired_at is null
    ) v on true
    left join lateral (
      select json_agg(json_build_object('file', file, 'colourId', colour_id, 'width', width, 'height', height, 'alt', alt) order by position) as rows
      from images where product_id = p.id
    ) i on true
    left join lateral (
      select json_agg(json_build_object('name', name, 'value', value) order by position) as rows
      from attribute_values where product_id = p.id and "group" is not null
    ) a on true
    order by p.id`
}
