import { formatRoubles } from '#lib/money/money.ts'
import { type Batch, type Difference, type Outcome, writeChanges } from './batch.ts'
import { titleOf } from './columns.ts'
import type { RowError } from './file-memory.ts'
import type { PriceRow } from './price-row.ts'

type Known = { readonly id: string; readonly productId: string; readonly sku: string; readonly price: number; readonly oldPrice: number | null }

/** Sets prices (kopecks). Without the column of old prices these stay. */
export async function applyPrices(batch: Batch<PriceRow>): Promise<Outcome> {
  const { tx, rows, dryRun } = batch
  const known = await readVariants(batch)
  const errors: RowError[] = []
  const differences: Difference[] = []
  const changes: Known[] = []
  for (const { line, row } of rows) {
    const was = known.get(row.sku)
    if (!was) {
      errors.push({ line, column: 'sku', message: `Нет варианта с артикулом «${row.sku}»` })
      continue
    }
    const oldPrice = row.old_price === undefined ? was.oldPrice : row.old_price
    if (oldPrice !== null && oldPrice <= row.price) {
      errors.push({ line, column: 'price', message: `Новая цена не меньше старой, ${formatRoubles(oldPrice)}: снимите скидку столбцом «${titleOf('prices', 'old_price')}»` })
      continue
    }
    if (was.price === row.price && was.oldPrice === oldPrice) continue
    changes.push({ ...was, price: row.price, oldPrice })
    const show = (field: string, before: number | null, after: number | null): void => {
      if (before !== after) differences.push({ line, sku: row.sku, what: titleOf('prices', field), before: shown(before), after: shown(after) })
    }
    show('price', was.price, row.price)
    show('old_price', was.oldPrice, oldPrice)
  }
  const write = () => tx.$executeRaw`
    UPDATE variants v SET price = x.price, old_price = x."oldPrice"
    FROM jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) AS x (id uuid, price int, "oldPrice" int) WHERE v.id = x.id`
  const inBulk = !dryRun && changes.length > 0 && (await writeChanges(tx, changes.length, () => changes.map(({ productId }) => productId), write))
  return { created: 0, changed: changes.length, unchanged: rows.length - changes.length - errors.length, errors, differences, inBulk }
}

async function readVariants({ tx, rows, dryRun }: Batch<PriceRow>): Promise<ReadonlyMap<string, Known>> {
  const skus = rows.map(({ row }) => row.sku)
  if (!dryRun) {
    // Products before their variants and each in one order, as everybody locks them.
    await tx.$queryRaw`
      SELECT p.id FROM products p WHERE p.id IN (SELECT product_id FROM variants WHERE sku = ANY (${skus})) ORDER BY p.id FOR NO KEY UPDATE`
    await tx.$queryRaw`SELECT id FROM variants WHERE sku = ANY (${skus}) ORDER BY id FOR NO KEY UPDATE`
  }
  const variants = await tx.$queryRaw<Known[]>`
    SELECT id, product_id AS "productId", sku, price, old_price AS "oldPrice" FROM variants WHERE sku = ANY (${skus})`
  return new Map(variants.map((variant) => [variant.sku, variant]))
}

const shown = (amount: number | null): string => (amount === null ? 'нет' : formatRoubles(amount))
