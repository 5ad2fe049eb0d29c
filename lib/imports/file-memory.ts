import type { ImportKind } from './kinds.ts'
import { productFields } from './product-row.ts'

export type RowError = { readonly line: number; readonly column: string; readonly message: string }

/** What stands twice in one file, or says two things of one product. Reads the rows in their order, from the first. */
export function fileMemory(kind: ImportKind): (line: number, cells: Readonly<Record<string, string>>) => RowError[] {
  const skus = new Map<string, number>()
  const barcodes = new Map<string, number>()
  const products = new Map<string, { readonly line: number; readonly says: string }>()

  const once = (seen: Map<string, number>, line: number, column: string, value: string | undefined): RowError[] => {
    if (!value) return []
    const before = seen.get(value)
    if (before !== undefined) return [{ line, column, message: `«${value}» уже есть в строке ${before}` }]
    seen.set(value, line)
    return []
  }

  return (line, cells) => {
    const errors = once(skus, line, 'sku', cells.sku)
    if (kind !== 'products') return errors
    errors.push(...once(barcodes, line, 'barcode', cells.barcode))
    if (!cells.name || !cells.slug) return errors
    const says = JSON.stringify(productFields.map((field) => cells[field] ?? ''))
    const before = products.get(cells.slug)
    if (before === undefined) products.set(cells.slug, { line, says })
    else if (before.says !== says) errors.push({ line, column: 'slug', message: `О товаре сказано не то же, что в строке ${before.line}` })
    return errors
  }
}
