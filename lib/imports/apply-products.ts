import { variantPath } from '#lib/catalogue/variant-path.ts'
import { type Batch, type Difference, type Outcome, writeChanges } from './batch.ts'
import type { RowError } from './file-memory.ts'
import { judgeProduct } from './judge-product.ts'
import { judgeVariant } from './judge-variant.ts'
import type { ProductRow } from './product-row.ts'
import { readCatalogue } from './read-catalogue.ts'
import { listedProducts, touchedProducts, writeCatalogue } from './write-catalogue.ts'

/** Creates and changes products and their variants. Products are created as drafts: pictures come first, and no file has any. */
export async function applyProducts(batch: Batch<ProductRow>): Promise<Outcome> {
  const { tx, rows, dryRun, wouldBe } = batch
  const known = await readCatalogue(batch)
  const counts = { created: 0, changed: 0, unchanged: 0 }
  const errors: RowError[] = []
  const differences: Difference[] = []
  for (const { line, row } of rows) {
    const product = judgeProduct(row, known, wouldBe)
    const variant = judgeVariant(row, known, wouldBe)
    const wrong = [...product.errors, ...variant.errors]
    if (wrong.length > 0) {
      errors.push(...wrong.map((error) => ({ line, ...error })))
      continue
    }
    product.accept?.()
    variant.accept?.()
    if (row.barcode) known.barcodes.set(row.barcode, row.sku)
    if (variant.verb === 'create' && row.colour) wouldBe.set(row.slug, (wouldBe.get(row.slug) ?? new Set()).add(variantPath(row.colour.id, row.size ?? null)))
    counts[variant.verb === 'create' ? 'created' : product.verb || variant.verb ? 'changed' : 'unchanged'] += 1
    differences.push(...[...product.differences, ...variant.differences].map((difference) => ({ line, sku: row.sku, ...difference })))
  }
  const touched = touchedProducts(known)
  const inBulk = !dryRun && touched.length > 0 && (await writeChanges(tx, counts.created + counts.changed, () => listedProducts(known), () => writeCatalogue(tx, known)))
  return { ...counts, errors, differences, inBulk }
}
