import { now } from '#lib/clock/clock.ts'
import { appendEvents } from '#lib/consent/append-events.ts'
import { isGiven, lockCells } from '#lib/consent/lock-cells.ts'
import type { Transaction } from '#lib/db/db.ts'

/** Ends the stays in the talent pool whose year is over, with the consents they rested on (5.1.8): whoever did not answer is not kept. Answers how many. */
export async function endStays(tx: Transaction): Promise<number> {
  const due = await tx.talentPoolEntry.findMany({ where: { until: { lt: now() } }, orderBy: { subjectId: 'asc' }, take: 1000, select: { subjectId: true } })
  for (const { subjectId } of due) {
    const given = (await lockCells(tx, [subjectId])).filter((cell) => cell.purpose === 'talent-pool' && isGiven(cell))
    await appendEvents(tx, subjectId, given.map(({ purpose, channel, contactHash }) => ({ purpose, channel, contactHash, kind: 'expired', actor: 'system', evidence: { form: 'job: term over' } })))
    await tx.talentPoolEntry.deleteMany({ where: { subjectId, until: { lt: now() } } })
  }
  return due.length
}
