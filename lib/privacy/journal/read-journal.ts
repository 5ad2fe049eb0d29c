import * as z from 'zod'
import { db } from '#lib/db/db.ts'
import { type ProcessingVerb, ProcessingVerb as verbs, type StaffRole, StaffRole as roles } from '#lib/db/generated/enums.ts'
import { holderOfPerson } from '#lib/privacy/find-holder.ts'
import { rowsOf } from '#lib/privacy/rows-of.ts'

export const JOURNAL_PAGE = 30

/** One act, as the person reads it: what one actor did at one moment, with however many tables. */
export type JournalLine = {
  readonly at: Date
  /** `self`, `web`, `worker`, `cli`, `staff`: nobody is named. */
  readonly actor: string
  readonly role: StaffRole | null
  readonly verb: ProcessingVerb
  readonly reason: string | null
  /** Tables of the register. */
  readonly sources: readonly string[]
  readonly purposes: readonly string[]
  readonly categories: readonly string[]
}

export type JournalView = { readonly lines: readonly JournalLine[]; readonly years: readonly number[]; /** Key of the next page; null at the end. */ readonly next: string | null }

type Asked = { readonly year?: number | undefined; /** Key of a page. */ readonly before?: string | undefined; readonly take?: number }

const rows = z.array(z.object({
  at: z.date(), id: z.bigint(), actor: z.string(), role: z.enum(roles).nullable(), verb: z.enum(verbs), reason: z.string().nullable(),
  sources: z.array(z.string()), purposes: z.array(z.string()), categories: z.array(z.string()),
}))

/**
 * Who did what with this person's data, the latest first (6.1.3): the processing journal, and the ledger of consents, which is a journal of its
 * own. Staff are told by their role. Keyset pages; `year` by Saratov.
 */
export async function readJournal(personId: string, { year, before, take = JOURNAL_PAGE }: Asked = {}): Promise<JournalView> {
  const { personIds, subjectIds, contacts } = await holderOfPerson(db, personId)
  const holder = [personIds, subjectIds, contacts] as const
  const page = keyOf(before)
  const from = year === undefined ? null : new Date(`${year}-01-01T00:00:00+04:00`)
  const to = year === undefined ? null : new Date(`${year + 1}-01-01T00:00:00+04:00`)
  const found = rows.parse(await db.$queryRawUnsafe(
    `${entries} SELECT at, min(id) AS id, actor, role, verb, reason, array_agg(DISTINCT source) AS sources, array_agg(DISTINCT purpose) AS purposes,
       (SELECT array_agg(DISTINCT category ORDER BY category) FROM unnest(string_to_array(string_agg(categories, ','), ',')) AS category) AS categories
     FROM entries WHERE ($4::timestamptz IS NULL OR at >= $4) AND ($5::timestamptz IS NULL OR at < $5) AND ($6::timestamptz IS NULL OR at <= $6)
     GROUP BY at, actor, role, verb, reason HAVING $6::timestamptz IS NULL OR (at, min(id)) < ($6, $7::bigint)
     ORDER BY at DESC, min(id) DESC LIMIT ${take + 1}`,
    ...holder, from, to, page?.at ?? null, page?.id ?? null,
  ))
  const years = await db.$queryRawUnsafe<{ year: number }[]>(`${entries} SELECT DISTINCT extract(year FROM at AT TIME ZONE 'Europe/Saratov')::int AS year FROM entries ORDER BY year DESC`, ...holder)
  const last = found.length > take ? found[take - 1] : undefined
  return {
    lines: found.slice(0, take).map(({ at, actor, role, verb, reason, sources, purposes, categories }) => ({ at, actor, role, verb, reason, sources, purposes, categories })),
    years: years.map((each) => each.year),
    next: last ? `${last.at.toISOString()}_${last.id}` : null,
  }
}

/** What a consent event is, of the verbs of 1.1.3. Those a system made by itself have nothing to tell twice. */
const entries = `WITH entries AS (
  SELECT happened_at AS at, id, CASE WHEN actor LIKE 'staff:%' THEN 'staff' WHEN actor LIKE 'shop:%' THEN substr(actor, 6) ELSE actor END AS actor, role, verb, reason, source, purpose, array_to_string(categories, ',') AS categories
  FROM processing_log WHERE ${rowsOf('processing_log')}
  UNION ALL
  SELECT happened_at, -position, CASE actor WHEN 'self' THEN 'self' WHEN 'staff' THEN 'staff' ELSE 'worker' END, NULL::staff_role,
    (CASE WHEN kind IN ('granted', 'refused', 'shown') THEN 'collect' WHEN kind = 'confirmed' THEN 'record' ELSE 'clarify' END)::processing_verb,
    NULL, 'consent_events', purpose, 'consents'
  FROM consent_events WHERE ${rowsOf('consent_events')}
)`

function keyOf(before: string | undefined): { at: Date; id: bigint } | null {
  const [at, id] = before?.split('_') ?? []
  const parsed = z.object({ at: z.iso.datetime().transform((text) => new Date(text)), id: z.string().regex(/^-?\d{1,18}$/).transform(BigInt) }).safeParse({ at, id })
  return parsed.data ?? null
}
