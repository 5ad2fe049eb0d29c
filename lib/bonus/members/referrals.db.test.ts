import { randomInt, randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import type { Contact } from '#lib/form/fields.ts'
import { makeClient } from '#lib/test-support/make-account.ts'
import { visit } from '#lib/test-support/consent.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { makeVariant } from '#lib/test-support/make-variant.ts'
import { outcome } from '#lib/test-support/outcome.ts'
import { getBalance } from '../ledger/balance.ts'
import { askJoin } from './ask-join.ts'
import { payReferral, refuseReferral } from './decide-referral.ts'
import { joinProgramme } from './join-programme.ts'
import { leaveProgramme } from './leave-programme.ts'
import { rewardReferral } from './reward-referral.ts'

const contactOf = (): Contact => ({ channel: 'email', value: `${randomUUID()}@example.ru` })
const mobile = () => `+79${randomInt(100_000_000, 1_000_000_000)}`
const staff = randomUUID()

async function referrer() {
  const customer = await makeCustomer()
  const { memberId } = await db.$transaction((tx) => joinProgramme(tx, { personId: customer.personId }, { at: now() }))
  return { ...customer, memberId, code: (await db.bonusMember.findUniqueOrThrow({ where: { id: memberId } })).referralCode }
}

async function friendOf(code: string, contact = contactOf()) {
  const { memberId } = await db.$transaction((tx) => joinProgramme(tx, contact, { at: now(), friend: code }))
  return { memberId, contact }
}

type Bought = { goods?: number; email?: string; phone?: string; surname?: string; city?: string; address?: string }
let variantId: string | undefined

/** An order of a member as it is when it has been delivered. */
async function orderOf(memberId: string, { goods = 500_000, email = contactOf().value, phone = mobile(), surname = 'Новикова', city = 'Казань', address = `ул. Новая, ${randomInt(10_000)}` }: Bought = {}) {
  variantId ??= (await makeVariant({ stock: 1 })).id
  const line = { position: 0, variantId, sku: 'X', name: 'Часы', option: 'Графит', href: '/', price: goods, quantity: 1, total: goods, vatCode: 1 }
  const { id } = await db.order.create({
    data: {
      cartId: randomUUID(), bonusMemberId: memberId, surname, givenName: 'Нина', email, phone, deliveryMethod: 'courier', regionCode: '16', city, address, deliveryDaysMin: 1, deliveryDaysMax: 2, weight: 300,
      paymentMethod: 'on_delivery', goodsTotal: goods, deliveryTotal: 0, total: goods, placedAt: now(), lines: { create: line },
    },
    select: { id: true },
  })
  return id
}

const reward = (orderId: string) => db.$transaction((tx) => rewardReferral(tx, orderId, now()))
const referralOf = (friendId: string) => db.bonusReferral.findUnique({ where: { friendId }, select: { id: true, state: true, signals: true, orderId: true } })

describe('a recommendation §4.1.11', () => {
  test('gives both their points with the first order that is large enough, once', async () => {
    const { memberId, code } = await referrer()
    const friend = await friendOf(code)
    expect(await referralOf(friend.memberId)).toMatchObject({ state: 'waiting' })
    await reward(await orderOf(friend.memberId, { goods: 299_900 }))
    expect(await referralOf(friend.memberId)).toMatchObject({ state: 'waiting' })
    const orderId = await orderOf(friend.memberId, { goods: 300_000 })
    await Promise.all([reward(orderId), reward(orderId), reward(orderId)])
    expect(await referralOf(friend.memberId)).toMatchObject({ state: 'paid', signals: [], orderId })
    expect([await getBalance(memberId), await getBalance(friend.memberId)]).toEqual([700, 700])
  })

  test('is none of oneself: by the own contact, the own account, or as somebody who has bought before', async () => {
    const own = await referrer()
    const self = await db.$transaction((tx) => joinProgramme(tx, { channel: 'email', value: own.email }, { at: now(), friend: own.code }))
    expect(self).toMatchObject({ joined: false, memberId: own.memberId })
    const buyer = contactOf()
    const earlier = await orderOf(own.memberId, { email: buyer.value })
    await db.order.update({ where: { id: earlier }, data: { state: 'packed' } })
    const friend = await friendOf(own.code, buyer)
    expect(await referralOf(friend.memberId)).toBeNull()
  })

  test('is none of who joins again', async () => {
    const { code } = await referrer()
    const contact = contactOf()
    const first = await db.$transaction((tx) => joinProgramme(tx, contact, { at: now() }))
    await db.$transaction((tx) => leaveProgramme(tx, first.memberId, now()))
    const friend = await friendOf(code, contact)
    expect(await referralOf(friend.memberId)).toBeNull()
  })

  test('a code that is nobody’s is told before anything is sent', async () => {
    expect(await outcome(askJoin({ contact: contactOf(), friend: 'ZZZZZZZZ', consents: [] }, makeClient(), visit('/bonus')))).toBe('friend-unknown')
  })

  test.each([
    ['same-phone', ({ mobile: phone }: { mobile: string; email: string }) => ({ phone })],
    ['same-email', ({ email }: { mobile: string; email: string }) => ({ email })],
  ])('%s is left to a human; nothing is refused by itself', async (signal, same) => {
    const own = await referrer()
    const friend = await friendOf(own.code)
    await reward(await orderOf(friend.memberId, same(own)))
    expect(await referralOf(friend.memberId)).toMatchObject({ state: 'held', signals: expect.arrayContaining([signal]) })
    expect([await getBalance(own.memberId), await getBalance(friend.memberId)]).toEqual([200, 200])
  })

  test('the address of who recommended is noticed however it is written; a human pays or refuses, once', async () => {
    const own = await referrer()
    const [one, other] = [await friendOf(own.code), await friendOf(own.code)]
    await orderOf(own.memberId, { city: 'Казань', address: 'ул. Баумана, д. 5, кв. 7' })
    for (const friend of [one, other]) await reward(await orderOf(friend.memberId, { city: 'г. Казань', address: 'улица Баумана 5-7' }))
    const [first, second] = [await referralOf(one.memberId), await referralOf(other.memberId)]
    expect([first, second]).toMatchObject([{ state: 'held', signals: ['same-address'] }, { state: 'held' }])
    const pay = () => db.$transaction((tx) => payReferral(tx, first?.id ?? '', { by: staff, at: now() }))
    expect((await Promise.all([outcome(pay()), outcome(pay())])).toSorted()).toEqual(['changed-meanwhile', 'in'])
    await db.bonusReferral.update({ where: { id: second?.id ?? '' }, data: { reason: 'одна квартира' } })
    await db.$transaction((tx) => refuseReferral(tx, second?.id ?? '', { by: staff, at: now() }))
    expect([await referralOf(one.memberId), await referralOf(other.memberId)]).toMatchObject([{ state: 'paid' }, { state: 'refused' }])
    expect([await getBalance(own.memberId), await getBalance(one.memberId), await getBalance(other.memberId)]).toEqual([700, 700, 200])
  })

  test('twelve friends a year are paid for; the thirteenth gets theirs all the same', async () => {
    const own = await referrer()
    const friends = []
    for (let number = 0; number < 13; number += 1) friends.push(await friendOf(own.code))
    const orders = []
    for (const { memberId } of friends) orders.push(await orderOf(memberId))
    await Promise.all(orders.map(reward))
    const states = await Promise.all(friends.map(({ memberId }) => referralOf(memberId)))
    expect(states.filter((referral) => referral?.state === 'paid')).toHaveLength(12)
    expect(states.filter((referral) => referral?.state === 'void')).toMatchObject([{ signals: ['per-year'] }])
    expect(await getBalance(own.memberId)).toBe(200 + 12 * 500)
    for (const { memberId } of friends) expect(await getBalance(memberId)).toBe(700)
  })

  test('whoever left gets nothing any more, the friend does', async () => {
    const own = await referrer()
    const friend = await friendOf(own.code)
    await db.$transaction((tx) => leaveProgramme(tx, own.memberId, now()))
    await reward(await orderOf(friend.memberId))
    expect(await referralOf(friend.memberId)).toMatchObject({ state: 'void', signals: ['left'] })
    expect(await getBalance(friend.memberId)).toBe(700)
  })
})
