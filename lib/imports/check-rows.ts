import type * as z from 'zod'
import { fileMemory, type RowError } from './file-memory.ts'
import type { ImportKind } from './kinds.ts'
import { priceRow, type PriceRow } from './price-row.ts'
import { productRow, type ProductRow } from './product-row.ts'
import type { FileRow } from './read-rows.ts'
import { stockRow, type StockRow } from './stock-row.ts'

export type Rows = { readonly prices: PriceRow; readonly stock: StockRow; readonly products: ProductRow }

/** A row that says something clear, or what is wrong with it. */
export type Checked<Row> = { readonly line: number; readonly row: Row | null; readonly errors: readonly RowError[] }

const schemas: { readonly [Kind in ImportKind]: z.ZodType<Rows[Kind]> } = { prices: priceRow, stock: stockRow, products: productRow }

/** Checks rows by themselves and against the rows before them; of the catalogue nothing is asked yet. From the first row on, in order. */
export function rowChecker<Kind extends ImportKind>(kind: Kind): (row: FileRow) => Checked<Rows[Kind]> {
  const remember = fileMemory(kind)
  const schema: z.ZodType<Rows[Kind]> = schemas[kind]
  return ({ line, cells, tooLong }) => {
    const errors = remember(line, cells)
    if (tooLong) errors.push({ line, column: '', message: 'Ячеек больше, чем столбцов: проверьте разделители и кавычки' })
    const result = schema.safeParse(cells)
    if (result.success) return { line, row: errors.length > 0 ? null : result.data, errors }
    for (const { path, message } of result.error.issues) {
      const column = String(path[0] ?? '')
      if (!errors.some((error) => error.column === column)) errors.push({ line, column, message: cells[column] === '' ? 'Пусто, а должно быть заполнено' : message })
    }
    return { line, row: null, errors }
  }
}
