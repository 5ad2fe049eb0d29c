import type * as z from 'zod'
import { Refusal } from '#lib/action/refusal.ts'
import { days, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import type { StaffRole } from '#lib/db/generated/enums.ts'
import { addJob } from '#lib/jobs/add-job.ts'
import { readAsStaff } from '#lib/privacy/read-as-staff.ts'
import { countRows } from './count-rows.ts'
import { categoriesOf, MOST_ROWS } from './kinds.ts'
import { purposesFor } from './purposes-for.ts'
import { exportFilters, type exportSchema, filtersOf } from './schema.ts'

/** How long a file is there. */
export const EXPORT_LIFE = days(1)

/**
 * Asks for a file with data of people: for a purpose that has them (6.2.1), for a reason; the worker makes it. Answers its id. Refusals
 * `purpose-not-allowed`, which is on record; `too-many` (field `rows`: how many): nobody takes away more than MOST_ROWS at once.
 */
export async function requestExport(staff: { readonly personId: string; readonly role: StaffRole }, { kind, purpose, reason, ...given }: z.output<typeof exportSchema>): Promise<{ id: string }> {
  const categories = categoriesOf(kind, given)
  // Refused and written down as any read for a purpose that does not have the data would be.
  await readAsStaff({ staff: staff.personId, role: staff.role, purpose, categories, reason, source: 'desk_exports' }, async () => ({ result: null }))
  const allowed = (await purposesFor())[kind].find(({ code }) => code === purpose)
  if (!allowed || !categories.every((category) => allowed.categories.includes(category))) throw new Refusal('purpose-not-allowed', { purpose: 'purpose-not-allowed' })
  const filters = filtersOf(kind, given)
  return db.$transaction(async (tx) => {
    const rows = await countRows(tx, kind, exportFilters.parse(filters))
    if (rows > MOST_ROWS) throw new Refusal('too-many', { rows: String(rows) })
    const createdAt = now()
    const { id } = await tx.deskExport.create({
      data: { kind, purpose, reason, filters, staffId: staff.personId, role: staff.role, createdAt, expiresAt: new Date(createdAt.getTime() + EXPORT_LIFE) },
      select: { id: true },
    })
    await addJob(tx, 'exports.make', { exportId: id }, { key: `exports.make:${id}` })
    return { id }
  })
}
