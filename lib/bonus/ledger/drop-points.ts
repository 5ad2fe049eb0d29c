import type { Transaction } from '#lib/db/db.ts'
import type { BonusSource } from '#lib/db/generated/enums.ts'

/** What a member still has is gone, of one source or of all: an entry `left` for each lot. Answers how many points. */
export async function dropPoints(tx: Transaction, memberId: string, at: Date, source?: BonusSource): Promise<number> {
  await tx.$queryRaw`SELECT 1 FROM bonus_members WHERE id = ${memberId}::uuid FOR UPDATE`
  const lots = await tx.bonusLot.findMany({ where: { memberId, remaining: { gt: 0 }, ...(source && { source }) }, select: { id: true, remaining: true } })
  await tx.bonusEntry.createMany({ data: lots.map(({ id, remaining }) => ({ memberId, lotId: id, kind: 'left' as const, points: -remaining, happenedAt: at })) })
  return lots.reduce((sum, { remaining }) => sum + remaining, 0)
}
