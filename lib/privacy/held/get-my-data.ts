import { db } from '#lib/db/db.ts'
import type { Basis } from '#lib/db/generated/enums.ts'
import { categories, type DataCategory } from '#lib/policy/categories.ts'
import { currentPolicy } from '#lib/policy/policy-at.ts'
import { purposesOf } from '#lib/policy/purposes-of.ts'
import type { Purpose } from '#lib/policy/types.ts'
import { holderOfPerson } from '#lib/privacy/find-holder.ts'
import type { Source } from '#lib/privacy/register/types.ts'
import type { Article14Item } from './article-14.ts'
import { readArticle14 } from './read-article-14.ts'
import { columnsOf, type HeldTable, readHeld } from './read-held.ts'
import { showValue } from './show-value.ts'
import { type TermView, termsOf } from './terms-of.ts'

/** So many rows of a table are looked at, and so many different ones shown; all of them are in the archive. */
const LOOKED_AT = 60
const SHOWN = 4

export type ShownRow = readonly { readonly label: string; readonly value: string }[]

export type HeldGroup = { readonly title: string; readonly rows: readonly ShownRow[]; /** There is more than is shown. */ readonly more: boolean }

export type PurposeLine = { readonly title: string; readonly clause: string; readonly basis: Basis; readonly recipients: readonly string[] }

/** What is held of one category of data, what for, by what right, how long, and where it came from. */
export type HeldCategory = {
  readonly category: DataCategory
  readonly title: string
  readonly purposes: readonly PurposeLine[]
  readonly terms: readonly TermView[]
  readonly sources: readonly Source[]
  readonly groups: readonly HeldGroup[]
}

export type MyData = { readonly categories: readonly HeldCategory[]; readonly article14: readonly Article14Item[] }

/** What the shop holds of somebody with an account, by category (6.1.3, 152-FZ art. 14(7)): the values themselves and all that is known of them. */
export async function getMyData(personId: string): Promise<MyData> {
  const [policy, recipients] = await Promise.all([currentPolicy(), db.recipient.findMany({ select: { code: true, name: true } })])
  const [purposes, held] = await Promise.all([
    purposesOf(db, policy.versionId),
    holderOfPerson(db, personId).then((holder) => readHeld(db, holder, { limit: LOOKED_AT, except: ['processing_log', 'transfers'] })),
  ])
  const names = new Map(recipients.map(({ code, name }) => [code, name]))
  const codes = Object.keys(categories) as DataCategory[]
  const { items } = await readArticle14(db, held)
  return { categories: codes.flatMap((code) => categoryOf(code, held, purposes, names)), article14: items }
}

function categoryOf(category: DataCategory, held: readonly HeldTable[], purposes: readonly Purpose[], names: ReadonlyMap<string, string>): HeldCategory[] {
  const groups = held.flatMap((table) => groupOf(category, table))
  if (groups.length === 0) return []
  const columns = held.flatMap(({ table }) => columnsOf(table).flatMap(([, column]) => (column.categories.includes(category) ? [column] : [])))
  const codes = new Set<string>(columns.map(({ purpose }) => purpose))
  return [{
    category,
    title: categories[category],
    purposes: purposes.filter(({ code }) => codes.has(code)).map(({ title, clause, basis, recipients }) => ({ title, clause, basis, recipients: recipients.flatMap((code) => names.get(code) ?? []) })),
    terms: termsOf(columns, held),
    sources: [...new Set(columns.map(({ source }) => source))],
    groups,
  }]
}

/** The columns of a table that are of this category, without repeats: of a hundred orders to one address it is one line. */
function groupOf(category: DataCategory, { table, rows, total }: HeldTable): HeldGroup[] {
  const columns = columnsOf(table).filter(([, column]) => column.categories.includes(category))
  const lines = rows.map((row) => columns.flatMap(([name, column]) => {
    const value = showValue(row[name], column)
    return value === null ? [] : [{ label: column.label, value }]
  }))
  const different = [...new Map(lines.map((line) => [JSON.stringify(line), line])).values()].filter((line) => line.length > 0)
  if (different.length === 0) return []
  return [{ title: table.title, rows: different.slice(0, SHOWN), more: different.length > SHOWN || total > rows.length }]
}
