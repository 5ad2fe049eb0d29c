import { db } from '#lib/db/db.ts'
import { lockRules } from './lock-rules.ts'
import type { SeenRules } from './schema.ts'

/** Approved rules become a draft again, to be changed and approved anew. Refusals as of `lockRules`. */
export async function reopenRules(seen: SeenRules): Promise<void> {
  await db.$transaction(async (tx) => {
    await lockRules(tx, seen, 'approved')
    await tx.bonusRules.update({ where: { id: seen.id }, data: { state: 'draft', approverId: null } })
  })
}
