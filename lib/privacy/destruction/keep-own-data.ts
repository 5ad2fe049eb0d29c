import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { recallRequest } from '../close-request.ts'
import { plannedDestruction } from './start-destruction.ts'

/** Recalls the destruction that is planned for a person; nothing happens where none is. Refusal `too-late`. */
export async function keepOwnData(personId: string): Promise<void> {
  const planned = await plannedDestruction(db, { personId })
  if (!planned) return
  if (planned.requestId !== null) return recallRequest(planned.requestId)
  // Planned because nobody used the account: somebody does.
  await db.destruction.updateMany({ where: { id: planned.id, state: 'planned' }, data: { state: 'recalled', finishedAt: now() } })
}
