import type { ProcessingVerb } from '#lib/db/generated/enums.ts'
import type { DataCategory } from '#lib/policy/categories.ts'
import type { PurposeCode } from './purposes.ts'
import type { Term } from './terms.ts'
import type { Words } from './words.ts'

/**
 * Why a column is nobody's. `goods`: what is sold and what is in stock. `shop`: texts, rules and registers of the shop itself. `reference`:
 * joins rows and says nothing by itself; it goes with its row. `technical`: states of the machinery. `office`: who acted for the shop,
 * by post or staff account. `count`: numbers of many.
 */
export type Reason = 'goods' | 'shop' | 'reference' | 'technical' | 'office' | 'count'

/** Where a value came from (7.2.2). `person`: said by themselves. `browser`: by what they use. `shop`: it arose here. */
export type Source = 'person' | 'browser' | 'shop' | 'bank'

/**
 * How the rows of somebody are found: a column holds their person id, subject id, the id of a subject as text, or a contact they have proved
 * (then only of rows that are nobody else's: `unless` is the column that says whose); or a key of a row of theirs in another table, `text` where
 * an id stands as text.
 */
export type Way =
  | { readonly by: 'person'; readonly column: string }
  | { readonly by: 'subject'; readonly column: string }
  | { readonly by: 'contact'; readonly column: string; readonly unless?: string }
  | { readonly by: 'row'; readonly column: string; readonly table: string; readonly key: string; readonly text?: boolean; readonly unless?: string }

/** How a value is shown to people, by its words or by what an id stands for; text, numbers, times and yes or no by themselves. */
export type Shown = 'money' | 'contact' | 'receipt' | 'table' | 'order' | 'product' | 'variant' | 'version' | 'vacancy' | Words

export type PersonalColumn = {
  readonly personal: true
  /** Russian, for the person. */
  readonly label: string
  readonly categories: readonly DataCategory[]
  readonly purpose: PurposeCode
  readonly term: Term
  readonly source: Source
  readonly as: Shown | null
  /** Sealed by the key of the row's subject: the purpose of `seal`. */
  readonly sealed: string | null
  /** Why the person gets it described and not literally; Russian. Null: it is in the export. */
  readonly withheld: string | null
  /** Changes by itself as time goes by: alone it makes no entry in the journal. */
  readonly quiet: boolean
}

export type OtherColumn = { readonly personal: false; readonly reason: Reason }

export type PersonalTable = {
  readonly personal: true
  /** Russian, for the person. */
  readonly title: string
  /** The primary key. */
  readonly key: readonly string[]
  /** Any of these ways leads to somebody's rows; none: nobody's rows can be found, and `unfound` says why (Russian). */
  readonly found: readonly Way[]
  readonly unfound: string | null
  /** The column the term counts from, and the rows are ordered by; null where the term counts from something else. */
  readonly since: string | null
  /** `triggers`: every statement makes entries. `own`: the table is a journal of its own. `none`: nobody's rows can be told. */
  readonly journal: 'triggers' | 'own' | 'none'
  /** What a new row is, of the verbs of 1.1.3. */
  readonly inserted: ProcessingVerb
  readonly columns: Readonly<Record<string, PersonalColumn | OtherColumn>>
}

export type OtherTable = { readonly personal: false; readonly columns: Readonly<Record<string, OtherColumn>> }

export type RegisteredTable = PersonalTable | OtherTable
