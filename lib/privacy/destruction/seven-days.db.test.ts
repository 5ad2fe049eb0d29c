import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { Refusal } from '#lib/action/refusal.ts'
import { days, travel } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { subjectOfPerson } from '#lib/subjects/find-subject.ts'
import { ageTexts, askedToDestroy, carriedOut, hits } from '#lib/test-support/destruction.ts'
import { dumpDatabase } from '#lib/test-support/dump-database.ts'
import { makeAccount } from '#lib/test-support/make-account.ts'
import { makeCanary } from '#lib/test-support/make-canary.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { pdfText } from '#lib/test-support/pdf-text.ts'
import { recallRequest } from '../close-request.ts'
import { makeOwnRequest } from '../own-appeals.ts'
import { carryOutDestruction, sweepDestructions } from './carry-out.ts'
import { beginHold, endHolds } from './hold.ts'
import { planDestruction } from './plan.ts'
import { renderAct } from './render-act.ts'
import { startDestruction } from './start-destruction.ts'

beforeAll(ageTexts)
afterEach(() => travel(0))

describe('seven days §6.1.3', () => {
  test('the dry run says what goes and what stays, and changes nothing; it names nobody', async () => {
    const anna = await makeCanary()
    const before = await dumpDatabase()
    const plan = await db.$transaction((tx) => planDestruction(tx, anna.subjectId))
    expect(await dumpDatabase()).toEqual(before)
    expect(plan?.waits).toBeNull()
    expect(plan?.gone.map(({ title }) => title)).toEqual(expect.arrayContaining(['Имя', 'Контакты', 'Адреса', 'Имя, контакты и адрес в завершённых заказах']))
    expect(plan?.kept.map(({ title }) => title)).toEqual([`Заказ № ${anna.paid.number}`, 'Доказательства согласий', 'Журнал обработки и акт об уничтожении'])
    expect(hits(new Map([['plan', JSON.stringify(plan)]]), anna.traces)).toEqual([])
  })

  test('nothing happens before they are over, and the database knows it too', async () => {
    const { personId } = await makeCustomer()
    const { id } = await askedToDestroy(personId, days(6))
    expect(await carryOutDestruction(id)).toBe('not-due')
    expect(await sweepDestructions()).toBe(0)
    await expect(db.$executeRaw`UPDATE destructions SET run_at = now() WHERE id = ${id}::uuid`).rejects.toThrow()
    await expect(db.$executeRaw`INSERT INTO destructions (id, subject_id, plan, planned_at, run_at, cause) SELECT uuidv7(), subject_id, '{}', now(), now() + interval '6 days', 'x' FROM destructions WHERE id = ${id}::uuid`)
      .rejects.toThrow()
    expect(await db.person.count({ where: { id: personId } })).toBe(1)
  })

  test('a recall until the last moment keeps everything; after the last letter it is too late; a recall and the worker at once are one or the other', async () => {
    const anna = await makeCustomer()
    const early = await askedToDestroy(anna.personId, days(7) - 2000)
    await recallRequest(early.requestId)
    expect(await db.destruction.findUniqueOrThrow({ where: { id: early.id } })).toMatchObject({ state: 'recalled' })
    expect(await carryOutDestruction(early.id)).toBe('over')
    expect(await db.person.count({ where: { id: anna.personId } })).toBe(1)

    const boris = await makeCustomer()
    const late = await askedToDestroy(boris.personId)
    await expect(recallRequest(late.requestId)).rejects.toEqual(new Refusal('too-late'))

    for (let round = 0; round < 8; round++) {
      const vera = await makeCustomer()
      const { id, requestId } = await askedToDestroy(vera.personId, days(7))
      const [recalled, outcome] = await Promise.all([
        recallRequest(requestId).then(() => true, () => false),
        carryOutDestruction(id),
      ])
      const { state } = await db.destruction.findUniqueOrThrow({ where: { id }, select: { state: true } })
      expect([recalled, state]).toEqual(state === 'recalled' ? [true, 'recalled'] : [false, 'planned'])
      expect(outcome).toBe(state === 'recalled' ? 'over' : 'announced')
    }
  })

  test('one destruction is planned however often it is asked for; staff give their role back first', async () => {
    const anna = await makeCustomer()
    const both = await Promise.all([1, 2].map(() => db.$transaction(async (tx) => startDestruction(tx, { subjectId: await subjectOfPerson(tx, anna.personId), cause: 'проверка' }))))
    expect(new Set(both.map(({ id }) => id)).size).toBe(1)
    const staff = await makeCustomer({ roles: ['support'], secondFactor: true })
    await expect(makeOwnRequest(staff.personId, { kind: 'destroy', text: '' })).rejects.toEqual(new Refusal('staff'))
  })

  test('a second request for what is planned is answered by that; the act is printed with its log', async () => {
    const anna = await makeCustomer()
    const { id } = await askedToDestroy(anna.personId)
    const second = await makeOwnRequest(anna.personId, { kind: 'destroy', text: 'Ещё раз' })
    expect(await db.subjectRequest.findUniqueOrThrow({ where: { id: second.id } })).toMatchObject({ state: 'answered', answer: expect.stringContaining('уже назначено') })
    await carriedOut(id)
    const { number, logHash } = await db.destructionAct.findFirstOrThrow({ where: { destructionId: id } })
    const words = pdfText(await renderAct(number)).replaceAll(/\s+/g, '')
    for (const part of ['Актобуничтоженииперсональныхданных', 'ИПВолконская', 'Контакты', logHash.slice(0, 20)]) expect(words).toContain(part)
  })

  test('a hold makes it wait, and its end lets it go on', async () => {
    const anna = await makeAccount()
    const { id } = await askedToDestroy(anna.personId)
    const { subjectId } = await db.destruction.findUniqueOrThrow({ where: { id } })
    await beginHold(anna.byEmail, 'судебный спор')
    expect(await carryOutDestruction(id)).toBe('held')
    expect((await db.$transaction((tx) => planDestruction(tx, subjectId)))?.waits).toBe('судебный спор')
    expect(await endHolds(anna.byEmail)).toBe(1)
    await carriedOut(id)
  })
})
