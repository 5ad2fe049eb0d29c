import { randomUUID } from 'node:crypto'
import { db } from '#lib/db/db.ts'

/** Many variants on sale without stock, a hundred a product, past the commands; returns their SKUs. */
export async function makeVariants(count: number): Promise<string[]> {
  const word = randomUUID().slice(0, 8).toUpperCase()
  const slug = word.toLowerCase()
  const { id: categoryId } = await db.category.create({ data: { slug: `many-${slug}`, name: `Много ${slug}`, summary: 'Часы, браслеты и трекеры, чтобы проверить магазин', position: 100 }, select: { id: true } })
  await db.$transaction(async (tx) => {
    await tx.$executeRaw`select set_config('catalogue.bulk', 'on', true)`
    await tx.$executeRaw`
      insert into products (id, slug, category_id, name, summary, description, highlights, in_the_box, warranty_months, status, updated_at)
      select uuidv7(), 'many-' || ${slug} || '-' || n, ${categoryId}::uuid, 'Часы ' || n, 'Часы, которые покупают проверки магазина', '{}', '{}', '{}', 12, 'active', now()
      from generate_series(0, ${Math.ceil(count / 100) - 1}::int) n`
    await tx.$executeRaw`
      insert into variants (id, product_id, sku, path, position, colour_id, colour_name, colour_hex, size, price, weight)
      select uuidv7(), p.id, ${word} || '-' || n, 'graphite-' || n, n % 100, 'graphite', 'Графит', '#34373c', n::text, 1000000, 300
      from generate_series(0, ${count - 1}::int) n join products p on p.slug = 'many-' || ${slug} || '-' || n / 100`
  })
  return Array.from({ length: count }, (_, n) => `${word}-${n}`)
}
