import { dataRegister } from '#lib/privacy/data-register.ts'
import { audited } from './audited.ts'

/** Columns by table, each with the name of its type in the database, and the key of the table. */
export type Described = { readonly types: Readonly<Record<string, string>>; readonly key: readonly string[] }

/** Types of values that no list of words limits: they may hold anything. */
const free = ['text', 'json', 'jsonb', 'bytea', '_text']

/**
 * The columns of a table whose values the audit journal shows as «•»: what the data register calls personal, but for states, dates, numbers and
 * sums, which are what staff work with; what opens something; what is too long.
 */
export function hiddenColumns(table: string, { types }: Described): string[] {
  const columns = Object.entries(dataRegister[table]?.columns ?? {})
  const long = audited[table]?.long ?? []
  return columns.flatMap(([column, it]) => {
    if (column === 'proof_id' || long.includes(column)) return [column]
    if (!it.personal) return []
    const anything = free.includes(types[column] ?? 'text') && (it.as === null || it.as === 'contact' || it.as === 'receipt')
    return it.withheld !== null || it.sealed !== null || anything ? [column] : []
  })
}

/** The triggers of a table as the migrations have to make them: nothing happens where nobody of the staff acts. */
export function auditSql(table: string, described: Described): string {
  const { events = ['INSERT', 'UPDATE', 'DELETE'] } = audited[table] ?? {}
  const given = { INSERT: 'NEW TABLE AS fresh', UPDATE: 'OLD TABLE AS gone NEW TABLE AS fresh', DELETE: 'OLD TABLE AS gone' }
  return events.map((event) =>
    `CREATE OR REPLACE TRIGGER "${table}_audit_${event.toLowerCase()}" AFTER ${event} ON "${table}" REFERENCING ${given[event]} FOR EACH STATEMENT
  WHEN (coalesce(current_setting('shop.staff_role', true), '') <> '') EXECUTE FUNCTION audit_rows(${auditArguments(table, described).map((each) => `'${each}'`).join(', ')});`,
  ).join('\n')
}

/** Key, hidden and quiet columns, as `audit_rows` takes them. */
export function auditArguments(table: string, described: Described): string[] {
  return [described.key.join(), hiddenColumns(table, described).join(), (audited[table]?.quiet ?? []).join()]
}
