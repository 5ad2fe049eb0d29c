import { Refusal } from '#lib/action/refusal.ts'
import { roleFor } from '#lib/auth/permissions.ts'
import { getBalance } from '#lib/bonus/ledger/balance.ts'
import { lockMember } from '#lib/bonus/ledger/lock-member.ts'
import { rulesAt } from '#lib/bonus/rules/rules-at.ts'
import { now } from '#lib/clock/clock.ts'
import { db, type Transaction } from '#lib/db/db.ts'
import type { StaffRole } from '#lib/db/generated/enums.ts'
import { isBlocked } from '#lib/subjects/is-blocked.ts'
import { formatPoints } from '#lib/text/format-points.ts'
import { aloneSoFar } from './alone-so-far.ts'
import { carryOut } from './carry-out.ts'
import type { AdjustInput } from './schema.ts'

type Actor = { readonly personId: string; readonly roles: readonly StaffRole[] }
type Adjusted = { readonly number: number; /** It waits for somebody else. */ readonly waits: boolean }

/**
 * Gives a member points by hand, or takes them, for a reason that they read. What one of the staff may do alone is limited by member and 30 days: beyond it
 * another person decides, and only who may approve begins it. Refusals `not-found`, `not-member` (has left), `bonus-blocked` (6.2.4), `own-points`, `bonus-short`
 * (field `points`), `above-limit` (field `points`).
 */
export async function adjustMember({ memberId, points, reason }: AdjustInput, actor: Actor): Promise<Adjusted> {
  const at = now()
  return db.$transaction(async (tx) => {
    await checkMember(tx, memberId, actor)
    const limit = (await rulesAt(at, tx))?.adjustmentLimit ?? 0
    const left = Math.max(0, limit - (await aloneSoFar(tx, memberId, at)))
    const waits = Math.abs(points) > left
    if (waits && roleFor(actor.roles, 'bonus.approve') === null) throw new Refusal('above-limit', { points: `Без второго человека можно ещё ${formatPoints(left)} за 30 дней: обратитесь к менеджеру` })
    const balance = await getBalance(memberId, { tx, at })
    if (balance < -points) throw new Refusal('bonus-short', { points: `На счёте ${formatPoints(balance)}: больше списать нельзя` })
    const { id, number } = await tx.bonusAdjustment.create({
      data: { memberId, points, reason, authorId: actor.personId, createdAt: at, ...(!waits && { state: 'done', decidedAt: at }) },
      select: { id: true, number: true },
    })
    if (!waits) await carryOut(tx, id, at)
    return { number, waits }
  })
}

/** Takes the member's lock: nobody gives points to themselves, to who has left, or works on blocked data. */
async function checkMember(tx: Transaction, memberId: string, { personId }: Actor): Promise<void> {
  const lives = await lockMember(tx, memberId)
  const member = await tx.bonusMember.findUnique({ where: { id: memberId }, select: { personId: true } })
  if (!member) throw new Refusal('not-found')
  if (!lives) throw new Refusal('not-member')
  if (member.personId === personId) throw new Refusal('own-points')
  if (member.personId !== null && (await isBlocked(tx, { personId: member.personId }))) throw new Refusal('bonus-blocked')
}
