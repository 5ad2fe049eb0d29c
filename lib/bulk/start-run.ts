import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import type { StaffRole } from '#lib/db/generated/enums.ts'
import { addJob } from '#lib/jobs/add-job.ts'
import type { StartRun } from './schema.ts'

/** How long somebody may change their mind before the first row. */
export const GRACE = 5_000

/** Writes down what is to be done to which orders, and the job that does it after a moment for second thoughts. */
export async function startRun({ key: id, kind, numbers, params }: StartRun, staff: { readonly personId: string; readonly role: StaffRole }): Promise<{ id: string }> {
  return db.$transaction(async (tx) => {
    const createdAt = now()
    const { count } = await tx.bulkRun.createMany({
      data: { id, kind, params, staffId: staff.personId, role: staff.role, total: numbers.length, createdAt },
      skipDuplicates: true,
    })
    if (count > 0) {
      await tx.bulkRow.createMany({ data: numbers.map((number, position) => ({ runId: id, position, subject: String(number) })) })
      await addJob(tx, 'bulk.run', { runId: id }, { key: `bulk:${id}`, runAt: new Date(createdAt.getTime() + GRACE) })
    }
    return { id }
  })
}
