import { type Batch, type Difference, type Outcome, writeChanges } from './batch.ts'
import { titleOf } from './columns.ts'
import type { RowError } from './file-memory.ts'
import type { StockRow } from './stock-row.ts'

type Known = { readonly variantId: string; readonly productId: string; readonly sku: string; readonly onHand: number; readonly reserved: number }

/** Books the differences between what was counted and what is in the books as corrections, each once. */
export async function applyStock(batch: Batch<StockRow>): Promise<Outcome> {
  const { tx, rows, dryRun, runId, fileName } = batch
  const known = await readStock(batch)
  const errors: RowError[] = []
  const differences: Difference[] = []
  const movements: { key: string; variantId: string; quantity: number; note: string }[] = []
  const products: string[] = []
  for (const { line, row } of rows) {
    const now = known.get(row.sku)
    const wrong = now ? refuse(row, now) : { column: 'sku', message: `Нет варианта с артикулом «${row.sku}»` }
    if (!now || wrong) {
      if (wrong) errors.push({ line, ...wrong })
      continue
    }
    if (now.onHand === row.on_hand) continue
    movements.push({ key: `import:${runId}:${line}`, variantId: now.variantId, quantity: row.on_hand - now.onHand, note: row.reason ?? `Загрузка «${fileName}»` })
    products.push(now.productId)
    differences.push({ line, sku: row.sku, what: titleOf('stock', 'on_hand'), before: String(now.onHand), after: String(row.on_hand) })
  }
  const write = () => tx.$executeRaw`
    INSERT INTO stock_movements (id, key, variant_id, quantity, reason, note)
    SELECT uuidv7(), x.key, x."variantId", x.quantity, 'correction', x.note
    FROM jsonb_to_recordset(${JSON.stringify(movements)}::jsonb) AS x (key text, "variantId" uuid, quantity int, note text) ORDER BY x."variantId"`
  const inBulk = !dryRun && movements.length > 0 && (await writeChanges(tx, movements.length, () => products, write))
  return { created: 0, changed: movements.length, unchanged: rows.length - movements.length - errors.length, errors, differences, inBulk }
}

function refuse(row: StockRow, { onHand, reserved }: Known): Omit<RowError, 'line'> | null {
  if (row.was !== undefined && row.was !== onHand) {
    return { column: 'was', message: `Сейчас на складе ${onHand}, а файл готовили при ${row.was}: пересчитайте` }
  }
  if (row.on_hand < reserved) return { column: 'on_hand', message: `В заказах ${reserved} шт., меньше оставить нельзя` }
  return null
}

async function readStock({ tx, rows, dryRun }: Batch<StockRow>): Promise<ReadonlyMap<string, Known>> {
  const skus = rows.map(({ row }) => row.sku)
  // Same locking order as `reserveStock`.
  if (!dryRun) await tx.$queryRaw`SELECT 1 FROM stock_items WHERE variant_id IN (SELECT id FROM variants WHERE sku = ANY (${skus})) ORDER BY variant_id FOR UPDATE`
  const items = await tx.$queryRaw<Known[]>`
    SELECT s.variant_id AS "variantId", v.product_id AS "productId", v.sku, s.on_hand AS "onHand", s.reserved
    FROM stock_items s JOIN variants v ON v.id = s.variant_id WHERE v.sku = ANY (${skus})`
  return new Map(items.map((item) => [item.sku, item]))
}
