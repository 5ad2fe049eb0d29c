import { dataRegister, personalTables } from '#lib/privacy/data-register.ts'
import type { DataCategory } from '#lib/policy/categories.ts'
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
  const exact = exactCategories(table, verb, categories)
  const owner = (column: 'person_id' | 'subject_id') => {
    const own = table.found.flatMap((way) => (`${way.by}_id` === column ? [`it."${way.column}"`] : []))
    const parents = parentsOf(table).flatMap(({ alias, has }) => (has.includes(column) ? [`${alias}."${column}"`] : []))
    const all = [...own, ...parents]
    return all.length === 0 ? 'NULL::uuid' : all.length === 1 ? String(all[0]) : `COALESCE(${all.join(', ')})`
  }
  const joins = parentsOf(table).map(({ alias, way }) => ` LEFT JOIN "${way.table}" ${alias} ON ${alias}."${way.key}" = it."${way.column}"`).join('')
  const known = reachesContacts(table) ? '' : ' WHERE person IS NOT NULL OR subject IS NOT NULL'
  return `INSERT INTO processing_log (actor, role, verb, purpose, basis, categories, person_id, subject_id, count, source, about, reason)
      SELECT journal_actor(), journal_role(), journal_verb('${verb}'), ${purpose}, ${basis}, ${exact ? 'categories' : `'{${categories.join()}}'`}, person, subject, count(*), '${name}',
        CASE WHEN min(about) = max(about) THEN min(about) END, ${table.inserted === 'transfer' ? 'given_to' : 'journal_reason()'}
      FROM (SELECT ${owner('person_id')} AS person, ${owner('subject_id')} AS subject, ${aboutOf(table)} AS about${exact ? `, ${exact} AS categories` : ''}${table.inserted === 'transfer' ? `, it."purpose", it."basis", 'получатель: ' || (SELECT r.name FROM recipients r WHERE r.code = it.recipient_code) AS given_to` : ''} FROM ${rows}${joins}) changed${known}
      GROUP BY person, subject, CASE WHEN person IS NULL AND subject IS NULL THEN about END${exact ? ', categories' : ''}${table.inserted === 'transfer' ? ', purpose, basis, given_to' : ''};`
}

/** The purpose of a table is that of its first personal column; with it go the categories that are held for it. A transfer has its own. */
function useOf(table: PersonalTable) {
  const columns = Object.values(table.columns).flatMap((column) => (column.personal ? [column] : []))
  const code = columns[0]?.purpose ?? 'support'
  const categories = [...new Set(columns.filter(({ purpose }) => purpose === code).flatMap((column) => column.categories))]
  if (table.inserted === 'transfer') return { purpose: 'purpose', basis: 'basis', categories }
  return { purpose: `'${code}'`, basis: `'${purposeBases[code]}'::basis`, categories }
}

/**
 * The categories of a row where they are not always the same: of a change those of the columns that changed (all, when only the owner did), of a
 * transfer those of the fields that were given. Null: as the table says.
 */
function exactCategories(table: PersonalTable, verb: string, all: readonly string[]): string | null {
  if (table.inserted === 'transfer') {
    const cases = Object.entries(fieldCategories).map(([field, category]) => `WHEN '${field}' THEN '${category}'`).join(' ')
    return `ARRAY(SELECT DISTINCT CASE field ${cases} ELSE field END FROM unnest(it."fields") field ORDER BY 1)`
  }
  const of = (category: string) => Object.entries(table.columns).flatMap(([column, it]) => (it.personal && !it.quiet && it.categories.some((each) => each === category) ? [column] : []))
  if (verb !== 'clarify' || all.length < 2 || new Set(all.map((category) => of(category).join())).size < 2) return null
  const changed = all.map((category) => {
    const row = (side: string) => of(category).map((column) => `${side}."${column}"`).join(', ')
    return `CASE WHEN (${row('was')}) IS DISTINCT FROM (${row('it')}) THEN '${category}' END`
  })
  return `COALESCE(NULLIF(array_remove(ARRAY[${changed.join(', ')}], NULL), '{}'), '{${all.join()}}')`
}

/** Of what category the fields of a transfer are (lib/disclosures). */
const fieldCategories: Readonly<Record<string, DataCategory>> = {
  amount: 'payments', payment: 'payments', order: 'orders', goods: 'orders', weight: 'orders', 'pickup-point': 'address', email: 'contacts', phone: 'contacts', letter: 'contacts', sms: 'contacts',
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
