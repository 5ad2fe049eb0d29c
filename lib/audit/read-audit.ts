import * as z from 'zod'
import { roleNames } from '#lib/auth/permissions.ts'
import { db } from '#lib/db/db.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { StaffRole } from '#lib/db/generated/enums.ts'
import { staffNames } from '#lib/privacy/desk/staff-names.ts'
import { findPlaces } from './find-places.ts'
import type { AuditFilter } from './schema.ts'
import { type Difference, showDifference } from './show-difference.ts'
import { tableWords } from './words.ts'

/** One entry as it is read. Times are UTC. */
export type AuditLine = {
  readonly id: string
  readonly at: Date
  readonly who: string
  readonly role: string
  readonly verb: 'insert' | 'update' | 'delete'
  readonly table: string
  readonly title: string
  readonly rowId: string
  /** What the row is called, and its page. */
  readonly name: string | null
  readonly href: string | null
  readonly changes: readonly Difference[]
  readonly reason: string | null
}

export type AuditView = { readonly lines: readonly AuditLine[]; /** The key of the next page; null at the end. */ readonly next: string | null }

export const AUDIT_PAGE = 50

const values = z.record(z.string(), z.unknown()).nullable()
const rows = z.array(z.object({
  id: z.bigint(), at: z.date(), staffId: z.string(), role: z.enum(StaffRole), verb: z.enum(['insert', 'update', 'delete']), table: z.string(), rowId: z.string(),
  before: values, after: values, reason: z.string().nullable(),
}))

/** What staff did, the latest first; the values of people were never copied into it. */
export async function readAudit(filter: AuditFilter): Promise<AuditView> {
  const found = rows.parse(await db.$queryRaw`
    SELECT id, happened_at AS at, staff_id AS "staffId", role, verb, table_name AS "table", row_id AS "rowId", before, after, reason
    FROM audit_entries WHERE ${whereOf(filter)} ORDER BY happened_at DESC, id DESC LIMIT ${AUDIT_PAGE + 1}`)
  const shown = found.slice(0, AUDIT_PAGE)
  const [names, places] = await Promise.all([staffNames(shown.map(({ staffId }) => `staff:${staffId}`)), findPlaces(shown)])
  const last = shown.at(-1)
  return {
    lines: shown.map(({ id, staffId, role, before, after, ...entry }) => ({
      ...entry,
      id: String(id),
      who: names(`staff:${staffId}`) ?? '',
      role: roleNames[role],
      title: tableWords[entry.table] ?? entry.table,
      ...(places.get(String(id)) ?? { name: null, href: null }),
      changes: showDifference(entry.table, before, after),
    })),
    next: found.length > AUDIT_PAGE && last ? `${last.at.getTime()}_${last.id}` : null,
  }
}

/** Who of the staff may stand in the journal: whoever has a role now, and whoever is asked for. */
export async function auditedStaff(asked: string | undefined): Promise<{ readonly value: string; readonly text: string }[]> {
  const accounts = await db.account.findMany({ where: { NOT: { roles: { isEmpty: true } } }, select: { personId: true }, take: 200 })
  const ids = [...new Set([...accounts.map(({ personId }) => personId), ...(asked ? [asked] : [])])]
  const names = await staffNames(ids.map((id) => `staff:${id}`))
  return ids.map((id) => ({ value: id, text: names(`staff:${id}`) ?? id })).toSorted((a, b) => a.text.localeCompare(b.text, 'ru'))
}

const DAY = 86_400_000
const saratov = (day: string) => new Date(`${day}T00:00:00+04:00`)

function whereOf({ staff, table, row, verb, from, to, after }: AuditFilter): Prisma.Sql {
  const [moment, id] = after?.split('_') ?? []
  const conditions = [
    Prisma.sql`true`,
    ...(staff ? [Prisma.sql`staff_id = ${staff}::uuid`] : []),
    ...(table ? [Prisma.sql`table_name = ${table}`] : []),
    ...(row ? [Prisma.sql`row_id = ${row}`] : []),
    ...(verb ? [Prisma.sql`verb = ${verb}`] : []),
    ...(from ? [Prisma.sql`happened_at >= ${saratov(from)}`] : []),
    ...(to ? [Prisma.sql`happened_at < ${new Date(saratov(to).getTime() + DAY)}`] : []),
    ...(moment && id ? [Prisma.sql`(happened_at, id) < (${new Date(Number(moment))}, ${BigInt(id)})`] : []),
  ]
  return Prisma.join(conditions, ' AND ')
}
