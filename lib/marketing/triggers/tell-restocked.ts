import { now } from '#lib/clock/clock.ts'
import { lockCells } from '#lib/consent/lock-cells.ts'
import { db } from '#lib/db/db.ts'
import { queueTriggered } from './queue-triggered.ts'

/**
 * Plans a message for everybody who waits for a variant that can be bought again, in the order of their asking. Whether there is still something to buy is
 * asked once more when each is handed over (trigger `check_trigger_cause`). Safe to repeat and to run twice at once. Answers how many.
 */
export async function tellRestocked(variantId: string): Promise<number> {
  const [{ forSale } = { forSale: false }] = await db.$queryRaw<{ forSale: boolean }[]>`SELECT is_for_sale(${variantId}::uuid) AS "forSale"`
  if (!forSale) return 0
  const waiting = await db.restockRequest.findMany({ where: { variantId, queuedAt: null }, orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], select: { id: true, subjectId: true } })
  let count = 0
  for (const { id, subjectId } of waiting) if (await tell(id, subjectId)) count += 1
  return count
}

function tell(id: string, subjectId: string): Promise<boolean> {
  return db.$transaction(async (tx) => {
    // First the subject, as whoever withdraws: so nobody waits for the other crosswise.
    await lockCells(tx, [subjectId])
    if ((await tx.restockRequest.count({ where: { id, queuedAt: null } })) === 0) return false
    if (!(await queueTriggered(tx, { trigger: 'back_in_stock', subjectId, channel: 'email', aboutId: id }))) return false
    await tx.restockRequest.update({ where: { id }, data: { queuedAt: now() } })
    return true
  })
}
