import { minutes, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'

/** Deletes the files whose day is over, and makes those that a killed worker has left. Answers how many files went. */
export async function sweepExports(): Promise<number> {
  const { count } = await db.deskExport.updateMany({ where: { expiresAt: { lte: now() }, content: { not: null } }, data: { content: null } })
  await db.deskExport.updateMany({ where: { expiresAt: { lte: now() }, state: 'queued' }, data: { state: 'cancelled' } })
  const left = await db.deskExport.findMany({ where: { state: 'queued', createdAt: { lt: new Date(now().getTime() - minutes(5)) } }, select: { id: true }, take: 5 })
  if (left.length === 0) return count
  // Not sooner: what makes files is large, and mostly none was left.
  const { carryOutExport } = await import('./carry-out-export.ts')
  for (const { id } of left) await carryOutExport(id)
  return count
}
