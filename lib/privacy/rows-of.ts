import { dataRegister } from './data-register.ts'
import type { Way } from './register/types.ts'

/**
 * A condition in SQL that holds for exactly the rows of somebody in a table of the register. `$1`: ids of the person, `$2`: of the subjects
 * (both uuid[]), `$3`: proved contacts (text[]), as `Holder` has them. Throws for a table that is nobody's.
 */
export function rowsOf(table: string): string {
  const registered = dataRegister[table]
  if (!registered?.personal) throw new Error(`the table ${table} is nobody's`)
  if (registered.found.length === 0) return 'false'
  const ways = registered.found.map((way) => condition(way))
  if (ways.length === 1 || registered.found.every(({ by }) => by !== 'row')) return `(${ways.join(' OR ')})`
  // Ways by other tables joined by OR would be looked for in every row; each by itself has its index.
  const key = registered.key.map((column) => `"${column}"`).join(', ')
  return `(${key}) IN (${ways.map((way) => `SELECT ${key} FROM "${table}" WHERE ${way}`).join(' UNION ALL ')})`
}

function condition(way: Way): string {
  const column = `"${way.column}"`
  if (way.by === 'person') return `${column} = ANY ($1::uuid[])`
  if (way.by === 'subject') return `${column} = ANY ($2::uuid[])`
  const nobodyElses = way.unless ? ` AND "${way.unless}" IS NULL` : ''
  if (way.by === 'contact') return `${column} = ANY ($3::text[])${nobodyElses}`
  return `${column} IN (SELECT "${way.key}"${way.text ? '::text' : ''} FROM "${way.table}" WHERE ${rowsOf(way.table)})${nobodyElses}`
}
