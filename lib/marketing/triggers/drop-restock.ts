import type { Visit } from '#lib/consent/evidence.ts'
import { lockCells } from '#lib/consent/lock-cells.ts'
import { subjectsOf } from '#lib/consent/subjects-of.ts'
import { withdrawConsents } from '#lib/consent/withdraw-consents.ts'
import { db } from '#lib/db/db.ts'

/** A signed-in person waits for a variant no more; with the last of their requests the consent is withdrawn, too. Safe to repeat. */
export async function dropRestock(personId: string, sku: string, evidence: Visit): Promise<void> {
  await db.$transaction(async (tx) => {
    const subjectIds = await subjectsOf(tx, { personId })
    await lockCells(tx, subjectIds)
    await tx.restockRequest.deleteMany({ where: { subjectId: { in: [...subjectIds] }, variant: { sku } } })
    if ((await tx.restockRequest.count({ where: { subjectId: { in: [...subjectIds] } } })) > 0) return
    await withdrawConsents(tx, { personId, cells: [{ purpose: 'back-in-stock', channel: 'email' }], evidence, point: 'restock' })
  })
}
