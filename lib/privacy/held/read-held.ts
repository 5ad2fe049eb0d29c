import * as z from 'zod'
import { unseal } from '#lib/crypto/seal.ts'
import type { Transaction } from '#lib/db/db.ts'
import { personalTables } from '#lib/privacy/data-register.ts'
import type { Holder } from '#lib/privacy/find-holder.ts'
import type { PersonalColumn, PersonalTable } from '#lib/privacy/register/types.ts'
import { rowsOf } from '#lib/privacy/rows-of.ts'
import { subjectKey } from '#lib/subjects/subject-key.ts'

/** A row by column; what an id stands for instead of the id, times in ISO 8601. `true` for a withheld value that is there. */
export type HeldRow = Readonly<Record<string, unknown>>

export type HeldTable = {
  readonly name: string
  readonly table: PersonalTable
  /** The latest first. */
  readonly rows: readonly HeldRow[]
  /** How many there are in all. */
  readonly total: number
  /** When the last one began, for the end of its term. */
  readonly latest: Date | null
}

const answer = z.array(z.object({ name: z.string(), total: z.number().nullable(), latest: z.date().nullable(), rows: z.custom<readonly HeldRow[]>(Array.isArray) }))
const sealedValue = z.object({ subject: z.string(), bytes: z.string() })

type Options = { /** So many rows of a table at the most. */ readonly limit?: number; readonly except?: readonly string[] }

/**
 * Everything the shop holds of somebody, table by table, in one statement and therefore of one moment. Tables without a row of theirs
 * are left out.
 */
export async function readHeld(tx: Transaction, holder: Holder, { limit, except = [] }: Options = {}): Promise<HeldTable[]> {
  const tables = personalTables.filter(([name, { found }]) => found.length > 0 && !except.includes(name))
  const sql = tables.map(([name, table]) => selectOf(name, table, limit)).join('\nUNION ALL\n')
  const found = answer.parse(await tx.$queryRawUnsafe(sql, holder.personIds, holder.subjectIds, holder.contacts))
  const keys = await keysOf(tx, holder)
  return tables.flatMap(([name, table]) => {
    const held = found.find((each) => each.name === name)
    if (!held || held.rows.length === 0) return []
    const { rows, total, latest } = held
    return [{ name, table, rows: rows.map((row) => opened(row, table, keys)), total: total ?? rows.length, latest: latest ?? latestOf(rows, table) }]
  })
}

function selectOf(name: string, table: PersonalTable, limit: number | undefined): string {
  const columns = columnsOf(table).map(([column, it]) => `${valueOf(name, column, it, table)} AS "${column}"`)
  const order = table.since ? `"${table.since}" DESC NULLS LAST` : table.key.map((column) => `"${column}"`).join(', ')
  const rows = `SELECT json_agg(r) FROM (SELECT ${columns.join(', ')} FROM "${name}" t WHERE ${rowsOf(name)} ORDER BY ${order}${limit === undefined ? '' : ` LIMIT ${limit}`}) r`
  // All rows say themselves how many they are and which is the latest.
  if (limit === undefined) return `SELECT '${name}' AS name, NULL::int AS total, NULL::timestamptz AS latest, coalesce((${rows}), '[]') AS rows`
  const latest = table.since ? `max("${table.since}")` : 'NULL::timestamptz'
  return `SELECT '${name}' AS name, count(*)::int AS total, ${latest} AS latest, CASE WHEN count(*) > 0 THEN (${rows}) ELSE '[]' END AS rows FROM "${name}" WHERE ${rowsOf(name)}`
}

function latestOf([first]: readonly HeldRow[], { since }: PersonalTable): Date | null {
  const moment = since === null ? null : first?.[since]
  return typeof moment === 'string' ? new Date(moment) : null
}

/** Ids are told by what they stand for; sealed values come with the subject whose key opens them. */
function valueOf(name: string, column: string, { as, sealed, withheld }: PersonalColumn, table: PersonalTable): string {
  const value = `t."${column}"`
  if (withheld !== null) return `CASE WHEN ${value} IS NOT NULL THEN true END`
  if (sealed !== null) {
    const subject = 'subject_id' in table.columns ? 't."subject_id"' : `(SELECT e."subject_id" FROM "consent_events" e WHERE e."position" = t."position")`
    return `json_build_object('subject', ${subject}, 'bytes', encode(${value}, 'hex'))`
  }
  // Staff are told by their role, not by who they are.
  if (as === 'journal_actor') return `CASE WHEN ${value} LIKE 'staff:%' THEN 'staff' WHEN ${value} LIKE 'shop:%' THEN substr(${value}, 6) ELSE ${value} END`
  if (as === 'order') return `(SELECT o."number" FROM "orders" o WHERE o."id" = ${value})`
  if (as === 'product') return `(SELECT p."name" FROM "products" p WHERE p."id" = ${value})`
  if (as === 'variant') return `(SELECT p."name" || ', ' || v."colour_name" || coalesce(', ' || v."size", '') FROM "variants" v JOIN "products" p ON p."id" = v."product_id" WHERE v."id" = ${value})`
  if (as === 'vacancy') return `(SELECT v."title" FROM "vacancies" v WHERE v."id" = ${value})`
  if (as === 'version') return `(SELECT d."number" FROM "document_versions" d WHERE d."id" = ${value})`
  return value
}

/** The personal columns of a table. */
export function columnsOf(table: PersonalTable): (readonly [string, PersonalColumn])[] {
  return Object.entries(table.columns).flatMap(([name, column]) => (column.personal ? [[name, column] as const] : []))
}

async function keysOf(tx: Transaction, { subjectIds }: Holder): Promise<Map<string, string | null>> {
  const keys = new Map<string, string | null>()
  for (const id of subjectIds) keys.set(id, await subjectKey(tx, id))
  return keys
}

function opened(row: HeldRow, table: PersonalTable, keys: ReadonlyMap<string, string | null>): HeldRow {
  const values = columnsOf(table).flatMap(([column, { sealed }]) => {
    if (sealed === null) return []
    const { subject, bytes } = sealedValue.parse(row[column])
    const key = keys.get(subject) ?? null
    const text = key === null ? null : unseal(sealed, subject, Buffer.from(bytes, 'hex'), key)
    return [[column, text?.startsWith('{') ? JSON.parse(text) : text] as const]
  })
  return values.length === 0 ? row : { ...row, ...Object.fromEntries(values) }
}
