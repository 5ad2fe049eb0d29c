import type * as z from 'zod'
import { Refusal } from '#lib/action/refusal.ts'
import { days, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import type { StaffRole } from '#lib/db/generated/enums.ts'
import { addJob } from '#lib/jobs/add-job.ts'
import { readAsStaff } from '#lib/privacy/read-as-staff.ts'
import { exportKinds } from './kinds.ts'
import { purposesFor } from './purposes-for.ts'
import type { exportSchema } from './schema.ts'

/** How long a file is there. */
export const EXPORT_LIFE = days(1)

/**
 * Asks for a file with data of people: for a purpose that has them (6.2.1), for a reason; the worker makes it. Answers its id. Refusal
 * `purpose-not-allowed`, which is on record.
 */
export async function requestExport(staff: { readonly personId: string; readonly role: StaffRole }, { kind, purpose, reason, from, to }: z.output<typeof exportSchema>): Promise<{ id: string }> {
  // Refused and written down as any read for a purpose that does not have the data would be.
  await readAsStaff({ staff: staff.personId, role: staff.role, purpose, categories: exportKinds[kind].categories, reason, source: 'desk_exports' }, async () => ({ result: null }))
  if (!(await purposesFor())[kind].some(({ code }) => code === purpose)) throw new Refusal('purpose-not-allowed', { purpose: 'purpose-not-allowed' })
  return db.$transaction(async (tx) => {
    const createdAt = now()
    const { id } = await tx.deskExport.create({
      data: { kind, purpose, reason, filters: { from, to }, staffId: staff.personId, role: staff.role, createdAt, expiresAt: new Date(createdAt.getTime() + EXPORT_LIFE) },
      select: { id: true },
    })
    await addJob(tx, 'exports.make', { exportId: id }, { key: `exports.make:${id}` })
    return { id }
  })
}
