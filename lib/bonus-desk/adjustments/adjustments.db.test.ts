import { beforeEach, describe, expect, test } from 'vitest'
import { joinProgramme } from '#lib/bonus/members/join-programme.ts'
import { getBalance } from '#lib/bonus/ledger/balance.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import type { StaffRole } from '#lib/db/generated/enums.ts'
import { blockSubject } from '#lib/subjects/block-subject.ts'
import { subjectOfPerson } from '#lib/subjects/find-subject.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { outcome } from '#lib/test-support/outcome.ts'
import { owner } from '#lib/test-support/owner.ts'
import { findMembers } from '../members/find-members.ts'
import { getMember } from '../members/get-member.ts'
import { adjustMember } from './adjust-member.ts'
import { decideAdjustment } from './decide-adjustment.ts'
import { listAdjustments } from './queries.ts'
import { adjustSchema, decideAdjustmentSchema } from './schema.ts'

const staff = async (...roles: StaffRole[]) => ({ ...(await makeCustomer({ roles })), roles })
const [support, manager, admin] = [await staff('support'), await staff('manager'), await staff('admin')]
let customer = await makeCustomer()
let memberId = ''

beforeEach(async () => {
  customer = await makeCustomer()
  memberId = (await db.$transaction((tx) => joinProgramme(tx, { personId: customer.personId }, { at: now() }))).memberId
})

const adjust = (points: number, actor = support) => adjustMember({ memberId, points, reason: 'Не дошли бонусы за заказ' }, actor)
const reason = 'Бонусы за заказ уже начислены'
const adjustmentOf = async (number: number) => (await db.bonusAdjustment.findUniqueOrThrow({ where: { number }, select: { id: true } })).id

describe('points by hand §4.1.11', () => {
  test('below the limit one is enough; they are a lot of their own, and taken from what expires first', async () => {
    const before = await getBalance(memberId)
    expect(await adjust(700)).toMatchObject({ waits: false })
    expect(await adjust(-200)).toMatchObject({ waits: false })
    expect(await getBalance(memberId)).toBe(before + 500)
    const { lines } = await listAdjustments('support', { memberId })
    expect(lines).toMatchObject([{ points: -200, state: 'done' }, { points: 700, state: 'done', author: 'Иванова\u00a0А.', approver: null }])
  })

  test('small ones sum up within 30 days; beyond the limit support is refused, a manager’s waits for somebody else', async () => {
    await adjust(700)
    expect(await outcome(adjust(400))).toBe('above-limit')
    const before = await getBalance(memberId)
    const { number, waits } = await adjust(400, manager)
    expect([waits, await getBalance(memberId)]).toEqual([true, before])
    const id = await adjustmentOf(number)
    expect(await outcome(decideAdjustment({ id, allow: true }, manager))).toBe('own-adjustment')
    await decideAdjustment({ id, allow: true }, admin)
    expect(await getBalance(memberId)).toBe(before + 400)
    expect(await outcome(decideAdjustment({ id, allow: false, reason }, admin))).toBe('changed-meanwhile')
  })

  test('two who decide at once decide once', async () => {
    const { number } = await adjust(5000, manager)
    const id = await adjustmentOf(number)
    const before = await getBalance(memberId)
    const outcomes = await Promise.all([true, true, false].map((allow) => outcome(decideAdjustment({ id, allow, reason }, admin))))
    expect(outcomes.filter((each) => each === 'in')).toHaveLength(1)
    const { state } = await db.bonusAdjustment.findUniqueOrThrow({ where: { id }, select: { state: true } })
    expect(await getBalance(memberId)).toBe(before + (state === 'done' ? 5000 : 0))
  })

  test('who refuses says why, and the author reads it; the database takes no refusal without', async () => {
    const { number } = await adjust(5000, manager)
    const id = await adjustmentOf(number)
    expect(decideAdjustmentSchema.safeParse({ id, allow: false, reason: ' ' }).success).toBe(false)
    await expect(owner.$executeRawUnsafe(`UPDATE bonus_adjustments SET state = 'refused', decided_at = now(), approver_id = '${admin.personId}' WHERE id = '${id}'`)).rejects.toThrow('refused for a reason')
    await decideAdjustment({ id, allow: false, reason }, admin)
    expect((await listAdjustments('manager', { memberId })).lines[0]).toMatchObject({ state: 'refused', refusal: reason, approver: 'Иванова\u00a0А.' })
  })

  test('ten of the staff at once stay below the limit together', async () => {
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => outcome(adjust(300))))
    expect(outcomes.filter((each) => each === 'in')).toHaveLength(3)
  })

  test('not more than there is, not to oneself, not to who has left, not on blocked data §6.2.4', async () => {
    expect(await outcome(adjust(-999))).toBe('bonus-short')
    expect(await outcome(adjust(10, { ...support, personId: customer.personId }))).toBe('own-points')
    await db.$transaction(async (tx) => blockSubject(tx, { subjectId: await subjectOfPerson(tx, customer.personId), personId: customer.personId, cause: 'обращение' }))
    expect(await outcome(adjust(10))).toBe('bonus-blocked')
    expect([await getMember('support', memberId), (await getMember('privacy_officer', memberId))?.id]).toEqual([null, memberId])
  })

  test.each(['0', '1,5', 'много', '10000000'])('«%s» is no number of points', (points) => {
    expect(adjustSchema.safeParse({ memberId, points, reason: 'Причина есть' }).success).toBe(false)
  })

  const insert = (points: number, more: string) => `
    INSERT INTO bonus_adjustments (id, member_id, points, reason, author_id, created_at, state, decided_at, approver_id)
    VALUES (uuidv7(), '${memberId}', ${points}, 'x', '${manager.personId}', now(), 'done', now(), ${more})`
  test.each([
    ['alone above the limit', () => insert(5000, 'NULL')],
    ['approved by its author', () => insert(5000, `'${manager.personId}'`)],
    ['done without its points', () => insert(10, 'NULL')],
  ])('the database refuses one that is %s', async (_, sql) => {
    await expect(owner.$executeRawUnsafe(sql())).rejects.toThrow(/another person|bonus_adjustments_other|the ledger says/)
  })
})

describe('members §5.5', () => {
  test('are found by the whole of a contact or by their code, and shown masked', async () => {
    const code = (await getMember('support', memberId))?.referralCode ?? ''
    for (const asked of [customer.email, ` ${customer.email.toUpperCase()} `, customer.mobile, customer.mobile.replace('+7', '8 '), code, code.toLowerCase()]) {
      expect([asked, (await findMembers('support', asked)).map(({ id }) => id)]).toEqual([asked, [memberId]])
    }
    for (const asked of [customer.email.slice(0, 10), customer.mobile.slice(0, 8), 'Иванова', '%']) expect(await findMembers('support', asked)).toEqual([])
    expect((await findMembers('support', ''))[0]?.id).toBe(memberId)
    const shown = JSON.stringify([await findMembers('support', code), await getMember('support', memberId)], (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value))
    expect(shown).not.toMatch(new RegExp(`${customer.email}|\\${customer.mobile}|Иванова|Анна`))
  })
})
