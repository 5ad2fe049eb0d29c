import { afterEach, describe, expect, test } from 'vitest'
import { leavePool } from '#lib/careers/pool/leave-pool.ts'
import { closeVacancy } from '#lib/careers-desk/vacancies/close-vacancy.ts'
import { tickVacancies } from '#lib/careers-desk/vacancies/tick-vacancies.ts'
import { days, minutes, now, travel } from '#lib/clock/clock.ts'
import { withdrawConsents } from '#lib/consent/withdraw-consents.ts'
import { db } from '#lib/db/db.ts'
import { blockSubject } from '#lib/subjects/block-subject.ts'
import { actsOf, after, goTo, isThere, pooled, reject, retained, sweepCandidates } from '#lib/test-support/candidates.ts'
import { statesOf, visit } from '#lib/test-support/consent.ts'
import { makeApplication, VACANCIES } from '#lib/test-support/make-application.ts'
import { makeVacancy } from '#lib/test-support/make-vacancy.ts'
import { outcome } from '#lib/test-support/outcome.ts'
import { endBlock } from '../end-block.ts'
import { dueAt } from '../clocks.ts'
import { destroyApplication } from './destroy-application.ts'

afterEach(() => travel(0))

describe('a decision and thirty days §5.1.8 §4.1.12', () => {
  test('the database counts as the calendar of the shop does, every day of four years and around midnight', async () => {
    const moments = Array.from({ length: 1461 }, (_, day) => day).flatMap((day) =>
      [0, 1, days(1) / 2, days(1) * (20 / 24) - 1, days(1) * (20 / 24), days(1) - 1].map((part) => new Date(Date.UTC(2026, 0, 1) + days(day) + part)))
    const terms = await db.$queryRaw<{ term: Date }[]>`SELECT candidate_term(moment) AS term FROM unnest(${moments}::timestamptz[]) WITH ORDINALITY AS given (moment, n) ORDER BY n`
    expect(terms.map(({ term }) => term.toISOString())).toEqual(moments.map((moment) => dueAt('candidate', moment).toISOString()))
  })

  test('on the thirtieth day everything is there, on the thirty-first nothing, with an act of its own', async () => {
    const made = await makeApplication({ answers: [{ question: 'Когда?', answer: 'Завтра' }] })
    expect(await retained(made)).toBeNull()
    await reject(made)
    const until = await retained(made)
    expect(until).toEqual(dueAt('candidate', now()))
    goTo(after(until, -minutes(1)))
    await sweepCandidates()
    expect(await isThere(made)).toBe(true)
    goTo(after(until, 1))
    await sweepCandidates()
    expect(await isThere(made)).toBe(false)
    const acts = await actsOf(made)
    expect(acts).toMatchObject([{ cause: 'Срок хранения отклика вышел (пункт 5.1.8 политики)', categories: expect.arrayContaining(['резюме и отклик на вакансию']) }])
    expect(JSON.stringify(acts[0]?.log)).toContain('Ответы на вопросы вакансии')
    expect(JSON.stringify(acts)).not.toContain(made.email)
    // The consent was for this application.
    expect(await statesOf('email', made.email)).toEqual({ vacancies: 'expired' })
  })

  test('a consent that another application rests on goes on', async () => {
    const first = await makeApplication()
    const second = await makeApplication({ email: first.email })
    expect(second.subjectId).toBe(first.subjectId)
    await reject(first)
    goTo(after(await retained(first), 1))
    await sweepCandidates()
    expect([await isThere(first), await isThere(second)]).toEqual([false, true])
    expect(await statesOf('email', first.email)).toEqual({ vacancies: 'confirmed*' })
  })

  test('an application nobody decided stays, however long it takes', async () => {
    const made = await makeApplication()
    travel(days(500))
    await sweepCandidates()
    expect(await isThere(made)).toBe(true)
  })

  test('a rejection that is undone stops the clock; the next one begins it anew', async () => {
    const made = await makeApplication()
    await reject(made)
    await db.application.update({ where: { id: made.id }, data: { stage: 'interview', rejectReason: null, decidedAt: null } })
    expect(await retained(made)).toBeNull()
    travel(days(40))
    await sweepCandidates()
    await reject(made)
    expect(await retained(made)).toEqual(dueAt('candidate', now()))
  })

  test('a vacancy that closes decides everybody who waits, and the clocks of all begin', async () => {
    const { id: vacancyId } = await makeVacancy()
    const [waits, hired] = [await makeApplication({ vacancyId }), await makeApplication({ vacancyId })]
    await db.application.update({ where: { id: hired.id }, data: { stage: 'hired', decidedAt: now() } })
    travel(days(3))
    await closeVacancy({ id: vacancyId }, null)
    const found = await db.application.findUniqueOrThrow({ where: { id: waits.id }, select: { stage: true, rejectReason: true, retainUntil: true } })
    expect(found).toEqual({ stage: 'rejected', rejectReason: 'vacancy-closed', retainUntil: dueAt('candidate', now()) })
    expect(await retained(hired)).toEqual(dueAt('candidate', after(now(), -days(3))))
    goTo(after(found.retainUntil, 1))
    await sweepCandidates()
    expect([await isThere(waits), await isThere(hired)]).toEqual([false, false])
  })

  test('a vacancy that everybody forgot closes by itself, and nobody is kept for ever', async () => {
    const { id: vacancyId } = await makeVacancy({ closesAt: after(now(), days(5)) })
    const made = await makeApplication({ vacancyId })
    travel(days(64))
    await tickVacancies()
    expect(await retained(made)).toBeNull()
    travel(days(66))
    await tickVacancies()
    const until = await retained(made)
    expect(until).toEqual(dueAt('candidate', now()))
    goTo(after(until, 1))
    await sweepCandidates()
    expect(await isThere(made)).toBe(false)
  })

  test('who takes the consent back is gone after thirty days §6.1.4', async () => {
    const made = await makeApplication()
    travel(days(2))
    await db.$transaction((tx) => withdrawConsents(tx, { subjectId: made.subjectId, cells: [VACANCIES], evidence: visit(), point: 'communications' }))
    expect(await retained(made)).toEqual(dueAt('candidate', now()))
    goTo(after(await retained(made), 1))
    await sweepCandidates()
    expect(await isThere(made)).toBe(false)
  })

  test('who asks for it is destroyed at once, with an act; nobody twice §6.1.4 §6.2.6', async () => {
    const made = await makeApplication()
    const number = await db.$transaction((tx) => destroyApplication(tx, made.id, 'просьба кандидата'))
    expect(await actsOf(made)).toMatchObject([{ number, cause: 'просьба кандидата' }])
    expect(await isThere(made)).toBe(false)
    expect(await outcome(db.$transaction((tx) => destroyApplication(tx, made.id, 'просьба кандидата')))).toBe('not-found')
    // Whoever comes again begins anew.
    expect((await makeApplication({ email: made.email })).subjectId).toBe(made.subjectId)
  })

  test('what a claim needs, or is being checked, waits until that ends §6.2.4', async () => {
    const [held, blocked] = [await makeApplication(), await makeApplication()]
    for (const made of [held, blocked]) await reject(made)
    const hold = await db.hold.create({ data: { subjectId: held.subjectId, cause: 'суд', startedAt: now() } })
    const blockId = await db.$transaction((tx) => blockSubject(tx, { subjectId: blocked.subjectId, cause: 'обращение' }))
    goTo(after(await retained(held), 1))
    await sweepCandidates()
    expect([await isThere(held), await isThere(blocked)]).toEqual([true, true])
    expect(await outcome(db.$transaction((tx) => destroyApplication(tx, held.id, 'просьба кандидата')))).toBe('held')
    await db.hold.update({ where: { id: hold.id }, data: { endedAt: now() } })
    await db.$transaction((tx) => endBlock(tx, { blockId }, 'сведения верны'))
    await sweepCandidates()
    expect([await isThere(held), await isThere(blocked)]).toEqual([false, false])
  })

  test('twenty workers at once destroy an application once', async () => {
    const made = await makeApplication()
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => outcome(db.$transaction((tx) => destroyApplication(tx, made.id, 'просьба кандидата')))))
    expect(outcomes.filter((each) => each === 'not-found')).toHaveLength(19)
    expect(await actsOf(made)).toHaveLength(1)
  })
})

test('a vacancy that closes, a consent taken back, a stay that is left, a destruction and the sweep at one moment wait for each other, never for ever §5.1.8 §6.1.4', async () => {
  for (let round = 0; round < 6; round += 1) {
    const { id: vacancyId } = await makeVacancy()
    const all = await Promise.all(Array.from({ length: 4 }, () => pooled(vacancyId)))
    const race = await Promise.all([
      outcome(closeVacancy({ id: vacancyId }, null)),
      ...all.flatMap((made) => [
        outcome(db.$transaction((tx) => withdrawConsents(tx, { subjectId: made.subjectId, cells: [VACANCIES], evidence: visit(), point: 'communications' }))),
        outcome(db.$transaction((tx) => leavePool(tx, { subjectId: made.subjectId, evidence: visit('/careers') }))),
        outcome(db.$transaction((tx) => destroyApplication(tx, made.id, 'просьба кандидата'))),
      ]),
      outcome(sweepCandidates()),
    ])
    expect(race.filter((each) => each !== 'in')).toEqual([])
    expect(await Promise.all(all.map(isThere))).toEqual(all.map(() => false))
    for (const { email } of all) expect(Object.values(await statesOf('email', email)).filter((state) => state.endsWith('*'))).toEqual([])
  }
})
