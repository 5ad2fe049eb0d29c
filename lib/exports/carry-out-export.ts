import { stringify } from 'csv-stringify/sync'
import * as z from 'zod'
import { roleFor } from '#lib/auth/permissions.ts'
import { now } from '#lib/clock/clock.ts'
import { actAs } from '#lib/db/act-as.ts'
import { db } from '#lib/db/db.ts'
import { readAsStaff } from '#lib/privacy/read-as-staff.ts'
import { categoriesOf, exportKindCodes } from './kinds.ts'
import { readRows } from './read-rows.ts'
import { exportFilters } from './schema.ts'

/**
 * Makes the file of an export, once: read as staff, so that nobody whose data are blocked is in it and the journal knows of it (5.5, 6.2.4).
 * Whoever has lost the right meanwhile gets none. Safe to repeat.
 */
export async function carryOutExport(exportId: string): Promise<void> {
  const asked = await db.deskExport.findFirst({ where: { id: exportId, state: 'queued', expiresAt: { gt: now() } } })
  if (!asked) return
  const account = await db.account.findUnique({ where: { personId: asked.staffId }, select: { roles: true } })
  if (!account || roleFor(account.roles, 'exports.make') === null) return cancel(exportId)
  const kind = z.enum(exportKindCodes).parse(asked.kind)
  const { staffId, role, purpose, reason } = asked
  const filters = exportFilters.parse(asked.filters)
  await actAs({ personId: staffId, role, reason }, async () => {
    const who = { staff: staffId, role, purpose, categories: categoriesOf(kind, filters), reason: `выгрузка в файл: ${reason}`, source: 'desk_exports' }
    const { head, rows } = await readAsStaff(who, async (tx) => {
      // Blocked people are in no file, not in the privacy officer's either.
      await tx.$executeRaw`SELECT set_config('shop.staff_role', '', true)`
      const { seen, ...table } = await readRows(tx, kind, filters)
      return { result: table, ...seen }
    })
    const content = Buffer.from(`\uFEFF${csv([head, ...rows])}`)
    await db.$transaction((tx) => tx.deskExport.updateMany({ where: { id: exportId, state: 'queued' }, data: { state: 'finished', rows: rows.length, content, readyAt: now() } }))
  })
}

/** As spreadsheets of this country read it; what they would take for a formula is text (OWASP: CSV injection). */
export function csv(rows: readonly (readonly string[])[]): string {
  return stringify(rows.map((row) => row.map(harmless)), { delimiter: ';', record_delimiter: 'windows' })
}

function harmless(value: string): string {
  return /^[\s\u00a0]*[=+\-@\t\r\n|%＝＋－＠]/u.test(value) ? `'${value}` : value
}

async function cancel(exportId: string): Promise<void> {
  await db.$transaction((tx) => tx.deskExport.updateMany({ where: { id: exportId, state: 'queued' }, data: { state: 'cancelled' } }))
}
