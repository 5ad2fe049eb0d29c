import { Refusal } from '#lib/action/refusal.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { requireFreeName } from './create-audience.ts'

/** No longer offered to new campaigns, or offered again. Refusals `not-found`, `invalid` (another one is called so by now). */
export async function archiveAudience({ id, archived }: { id: string; archived: boolean }): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.$queryRaw`SELECT FROM audiences WHERE id = ${id}::uuid FOR UPDATE`
    const before = await tx.audience.findUnique({ where: { id }, select: { name: true, archivedAt: true } })
    if (!before) throw new Refusal('not-found')
    if (!archived && before.archivedAt) await requireFreeName(tx, before.name, id)
    await tx.audience.update({ where: { id }, data: { archivedAt: archived ? (before.archivedAt ?? now()) : null, revision: { increment: 1 } } })
  })
}
