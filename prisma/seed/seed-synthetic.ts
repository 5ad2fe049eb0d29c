import { facetNamed } from '#lib/catalogue/facets.ts'
import { connectAs } from '#lib/db/connect-as.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import { products } from './catalogue/products.ts'

const BATCH = 5000

/** Statistics and vacuum are the owner's. */
const owner = connectAs(null, () => 1)

/**
 * Products 1 to `count`, varied from the real ones by hashes of their number: the same number is always the same product.
 * They are for measuring, and go into the database in bulk, past the commands but not past its constraints. What exists stays.
 */
export async function seedSynthetic(count: number): Promise<void> {
  await analyze()
  for (let first = 1; first <= count; first += BATCH) {
    const last = Math.min(first + BATCH - 1, count)
    await db.$transaction((tx) => addProducts(tx, first, last), { timeout: 300_000 })
  }
  await analyze()
  // lists are counted from an index alone, once the database knows that all its rows are visible to everybody
  await owner.$executeRaw`vacuum product_listing, listing_counts`
  await owner.$disconnect()
}

/** Fresh statistics, without which the planner takes the first batches for a handful of rows. */
async function analyze(): Promise<void> {
  await owner.$executeRaw`analyze product_listing, listing_counts, facet_sets, products, variants, stock_items, images, attribute_values, search_documents, search_words`
}

async function addProducts(tx: Transaction, first: number, last: number): Promise<void> {
  await tx.$executeRaw`select set_config('catalogue.bulk', 'on', true)`
  await tx.$executeRaw`set local synchronous_commit = off`
  await tx.$executeRaw`
    create temp table batch on commit drop as
    select n, ('00000000-0000-8000-8000-' || lpad(to_hex(n), 12, '0'))::uuid as id, b.id as base_id
    from generate_series(${first}::int, ${last}::int) n
    join unnest(${products.map(({ slug }) => slug)}::text[]) with ordinality s (slug, place) on s.place = n % ${products.length}::int + 1
    join products b on b.slug = s.slug
    where not exists (select from products p where p.slug = b.slug || '-' || n)`
  await tx.$executeRaw`analyze batch`
  await tx.$executeRaw`
    create function pg_temp.dice(topic text, n int, faces int) returns int language sql immutable
    return (hashtextextended(topic || ':' || n, 0) & 2147483647)::int % faces`
  await tx.$executeRaw`
    insert into products (id, slug, category_id, name, summary, description, highlights, in_the_box, warranty_months, status, popularity, created_at, updated_at)
    select x.id, b.slug || '-' || x.n, b.category_id, b.name || ' № ' || x.n, b.summary, b.description, b.highlights, b.in_the_box,
      b.warranty_months, 'active', pg_temp.dice('popularity', x.n, 79), t.created_at, t.created_at
    from batch x join products b on b.id = x.base_id
    cross join lateral (select timestamptz '2026-01-01' - x.n * interval '7 minutes' as created_at) t`
  await tx.$executeRaw`
    insert into variants (id, product_id, sku, path, position, colour_id, colour_name, colour_hex, size, price, old_price, weight)
    select uuidv7(), x.id, v.sku || '-' || x.n, v.path, v.position, v.colour_id, v.colour_name, v.colour_hex, v.size, p.price,
      case when pg_temp.dice('old' || v.colour_id, x.n, 10) = 0 then p.price * 6 / 5 end, v.weight
    from batch x join variants v on v.product_id = x.base_id
    cross join lateral (select v.price / 100 * (70 + pg_temp.dice('price', x.n, 61)) / 10000 * 10000 + 9000 as price) p
    where v.position = 0 or pg_temp.dice('colour' || v.colour_id, x.n, 3) > 0 and coalesce(v.size, '17') not in ('16', '20', '21', '22')`
  await tx.$executeRaw`
    insert into images (id, product_id, position, file, colour_id, width, height, alt)
    select uuidv7(), x.id, i.position, i.file, i.colour_id, i.width, i.height, i.alt
    from batch x join images i on i.product_id = x.base_id where i.file like '%/front-%'`
  await addAttributes(tx)
  await tx.$executeRaw`
    insert into stock_movements (id, key, variant_id, quantity, reason, note)
    select uuidv7(), 'seed:' || v.sku, v.id, case s.level when 1 then 1 + pg_temp.dice('few' || v.position, x.n, 5) else 6 + pg_temp.dice('many', x.n, 150) end,
      'receipt', 'Первое поступление'
    from batch x join variants v on v.product_id = x.id
    cross join lateral (select pg_temp.dice('stock' || v.path, x.n, 8) as level) s where s.level > 0`
  await tx.$executeRaw`select refresh_product_listing(array(select id from batch))`
  await tx.$executeRaw`drop function pg_temp.dice`
}

/** A short specification, and facet values near those of the model: neighbouring battery bands, other protection, fewer systems. */
async function addAttributes(tx: Transaction): Promise<void> {
  const battery = Object.entries(facetNamed('battery')?.values ?? {}).filter(([value]) => value !== 'wired')
  const water = Object.entries(facetNamed('water')?.values ?? {})
  await tx.$executeRaw`
    insert into attribute_values (id, product_id, position, "group", name, value, facet, facet_value)
    select uuidv7(), x.id, a.position, a."group", a.name, coalesce(w.label, a.value), a.facet, coalesce(w.value, a.facet_value)
    from batch x join attribute_values a on a.product_id = x.base_id
    left join lateral (
      select o.value, o.label from unnest(${battery.map(([value]) => value)}::text[], ${battery.map(([, label]) => label)}::text[])
        with ordinality o (value, label, place)
      where a.facet = 'battery' and a.facet_value <> 'wired' and o.place =
        greatest(1, least(${battery.length}::int, array_position(${battery.map(([value]) => value)}::text[], a.facet_value) + pg_temp.dice('battery', x.n, 3) - 1))
      union all
      select o.value, o.label from unnest(${water.map(([value]) => value)}::text[], ${water.map(([, label]) => label)}::text[])
        with ordinality o (value, label, place)
      where a.facet = 'water' and pg_temp.dice('wet', x.n, 2) = 0 and o.place = 1 + pg_temp.dice('water', x.n, ${water.length}::int)
    ) w on true
    where case when a.facet is null then a.position < 6
      when a.facet = 'positioning' then pg_temp.dice(a.facet_value, x.n, 4) > 0
      when a.facet = 'compatibility' then pg_temp.dice(a.facet_value, x.n, 6) > 0
      else true end`
}
