import type { Transaction } from '#lib/db/db.ts'
import type { RowError } from './file-memory.ts'

/** Rows of one file that are carried out together. */
export type Batch<Row> = {
  readonly tx: Transaction
  readonly runId: string
  readonly fileName: string
  /** Nothing is written. */
  readonly dryRun: boolean
  readonly rows: readonly { readonly line: number; readonly row: Row }[]
  /** What a dry run would have created so far: later rows may build on it. Product -> paths of its variants. */
  readonly wouldBe: Map<string, Set<string>>
}

/** What changes of which row: a field's Russian title, before and after. `before` is null for what is new. */
export type Difference = { readonly line: number; readonly sku: string; readonly what: string; readonly before: string | null; readonly after: string }

export type Outcome = {
  readonly created: number
  readonly changed: number
  readonly unchanged: number
  readonly errors: readonly RowError[]
  readonly differences: readonly Difference[]
  /** Pages were not told of each change: they have to be told of all of them. */
  readonly inBulk: boolean
}

/** Above this the list and the pages follow a batch as a whole instead of row by row. */
const ROW_BY_ROW = 100

/** Writes changes of `count` rows of some products, those that lists may have. In bulk the triggers of each row leave the list of products to the end. */
export async function writeChanges(tx: Transaction, count: number, products: () => readonly string[], write: () => Promise<unknown>): Promise<boolean> {
  if (count <= ROW_BY_ROW) {
    await write()
    return false
  }
  await tx.$executeRaw`SELECT set_config('catalogue.bulk', 'on', true)`
  await write()
  const listed = [...new Set(products())]
  // Last: from here to the commit nobody else changes the list.
  if (listed.length > 0) await tx.$executeRaw`SELECT refresh_product_listing(${listed}::uuid[])`
  return true
}
