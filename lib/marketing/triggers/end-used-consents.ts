import { appendEvents } from '#lib/consent/append-events.ts'
import { lockCells } from '#lib/consent/lock-cells.ts'
import { db, type Transaction } from '#lib/db/db.ts'

const BATCH = 500

/** Ends the consents to be told of goods whose last request is answered, taken back or over (4.1.15). Answers how many. */
export async function endUsedConsents(): Promise<number> {
  const used = await db.$queryRaw<{ subjectId: string }[]>`
    SELECT c.subject_id AS "subjectId" FROM consent_current c JOIN subjects s ON s.id = c.subject_id AND s.destroyed_at IS NULL
    WHERE c.purpose = 'back-in-stock' AND c.state = 'confirmed' AND NOT EXISTS (SELECT FROM restock_requests r WHERE r.subject_id = c.subject_id)
    LIMIT ${BATCH}`
  let count = 0
  for (const { subjectId } of used) if (await db.$transaction((tx) => end(tx, subjectId))) count += 1
  return count
}

async function end(tx: Transaction, subjectId: string): Promise<boolean> {
  const cell = (await lockCells(tx, [subjectId])).find(({ purpose, state }) => purpose === 'back-in-stock' && state === 'confirmed')
  // Asked anew meanwhile.
  if (!cell || (await tx.restockRequest.count({ where: { subjectId } })) > 0) return false
  await appendEvents(tx, subjectId, [{ purpose: 'back-in-stock', channel: cell.channel, kind: 'expired', contactHash: cell.contactHash, actor: 'system', evidence: { form: 'job: used' } }])
  return true
}
