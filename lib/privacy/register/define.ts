import type { OtherColumn, OtherTable, PersonalColumn, PersonalTable, Reason, Way } from './types.ts'

type Common = Pick<PersonalColumn, 'purpose' | 'term' | 'source' | 'categories'>
type ColumnOf = string | OtherColumn | (Partial<PersonalColumn> & Pick<PersonalColumn, 'label'>)
type TableOf = Common & Partial<Pick<PersonalTable, 'unfound' | 'since' | 'journal' | 'inserted'>> & Pick<PersonalTable, 'title' | 'key' | 'found'> & {
  readonly columns: Readonly<Record<string, ColumnOf>>
}

/** A table with data of people. A column is its Russian label where the table's category, purpose, term and source are its own. */
export function personal({ columns, title, key, found, unfound = null, since = null, journal = 'triggers', inserted = 'record', ...common }: TableOf): PersonalTable {
  const entries = Object.entries(columns).map(([name, column]) => [name, columnOf(column, common)] as const)
  return { personal: true, title, key, found, unfound, since, journal, inserted, columns: Object.fromEntries(entries) }
}

/** A table with nobody's data. */
export function nobodys(reason: Reason, ...columns: readonly string[]): OtherTable {
  return { personal: false, columns: Object.fromEntries(columns.map((name) => [name, other(reason)])) }
}

export const other = (reason: Reason): OtherColumn => ({ personal: false, reason })

/** Joins rows and says nothing by itself. */
export const reference: OtherColumn = other('reference')
export const technical: OtherColumn = other('technical')
export const office: OtherColumn = other('office')

export const byPerson = (column = 'person_id'): Way => ({ by: 'person', column })
export const bySubject = (column = 'subject_id'): Way => ({ by: 'subject', column })
export const byOrder = (column = 'order_id'): Way => ({ by: 'row', column, table: 'orders', key: 'id' })
export const byRow = (column: string, table: string, key = 'id'): Extract<Way, { by: 'row' }> => ({ by: 'row', column, table, key })

const plain = { personal: true, as: null, sealed: null, withheld: null, quiet: false } as const

function columnOf(column: ColumnOf, common: Common): PersonalColumn | OtherColumn {
  if (typeof column === 'string') return { ...plain, ...common, label: column }
  return 'label' in column ? { ...plain, ...common, ...column, personal: true } : column
}
