import { getBalance } from '#lib/bonus/ledger/balance.ts'
import { joinProgramme } from '#lib/bonus/members/join-programme.ts'
import { adjustMember } from '#lib/bonus-desk/adjustments/adjust-member.ts'
import { decideAdjustment } from '#lib/bonus-desk/adjustments/decide-adjustment.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { staffOf } from '../people/staff-of.ts'

/** Somebody takes part in the bonus programme and has so many points: what is missing staff give by hand, what is too much they take, above the limit with two of them. */
export async function setBalance(personId: string, points: number): Promise<void> {
  const { memberId } = await db.$transaction((tx) => joinProgramme(tx, { personId }, { at: now() }))
  const missing = points - (await getBalance(memberId))
  if (missing === 0) return
  const [manager, admin] = [await staffOf('manager'), await staffOf('admin')]
  const { number, waits } = await adjustMember({ memberId, points: missing, reason: 'Подготовка проверки' }, { personId: manager, roles: ['manager'] })
  if (!waits) return
  const { id } = await db.bonusAdjustment.findUniqueOrThrow({ where: { number }, select: { id: true } })
  await decideAdjustment({ id, allow: true }, { personId: admin })
}
