import { days, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import type { StaffRole } from '#lib/db/generated/enums.ts'
import { MANY } from '#lib/privacy/read-as-staff.ts'
import { exportFilters } from './schema.ts'

const SHOWN = 50

/** The latest exports: one's own, or everybody's for the privacy officer. */
export async function getExports(staff: { readonly personId: string; readonly roles: readonly StaffRole[] }) {
  const rows = await db.deskExport.findMany({
    where: staff.roles.includes('privacy_officer') ? {} : { staffId: staff.personId },
    orderBy: { createdAt: 'desc' }, take: SHOWN, omit: { content: true },
  })
  const at = now()
  return rows.map((row) => ({ ...row, filters: exportFilters.parse(row.filters), own: row.staffId === staff.personId, expired: row.expiresAt <= at }))
}

export type ExportLine = Awaited<ReturnType<typeof getExports>>[number]

/** Reads of the data of many people at once by staff, of the last 90 days: what the privacy officer looks at (5.5). */
export function getMassReads() {
  return db.processingEntry.findMany({
    where: { count: { gt: MANY }, role: { not: null }, actor: { startsWith: 'staff:' }, verb: 'extract', happenedAt: { gt: new Date(now().getTime() - days(90)) } },
    orderBy: { happenedAt: 'desc' }, take: SHOWN,
    select: { id: true, happenedAt: true, actor: true, role: true, purpose: true, count: true, source: true, reason: true },
  })
}
