import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, test } from 'vitest'
import { Refusal } from '#lib/action/refusal.ts'
import { days, travel } from '#lib/clock/clock.ts'
import { actAs } from '#lib/db/act-as.ts'
import { db } from '#lib/db/db.ts'
import { subjectOfContact } from '#lib/subjects/find-subject.ts'
import { recallRequest } from '../close-request.ts'
import { takeRequest } from '../take-request.ts'
import { approveDestruction, cancelDestruction, orderDestruction } from './approve-destruction.ts'
import { carryOutDestruction } from './carry-out.ts'
import { startDestruction } from './start-destruction.ts'

afterEach(() => travel(0))

const officer = { personId: randomUUID(), role: 'privacy_officer' } as const
const asOfficer = <T>(work: () => Promise<T>) => actAs(officer, work)
const refused = (work: Promise<unknown>) => work.then(() => null, (error: unknown) => (error instanceof Refusal ? error.code : error))
const guest = () => db.$transaction((tx) => subjectOfContact(tx, { channel: 'email', value: `${randomUUID()}@example.ru` }))
const row = (id: string) => db.destruction.findUniqueOrThrow({ where: { id } })

describe('a destruction that staff begin §6.1.3', () => {
  test('waits for a second, different person, however long ago its seven days were over', async () => {
    travel(-days(9))
    const id = await asOfficer(async () => orderDestruction(await guest(), 'данные собраны по ошибке', 'staff:anna'))
    expect(await row(id)).toMatchObject({ needsApproval: true, firstApprover: 'staff:anna', secondApprover: null })
    travel(0)
    expect(await carryOutDestruction(id)).toBe('unapproved')
    expect(await refused(approveDestruction(id, 'Staff:Anna'))).toBe('same-person')
    expect(await approveDestruction(id, 'staff:boris')).toBe('approved')
    expect(await refused(approveDestruction(id, 'staff:vera'))).toBe('decided')
    expect(await carryOutDestruction(id)).toBe('announced')
    expect(await carryOutDestruction(id)).toBe('done')
    expect(await db.destructionAct.count({ where: { destructionId: id } })).toBe(1)
  })

  test('of two who approve at once as the second only one does', async () => {
    const id = await asOfficer(async () => orderDestruction(await guest(), 'собраны по ошибке', 'staff:anna'))
    const outcomes = await Promise.all(['staff:boris', 'staff:vera'].map((by) => approveDestruction(id, by).catch((error: unknown) => (error instanceof Refusal ? error.code : error))))
    expect(outcomes.map(String).toSorted((a, b) => a.localeCompare(b))).toEqual(['approved', 'decided'])
  })

  test('is ordered once, and called off until its end begins', async () => {
    const subjectId = await guest()
    const id = await asOfficer(() => orderDestruction(subjectId, 'собраны по ошибке', 'staff:anna'))
    expect(await refused(asOfficer(() => orderDestruction(subjectId, 'ещё раз', 'staff:anna')))).toBe('planned-already')
    await cancelDestruction(id)
    expect((await row(id)).state).toBe('recalled')
    expect(await refused(cancelDestruction(id))).toBe('not-found')
  })
})

describe('a destruction that was asked for by letter §6.1.3', () => {
  test('needs both approvals, too: nobody has proved who asks; and the request can still be taken back', async () => {
    travel(-days(8))
    const { id: requestId } = await takeRequest({ kind: 'destroy', channel: 'letter', contact: { channel: 'email', value: `${randomUUID()}@example.ru` }, text: 'Уничтожьте' })
    travel(0)
    const { id, needsApproval } = await db.destruction.findFirstOrThrow({ where: { requestId } })
    expect(needsApproval).toBe(true)
    expect(await carryOutDestruction(id)).toBe('unapproved')
    expect(await approveDestruction(id, 'staff:anna')).toBe('first')
    expect(await refused(cancelDestruction(id))).toBe('asked-for')
    await recallRequest(requestId)
    expect((await row(id)).state).toBe('recalled')
  })

  test('what a term of retention ends needs nobody', async () => {
    const { id } = await db.$transaction(async (tx) => startDestruction(tx, { subjectId: await subjectOfContact(tx, { channel: 'email', value: `${randomUUID()}@example.ru` }), cause: 'аккаунтом не пользовались 3 года' }))
    expect((await row(id)).needsApproval).toBe(false)
    expect(await refused(approveDestruction(id, 'staff:anna'))).toBe('not-found')
  })
})

describe('the database, whatever the code above does', () => {
  test('refuses one person twice, an end without approval, and a rewritten approval', async () => {
    const id = await asOfficer(async () => orderDestruction(await guest(), 'собраны по ошибке', 'staff:anna'))
    await expect(db.$executeRaw`UPDATE destructions SET second_approver = 'STAFF:ANNA ', approved_at = now() WHERE id = ${id}::uuid`).rejects.toThrow('destructions_two_persons')
    await expect(db.$executeRaw`UPDATE destructions SET needs_approval = false, first_approver = NULL WHERE id = ${id}::uuid`).rejects.toThrow('two persons')
    await expect(db.$executeRaw`UPDATE destructions SET announced_at = now() WHERE id = ${id}::uuid`).rejects.toThrow('nobody has approved')
    await expect(db.$executeRaw`UPDATE destructions SET state = 'done', finished_at = now() WHERE id = ${id}::uuid`).rejects.toThrow('nobody has approved')
    await approveDestruction(id, 'staff:boris')
    await expect(db.$executeRaw`UPDATE destructions SET second_approver = 'staff:vera' WHERE id = ${id}::uuid`).rejects.toThrow('two persons')
  })
})
