import { randomUUID } from 'node:crypto'
import { days, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { owner } from './owner.ts'

/** Points that nobody has promised, which the database lets nobody but its owner give; they end in a year unless wished otherwise. Answers the lot. */
export async function givePoints(memberId: string, points: number, { inDays = 365, at = now() }: { readonly inDays?: number; readonly at?: Date } = {}): Promise<string> {
  const id = await owner.$transaction(async (tx) => {
    await tx.$executeRaw`SET LOCAL session_replication_role = replica`
    const data = { memberId, key: `referral:${randomUUID()}:${memberId}`, source: 'referral', points, grantedAt: at, expiresAt: new Date(at.getTime() + days(inDays)) } as const
    return (await tx.bonusLot.create({ data, select: { id: true } })).id
  })
  await db.bonusEntry.create({ data: { memberId, lotId: id, kind: 'earn', points, happenedAt: at } })
  return id
}
