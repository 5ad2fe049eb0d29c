import { roleNames } from '#lib/auth/permissions.ts'
import { formatRoubles } from '#lib/money/money.ts'
import { dataRegister } from '#lib/privacy/data-register.ts'
import { showValue } from '#lib/privacy/held/show-value.ts'
import { columnWords, moneyColumns, valueWords } from './words.ts'

export type Difference = { readonly column: string; readonly title: string; readonly before: string | null; readonly after: string | null }

type Values = Readonly<Record<string, unknown>> | null

/** What an entry of the audit journal says, column by column in Russian. Null: nothing stood there. */
export function showDifference(table: string, before: Values, after: Values): Difference[] {
  const columns = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])].filter((column) => column !== 'id')
  return columns.map((column) => ({ column, title: columnTitle(table, column), before: show(table, column, before?.[column]), after: show(table, column, after?.[column]) }))
}

/** What a column is called. */
export function columnTitle(table: string, column: string): string {
  const registered = dataRegister[table]?.columns[column]
  if (registered?.personal) return registered.label.charAt(0).toLowerCase() + registered.label.slice(1)
  return columnWords[`${table}.${column}`] ?? columnWords[column] ?? column
}

const uuid = /^([0-9a-f]{8})-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const roles: Readonly<Record<string, string>> = roleNames

function show(table: string, column: string, value: unknown): string | null {
  if (column === 'roles' && Array.isArray(value)) return value.map((role) => roles[String(role)] ?? String(role)).join(', ') || 'нет'
  if (moneyColumns.has(column) && typeof value === 'number') return formatRoubles(value)
  if (typeof value === 'string') {
    const word = valueWords[`${table}.${column}`]?.[value]
    if (word) return word
    const id = uuid.exec(value)
    if (id) return `${id[1]}…`
  }
  const it = dataRegister[table]?.columns[column]
  const text = showValue(value, { as: it?.personal && !['order', 'product', 'variant', 'version'].includes(String(it.as)) ? it.as : null, withheld: null })
  return text === null ? null : text.slice(0, 600)
}
