import { beforeEach, describe, expect, test } from 'vitest'
import { getBalance } from '#lib/bonus/ledger/balance.ts'
import { joinProgramme } from '#lib/bonus/members/join-programme.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { makeBonusMember } from '#lib/test-support/make-bonus-member.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { makeDelivered } from '#lib/test-support/make-delivered.ts'
import { outcome } from '#lib/test-support/outcome.ts'
import { owner } from '#lib/test-support/owner.ts'
import { liabilityCsv } from '../overview/liability-csv.ts'
import { pointsByMonth } from '../overview/points-by-month.ts'
import { readLiability } from '../overview/read-liability.ts'
import { readOverview } from '../overview/read-overview.ts'
import { decideReferral } from './decide-referral.ts'
import { countHeld, listDecided, listHeld, listSignals } from './queries.ts'

const manager = await makeCustomer({ roles: ['manager'] })
let [referrerId, friendId, id] = ['', '', '']

/** A friend who joined by somebody's code and bought; something about them made it wait for a human. */
beforeEach(async () => {
  const referrer = await makeBonusMember()
  const { personId } = await makeCustomer()
  const joined = await db.$transaction((tx) => joinProgramme(tx, { personId }, { at: now(), friend: referrer.referralCode }))
  const order = await makeDelivered({ personId })
  const referral = await db.bonusReferral.findUniqueOrThrow({ where: { friendId: joined.memberId }, select: { id: true } })
  await db.bonusReferral.update({ where: { id: referral.id }, data: { state: 'held', signals: ['same-address'], orderId: order.id } })
  referrerId = referrer.id
  friendId = joined.memberId
  id = referral.id
})

describe('referrals that wait for a human §4.1.11', () => {
  test('are paid to both for a reason, once', async () => {
    const before = [await getBalance(referrerId), await getBalance(friendId)]
    expect((await listHeld('manager')).map((each) => each.id)).toContain(id)
    const decision = { id, pay: true, reason: 'Соседи по дому, покупали отдельно' }
    const outcomes = await Promise.all([outcome(decideReferral(decision, manager)), outcome(decideReferral({ ...decision, pay: false }, manager))])
    expect(outcomes.toSorted()).toEqual(['changed-meanwhile', 'in'])
    const { state } = await db.bonusReferral.findUniqueOrThrow({ where: { id } })
    const given = state === 'paid' ? 500 : 0
    expect([await getBalance(referrerId), await getBalance(friendId)]).toEqual(before.map((balance) => balance + given))
    expect((await listDecided('manager'))[0]).toMatchObject({ id, reason: decision.reason, decider: 'Иванова\u00a0А.' })
  })

  test('are refused by nobody but a human with a reason: the database holds it', async () => {
    await expect(owner.$executeRawUnsafe(`UPDATE bonus_referrals SET state = 'refused', decided_at = now() WHERE id = '${id}'`)).rejects.toThrow(/bonus_referrals_(decided|reason)/)
    await expect(owner.$executeRawUnsafe(`UPDATE bonus_referrals SET state = 'refused', decided_at = now(), decided_by = '${manager.personId}' WHERE id = '${id}'`)).rejects.toThrow('bonus_referrals_reason')
    const held = await countHeld('manager')
    await decideReferral({ id, pay: false, reason: 'Одна и та же квартира и карта' }, manager)
    expect(await db.bonusReferral.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: 'refused', decidedBy: manager.personId, reason: 'Одна и та же квартира и карта' })
    expect(await countHeld('manager')).toBe(held - 1)
  })

  test('many friends within a month are shown, and nothing follows from it', async () => {
    const { referralCode } = await db.bonusMember.findUniqueOrThrow({ where: { id: referrerId }, select: { referralCode: true } })
    for (let count = 0; count < 4; count += 1) {
      const { personId } = await makeCustomer()
      await db.$transaction((tx) => joinProgramme(tx, { personId }, { at: now(), friend: referralCode }))
    }
    expect((await listSignals('manager')).filter(({ memberId }) => memberId === referrerId)).toMatchObject([{ kind: 'many-friends', count: 5 }])
    expect((await db.bonusMember.findUniqueOrThrow({ where: { id: referrerId } })).leftAt).toBeNull()
  })
})

describe('what the programme owes', () => {
  test('by month of expiry sums up to what can be spent, and so does the ledger', async () => {
    const [{ outstanding, members }, liability, months] = [await readOverview(), await readLiability(), await pointsByMonth()]
    const add = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)
    expect(outstanding).toBeGreaterThan(0)
    expect(members).toBe(await db.bonusMember.count({ where: { leftAt: null } }))
    expect(add(liability.map(({ points }) => points))).toBe(outstanding)
    for (const { points, orders, welcome, referral, adjustment } of liability) expect(orders + welcome + referral + adjustment).toBe(points)
    expect(add(months.map(({ earned, spent, expired }) => earned - spent - expired))).toBe(outstanding)
    expect(months).toHaveLength(12)
    const csv = liabilityCsv(liability)
    expect(csv.startsWith('\uFEFFСгорают в месяце;Бонусов;')).toBe(true)
    expect(csv.trimEnd().split('\r\n').at(-1)).toMatch(new RegExp(`^Всего;${outstanding};`))
  })
})
