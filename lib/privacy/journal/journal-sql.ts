import { dataRegister, personalTables } from '#lib/privacy/data-register.ts'
import { purposeBases } from '#lib/privacy/register/purposes.ts'
import type { PersonalTable, Way } from '#lib/privacy/register/types.ts'

type Named = readonly [name: string, table: PersonalTable]

/** The tables whose changes triggers write into the processing journal. */
export const journalledTables: readonly Named[] = personalTables.filter(([, { journal }]) => journal === 'triggers')

/** Function and triggers of a table as the migrations have to make them: one entry per statement and person (1.1.3). */
export function journalSql(named: Named): string {
  const [name] = named
  const trigger = (event: string, tables: string) =>
    `CREATE OR REPLACE TRIGGER "${name}_journal_${event.toLowerCase()}" AFTER ${event} ON "${name}" REFERENCING ${tables} FOR EACH STATEMENT EXECUTE FUNCTION "journal_${name}"();`
  return [
    `CREATE OR REPLACE FUNCTION "journal_${name}"() RETURNS trigger LANGUAGE plpgsql AS $$${journalBody(named)}$$;`,
    trigger('INSERT', 'NEW TABLE AS fresh'),
    trigger('UPDATE', 'OLD TABLE AS gone NEW TABLE AS fresh'),
    trigger('DELETE', 'OLD TABLE AS gone'),
  ].join('\n')
}

/** The body of the function: what stands in the database as `prosrc`. */
export function journalBody([name, table]: Named): string {
  const watched = [...ownersOf(table), ...Object.entries(table.columns).flatMap(([column, it]) => (it.personal && !it.quiet ? [column] : []))]
  const values = (row: string) => watched.map((column) => `${row}."${column}"`).join(', ')
  const same = table.key.map((column) => `was."${column}" = it."${column}"`).join(' AND ')
  return `
BEGIN
  IF TG_OP = 'INSERT' THEN
    ${entries(name, table, table.inserted, 'fresh it')}
  ELSIF TG_OP = 'UPDATE' THEN
    ${entries(name, table, 'clarify', `fresh it JOIN gone was ON ${same} AND (${values('was')}) IS DISTINCT FROM (${values('it')})`)}
  ELSE
    ${entries(name, table, 'delete', 'gone it')}
  END IF;
  RETURN NULL;
END `
}

function entries(name: string, table: PersonalTable, verb: string, rows: string): string {
  const { purpose, basis, categories } = useOf(table)
  const owner = (column: 'person_id' | 'subject_id') => {
    const own = table.found.flatMap((way) => (`${way.by}_id` === column ? [`it."${way.column}"`] : []))
    const parents = parentsOf(table).flatMap(({ alias, has }) => (has.includes(column) ? [`${alias}."${column}"`] : []))
    const all = [...own, ...parents]
    return all.length === 0 ? 'NULL::uuid' : all.length === 1 ? String(all[0]) : `COALESCE(${all.join(', ')})`
  }
  const joins = parentsOf(table).map(({ alias, way }) => ` LEFT JOIN "${way.table}" ${alias} ON ${alias}."${way.key}" = it."${way.column}"`).join('')
  const known = reachesContacts(table) ? '' : ' WHERE person IS NOT NULL OR subject IS NOT NULL'
  return `INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('${verb}'), ${purpose}, ${basis}, '{${categories.join()}}', person, subject, count(*), '${name}',
        CASE WHEN min(about) = max(about) THEN min(about) END, journal_reason()
      FROM (SELECT ${owner('person_id')} AS person, ${owner('subject_id')} AS subject, ${aboutOf(table)} AS about${'purpose' in table.columns && name === 'transfers' ? ', it."purpose", it."basis"' : ''} FROM ${rows}${joins}) changed${known}
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END${name === 'transfers' ? ', purpose, basis' : ''};`
}

/** The purpose of a table is that of its first personal column; with it go the categories that are held for it. A transfer has its own. */
function useOf(table: PersonalTable) {
  const columns = Object.values(table.columns).flatMap((column) => (column.personal ? [column] : []))
  const code = columns[0]?.purpose ?? 'support'
  const categories = [...new Set(columns.filter(({ purpose }) => purpose === code).flatMap((column) => column.categories))]
  if (table.inserted === 'transfer') return { purpose: 'purpose', basis: 'basis', categories }
  return { purpose: `'${code}'`, basis: `'${purposeBases[code]}'::basis`, categories }
}

type RowWay = Extract<Way, { by: 'row' }>

function parentsOf(table: PersonalTable): { alias: string; way: RowWay; has: string[] }[] {
  return table.found.flatMap((way, index) => {
    const parent = way.by === 'row' ? dataRegister[way.table] : undefined
    if (way.by !== 'row' || !parent?.personal) return []
    return [{ alias: `of${index}`, way, has: ownersOf(parent) }]
  })
}

/** Columns that say whose a row is. */
function ownersOf(table: PersonalTable): string[] {
  return table.found.flatMap((way) => ((way.by === 'person' || way.by === 'subject') && !table.columns[way.column]?.personal ? [way.column] : []))
}

/** Rows of somebody who is known by a contact only, as guests are, are told by the order or row itself. */
function reachesContacts(table: PersonalTable): boolean {
  return table.found.some((way) => {
    const parent = way.by === 'row' ? dataRegister[way.table] : undefined
    return way.by === 'contact' || (parent?.personal === true && reachesContacts(parent))
  })
}

/** What an entry is about: the order, or the row; never a key that opens something. */
function aboutOf(table: PersonalTable): string {
  const [first] = table.found
  if (first?.by === 'row' && first.table === 'orders') return `it."${first.column}"::text`
  const [key, ...more] = table.key
  const column = key === undefined ? undefined : table.columns[key]
  const secret = column?.personal === true && column.withheld !== null
  return key === undefined || more.length > 0 || secret ? 'NULL::text' : `it."${key}"::text`
}
