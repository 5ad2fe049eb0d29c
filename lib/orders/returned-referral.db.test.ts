import { describe, expect, test } from 'vitest'
import { getOwnLedger } from '#lib/bonus/account/get-own-ledger.ts'
import { getBalance } from '#lib/bonus/ledger/balance.ts'
import { grantPoints } from '#lib/bonus/ledger/grant-points.ts'
import { getDue } from '#lib/bonus/ledger/queries.ts'
import { joinProgramme } from '#lib/bonus/members/join-programme.ts'
import { leaveProgramme } from '#lib/bonus/members/leave-programme.ts'
import { listDecided } from '#lib/bonus-desk/referrals/queries.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { makeBonusMember } from '#lib/test-support/make-bonus-member.ts'
import { noteDelivery, placeByPoints } from '#lib/test-support/make-bonus.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { makeDelivered } from '#lib/test-support/make-delivered.ts'
import { receiveReturn } from './receive-return.ts'
import { requestReturn } from './request-return.ts'

/** Somebody, their friend, and the friend's first order, delivered: two pieces, 5 000 roubles each. */
async function recommended() {
  const referrer = await makeBonusMember()
  const { personId } = await makeCustomer()
  const { memberId } = await db.$transaction((tx) => joinProgramme(tx, { personId }, { at: now(), friend: referrer.referralCode }))
  const order = await makeDelivered({ personId, lines: [{ price: 500_000, quantity: 2 }], bonus: { memberId, points: 0, redeemShare: 3000, earn: [300] } })
  return { referrer: { id: referrer.id, personId: referrer.customer.personId }, friend: { id: memberId, personId }, order }
}
const giveBack = async (personId: string, number: number, quantity: number) => {
  await requestReturn(personId, { number, reason: 'changed_mind', lines: [{ position: 0, quantity }] })
  await receiveReturn(number, 'warehouse')
}
const referralOf = (friendId: string) => db.bonusReferral.findUniqueOrThrow({ where: { friendId } })

describe('the order that a recommendation was paid for comes back §4.1.11', () => {
  test('whole: both lose what they were given, and are told why; in part: neither', async () => {
    const { referrer, friend, order } = await recommended()
    expect([await getBalance(referrer.id), await getBalance(friend.id)]).toEqual([700, 1000])
    await giveBack(friend.personId, order.number, 1)
    expect([await getBalance(referrer.id), (await referralOf(friend.id)).state]).toEqual([700, 'paid'])
    await giveBack(friend.personId, order.number, 1)
    expect([await getBalance(referrer.id), await getBalance(friend.id)]).toEqual([200, 200])
    expect(await referralOf(friend.id)).toMatchObject({ state: 'void', signals: ['order-returned'], orderId: order.id })
    expect((await listDecided('manager')).map(({ friendId }) => friendId)).toContain(friend.id)
    // The order is the friend's: whoever recommended reads the reason and no number.
    expect((await getOwnLedger(referrer.id)).lines[0]).toMatchObject({ kind: 'take_back', source: 'referral', points: -500, order: null })
  })

  test('what was spent by then is due, and withheld from the next points', async () => {
    const { referrer, friend, order } = await recommended()
    await placeByPoints(referrer, { points: 650 })
    await giveBack(friend.personId, order.number, 2)
    expect([await getBalance(referrer.id), await getDue(referrer.id), await getDue(friend.id)]).toEqual([0, 450, 0])
    const next = await placeByPoints(referrer, { earn: 600 })
    await noteDelivery(next)
    await grantPoints(db, { memberId: referrer.id, points: 600, source: 'order', orderId: next, key: `earn:${next}`, at: now() })
    expect([await getBalance(referrer.id), await getDue(referrer.id)]).toEqual([150, 0])
  })

  test('what a human was still to decide is over; who has left owes nothing', async () => {
    const { referrer, friend, order } = await recommended()
    await db.$transaction((tx) => leaveProgramme(tx, referrer.id, now()))
    await giveBack(friend.personId, order.number, 2)
    expect([await getDue(referrer.id), await getBalance(friend.id), (await referralOf(friend.id)).state]).toEqual([0, 200, 'void'])

    const { id } = await makeBonusMember()
    const held = await db.bonusReferral.create({ data: { referrerId: id, friendId: (await makeBonusMember()).id } })
    const buyer = await makeBonusMember()
    const other = await makeDelivered({ personId: buyer.customer.personId })
    await db.bonusReferral.update({ where: { id: held.id }, data: { state: 'held', signals: ['same-phone'], orderId: other.id } })
    await giveBack(buyer.customer.personId, other.number, 1)
    expect(await db.bonusReferral.findUniqueOrThrow({ where: { id: held.id } })).toMatchObject({ state: 'void', signals: ['same-phone', 'order-returned'] })
  })

  test('the database ends no order as returned without it, and takes nothing for one that has not come back', async () => {
    const { referrer, friend, order } = await recommended()
    const { id } = await referralOf(friend.id)
    const lot = await db.bonusLot.findFirstOrThrow({ where: { memberId: referrer.id, source: 'referral' } })
    await expect(db.order.update({ where: { id: order.id }, data: { state: 'returned' } })).rejects.toThrow('recommendation')
    await expect(db.bonusReferral.update({ where: { id }, data: { state: 'void' } })).rejects.toThrow('its ways only')
    await expect(db.bonusEntry.create({ data: { memberId: referrer.id, lotId: lot.id, kind: 'take_back', points: -500, referralId: id, happenedAt: now() } })).rejects.toThrow('than the recommendation gave')
    await expect(db.$executeRaw`INSERT INTO bonus_dues (member_id, referral_id, points, happened_at) VALUES (${friend.id}::uuid, ${id}::uuid, 1, now())`).rejects.toThrow('than the recommendation gave')
    await giveBack(friend.personId, order.number, 2)
    await expect(db.bonusEntry.create({ data: { memberId: referrer.id, lotId: lot.id, kind: 'take_back', points: -1, referralId: id, happenedAt: now() } })).rejects.toThrow()
    await expect(db.$executeRaw`INSERT INTO bonus_dues (member_id, referral_id, points, happened_at) VALUES (${referrer.id}::uuid, ${id}::uuid, 1, now())`).rejects.toThrow('than the recommendation gave')
  })
})
