import { joinItems, splitItems } from './cell.ts'

export type SpecificationRow = { readonly group: string; readonly name: string; readonly value: string }

/** Lines «Группа | Название | Значение»; null when one of them is another thing. */
export function parseSpecification(cell: string): SpecificationRow[] | null {
  const rows = cell.split('\n').filter((line) => line.trim() !== '').map(splitItems)
  if (rows.some((row) => row.length !== 3 || row.some((item) => item.length > 200))) return null
  return rows.map(([group = '', name = '', value = '']) => ({ group, name, value }))
}

export function writeSpecification(rows: readonly SpecificationRow[]): string {
  return rows.map(({ group, name, value }) => joinItems([group, name, value])).join('\n')
}
