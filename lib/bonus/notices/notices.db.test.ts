import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { days, now, travel } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { listMail } from '#lib/mail/mailbox/queries.ts'
import { deliverMessage } from '#lib/messages/deliver-message.ts'
import { listSms } from '#lib/sms/gateway/queries.ts'
import { makeDelivered } from '#lib/test-support/make-delivered.ts'
import { giveLot, makeNoticedMember } from '#lib/test-support/make-noticed-member.ts'
import { testPost } from '#lib/test-support/test-post.ts'
import { tellEarned } from './tell-earned.ts'
import { tellExpiring } from './tell-expiring.ts'
import { tellLevel } from './tell-level.ts'

let running: Awaited<ReturnType<typeof testPost>>
beforeAll(async () => {
  running = await testPost()
})
afterAll(() => running.close())
afterEach(() => travel(0))

const noticesOf = (memberId: string) => db.outboxMessage.findMany({ where: { bonusMemberId: memberId }, orderBy: [{ queuedAt: 'asc' }, { channel: 'asc' }], select: { id: true, template: true, channel: true } })
const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('what is told, and how §4.1.7 §4.1.11', () => {
  test('points that were earned: a letter and an SMS with a way out, on the register as told by consent §5.2', async () => {
    const { memberId, email, mobile } = await makeNoticedMember({ channels: ['email', 'sms'] })
    const lotId = await giveLot(memberId, 389)
    await db.$transaction((tx) => tellEarned(tx, lotId))
    for (const { id } of await noticesOf(memberId)) await deliverMessage(id, running.by())
    const { mails } = await listMail({ recipient: email, before: null })
    expect(mails.map(({ subject }) => plain(subject))).toEqual(['Начислено 389 бонусов'])
    const [sms] = (await listSms({ recipient: mobile })).messages
    expect(plain(sms?.text ?? '')).toMatch(/Начислено 389 бонусов, до \d+ \S+ \d{4} г\. Всего 389: http\S+\/account\/bonuses\nОтказ: http\S+\/s\/[\w-]{32}$/)
    const told = await db.transfer.findMany({ where: { personId: (await db.bonusMember.findUniqueOrThrow({ where: { id: memberId } })).personId }, select: { purpose: true, basis: true } })
    expect(told).toEqual([{ purpose: 'bonus-notices', basis: 'consent' }, { purpose: 'bonus-notices', basis: 'consent' }])
  })

  test('a level that was reached, once; a lower one is written down and told by the account', async () => {
    const { memberId, personId, email } = await makeNoticedMember()
    expect(await db.$transaction((tx) => tellLevel(tx, memberId, now()))).toBe(0)
    await makeDelivered({ personId, lines: [{ price: 3_500_000 }] })
    expect([await db.$transaction((tx) => tellLevel(tx, memberId, now())), await db.$transaction((tx) => tellLevel(tx, memberId, now()))]).toEqual([1, 0])
    for (const { id } of await noticesOf(memberId)) await deliverMessage(id, running.by())
    expect((await listMail({ recipient: email, before: null })).mails.map(({ subject }) => plain(subject))).toEqual(['Ваш уровень — «Ритм»'])
    const later = new Date(now().getTime() + days(400))
    expect(await db.$transaction((tx) => tellLevel(tx, memberId, later))).toBe(0)
    expect(await db.bonusLevelChange.findMany({ where: { memberId }, orderBy: { changedAt: 'asc' }, select: { level: true } })).toEqual([{ level: 'rhythm' }, { level: 'start' }])
  })
})

describe('what is about to expire', () => {
  test('one message a member and day, however many lots; each lot is told of once', async () => {
    const { memberId } = await makeNoticedMember({ channels: ['email', 'sms'] })
    for (const inDays of [5, 10, 10, 200]) await giveLot(memberId, 100, { inDays })
    expect(await told(memberId)).toBe(2)
    expect(await told(memberId)).toBe(0)
    travel(days(1))
    expect(await told(memberId)).toBe(0)
    await giveLot(memberId, 50, { inDays: 3, at: now() })
    expect(await told(memberId)).toBe(2)
    travel(days(171))
    expect(await told(memberId)).toBe(2)
  })

  test('who has agreed to nothing, has left or has spent everything is passed over §4.1.7', async () => {
    const silent = await makeNoticedMember({ channels: [] })
    await giveLot(silent.memberId, 100, { inDays: 5 })
    const poor = await makeNoticedMember()
    expect([await told(silent.memberId), await told(poor.memberId)]).toEqual([0, 0])
  })

  test('the letter says each day with its points; when nothing is left of them, it is not sent', async () => {
    const { memberId, email } = await makeNoticedMember()
    await giveLot(memberId, 320, { inDays: 5 })
    await giveLot(memberId, 21, { inDays: 9 })
    await tellExpiring()
    const [first] = await noticesOf(memberId)
    await deliverMessage(first?.id ?? '', running.by())
    const [mail] = (await listMail({ recipient: email, before: null })).mails
    expect(plain(mail?.subject ?? '')).toBe('Скоро закончится срок 341 бонуса')
  })

  /** How many messages of theirs a run of the job writes. */
  async function told(memberId: string): Promise<number> {
    const before = (await noticesOf(memberId)).length
    await tellExpiring()
    return (await noticesOf(memberId)).length - before
  }
})
