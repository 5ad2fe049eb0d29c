import { afterEach, describe, expect, test } from 'vitest'
import { askPool } from '#lib/careers/pool/ask-pool.ts'
import { joinPool } from '#lib/careers/pool/join-pool.ts'
import { leavePool } from '#lib/careers/pool/leave-pool.ts'
import { stayInPool } from '#lib/careers/pool/stay-in-pool.ts'
import { closeVacancy } from '#lib/careers-desk/vacancies/close-vacancy.ts'
import { tickVacancies } from '#lib/careers-desk/vacancies/tick-vacancies.ts'
import { days, minutes, now, travel } from '#lib/clock/clock.ts'
import { expireConsents } from '#lib/consent/expire-consents.ts'
import { withdrawConsents } from '#lib/consent/withdraw-consents.ts'
import { db } from '#lib/db/db.ts'
import { blockSubject } from '#lib/subjects/block-subject.ts'
import { statesOf, tokenOf, visit } from '#lib/test-support/consent.ts'
import { makeApplication, type MadeApplication, TALENT_POOL, VACANCIES } from '#lib/test-support/make-application.ts'
import { makeVacancy } from '#lib/test-support/make-vacancy.ts'
import { outcome } from '#lib/test-support/outcome.ts'
import { endBlock } from '../end-block.ts'
import { dueAt } from '../clocks.ts'
import { retentionRules } from '../retention-rules.ts'
import { runRetention } from '../run-retention.ts'
import { destroyApplication } from './destroy-application.ts'

afterEach(() => travel(0))

const sweep = () => runRetention(retentionRules.filter(({ code }) => code === 'talent-pool' || code === 'candidates'))
const isThere = async ({ id }: { id: string }) => (await db.application.count({ where: { id } })) === 1
const retained = async ({ id }: { id: string }) => (await db.application.findUniqueOrThrow({ where: { id }, select: { retainUntil: true } })).retainUntil
const actsOf = ({ number }: { number: number }) => db.destructionAct.findMany({ where: { about: `отклик № ${number}` } })
const reject = ({ id }: { id: string }) => db.application.update({ where: { id }, data: { stage: 'rejected', rejectReason: 'chosen', decidedAt: now() } })

/** The clock stands this long after a moment. */
const goTo = (moment: Date) => {
  travel(0)
  travel(moment.getTime() - now().getTime())
}
const after = (moment: Date | null, milliseconds: number) => new Date((moment ?? now()).getTime() + milliseconds)

async function pooled(vacancyId?: string): Promise<MadeApplication> {
  const made = await makeApplication({ agreesToPool: true, ...(vacancyId !== undefined && { vacancyId }) })
  await db.$transaction((tx) => joinPool(tx, { subjectId: made.subjectId, applicationId: made.id, at: now() }))
  return made
}
/** Since when the consent for the pool holds. */
const agreedAt = async ({ subjectId }: { subjectId: string }) =>
  (await db.consentCurrent.findFirstOrThrow({ where: { subjectId, purpose: 'talent-pool' }, select: { since: true } })).since
const entryOf = ({ subjectId }: { subjectId: string }) => db.talentPoolEntry.findUnique({ where: { subjectId } })

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
    await sweep()
    expect(await isThere(made)).toBe(true)
    goTo(after(until, 1))
    await sweep()
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
    await sweep()
    expect([await isThere(first), await isThere(second)]).toEqual([false, true])
    expect(await statesOf('email', first.email)).toEqual({ vacancies: 'confirmed*' })
  })

  test('an application nobody decided stays, however long it takes', async () => {
    const made = await makeApplication()
    travel(days(500))
    await sweep()
    expect(await isThere(made)).toBe(true)
  })

  test('a rejection that is undone stops the clock; the next one begins it anew', async () => {
    const made = await makeApplication()
    await reject(made)
    await db.application.update({ where: { id: made.id }, data: { stage: 'interview', rejectReason: null, decidedAt: null } })
    expect(await retained(made)).toBeNull()
    travel(days(40))
    await sweep()
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
    await sweep()
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
    await sweep()
    expect(await isThere(made)).toBe(false)
  })

  test('who takes the consent back is gone after thirty days §6.1.4', async () => {
    const made = await makeApplication()
    travel(days(2))
    await db.$transaction((tx) => withdrawConsents(tx, { subjectId: made.subjectId, cells: [VACANCIES], evidence: visit(), point: 'communications' }))
    expect(await retained(made)).toEqual(dueAt('candidate', now()))
    goTo(after(await retained(made), 1))
    await sweep()
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
    await sweep()
    expect([await isThere(held), await isThere(blocked)]).toEqual([true, true])
    expect(await outcome(db.$transaction((tx) => destroyApplication(tx, held.id, 'просьба кандидата')))).toBe('held')
    await db.hold.update({ where: { id: hold.id }, data: { endedAt: now() } })
    await db.$transaction((tx) => endBlock(tx, { blockId }, 'сведения верны'))
    await sweep()
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
      outcome(sweep()),
    ])
    expect(race.filter((each) => each !== 'in')).toEqual([])
    expect(await Promise.all(all.map(isThere))).toEqual(all.map(() => false))
    for (const { email } of all) expect(Object.values(await statesOf('email', email)).filter((state) => state.endsWith('*'))).toEqual([])
  }
})

describe('the talent pool, until it is left or for a year §5.1.8 §4.1.12', () => {
  test('it keeps the application it rests on and no other', async () => {
    const made = await pooled()
    const other = await makeApplication({ email: made.email })
    for (const each of [made, other]) await reject(each)
    goTo(after(await retained(other), 1))
    await sweep()
    expect([await isThere(made), await isThere(other)]).toEqual([true, false])
    expect(await statesOf('email', made.email)).toMatchObject({ 'talent-pool': 'confirmed*' })
  })

  test('asked thirty days before the end, once; who does not answer is gone on the day', async () => {
    const made = await pooled()
    await reject(made)
    const until = (await entryOf(made))?.until ?? null
    expect(await retained(made)).toEqual(until)
    const letters = () => db.outboxMessage.count({ where: { applicationId: made.id } })
    goTo(after(until, -days(30) - minutes(1)))
    await askPool()
    expect(await letters()).toBe(0)
    goTo(after(until, -days(30)))
    await askPool()
    expect(await askPool()).toBe(0)
    expect(await db.outboxMessage.findMany({ where: { applicationId: made.id }, select: { template: true, recipient: true, class: true } }))
      .toEqual([{ template: 'pool-ask', recipient: made.email, class: 'service' }])
    goTo(after(until, -minutes(1)))
    await sweep()
    expect(await isThere(made)).toBe(true)
    goTo(after(until, 1))
    await sweep()
    expect([await isThere(made), await entryOf(made)]).toEqual([false, null])
    expect(await actsOf(made)).toHaveLength(1)
    expect(await statesOf('email', made.email)).toMatchObject({ 'talent-pool': 'expired' })
  })

  test('whichever job is first: the consent that expires ends the stay as well', async () => {
    const made = await pooled()
    await reject(made)
    goTo(after((await entryOf(made))?.until ?? null, 1))
    await expireConsents()
    expect(await entryOf(made)).toBeNull()
    await sweep()
    expect(await isThere(made)).toBe(false)
  })

  test('who says yes stays for another year from that day, by a consent given anew; not before being asked', async () => {
    const made = await pooled()
    await reject(made)
    const until = (await entryOf(made))?.until ?? null
    const stay = async (token: string) => db.$transaction((tx) => stayInPool(tx, { applicationId: made.id, token, evidence: visit('/careers') }))
    const token = await tokenOf('vacancy', TALENT_POOL)
    expect(await outcome(stay(token))).toBe('pool-not-asked')
    goTo(after(until, -days(20)))
    await askPool()
    expect(await outcome(stay(await tokenOf('communications', TALENT_POOL)))).toBe('consent-forged')
    await stay(token)
    const kinds = await db.consentEvent.findMany({ where: { subjectId: made.subjectId, purpose: 'talent-pool' }, orderBy: { position: 'asc' }, select: { kind: true } })
    expect(kinds.map(({ kind }) => kind)).toEqual(['granted', 'confirmed', 'superseded', 'granted', 'confirmed'])
    const renewed = after(await agreedAt(made), days(365))
    expect(renewed.getTime()).toBeGreaterThan(after(until, days(344)).getTime())
    expect(await entryOf(made)).toMatchObject({ until: renewed, askedAt: null })
    expect(await retained(made)).toEqual(renewed)
    goTo(after(until, days(1)))
    await sweep()
    await expireConsents()
    expect(await isThere(made)).toBe(true)
    goTo(after((await entryOf(made))?.until ?? null, -days(10)))
    await askPool()
    expect(await db.outboxMessage.count({ where: { applicationId: made.id, template: 'pool-ask' } })).toBe(2)
  })

  test('who leaves is kept no longer than the application’s own term §6.1.4', async () => {
    const made = await pooled()
    await reject(made)
    const decided = now()
    travel(days(100))
    await db.$transaction((tx) => leavePool(tx, { subjectId: made.subjectId, evidence: visit('/careers') }))
    expect(await retained(made)).toEqual(dueAt('candidate', decided))
    await sweep()
    expect(await isThere(made)).toBe(false)
  })

  test('who withdraws the application stays in the pool by the other consent', async () => {
    const made = await pooled()
    await db.$transaction((tx) => withdrawConsents(tx, { subjectId: made.subjectId, cells: [VACANCIES], evidence: visit(), point: 'communications' }))
    expect(await retained(made)).toEqual((await entryOf(made))?.until)
    goTo(after(now(), days(60)))
    await sweep()
    expect(await isThere(made)).toBe(true)
  })

  test('a leap day makes no stay longer', async () => {
    // The 28th of February 2028 is a day before a leap day.
    goTo(new Date('2028-02-28T09:00:00Z'))
    const made = await pooled()
    expect((await entryOf(made))?.until).toEqual(after(await agreedAt(made), days(365)))
    expect((await entryOf(made))?.until.toISOString().slice(0, 10)).toBe('2029-02-27')
    await reject(made)
    goTo(new Date('2029-02-27T12:00:00Z'))
    await sweep()
    expect(await isThere(made)).toBe(false)
  })

  test('a second application takes over the stay, not its end', async () => {
    const made = await pooled()
    const until = (await entryOf(made))?.until
    travel(days(50))
    const second = await makeApplication({ email: made.email, agreesToPool: true })
    await db.$transaction((tx) => joinPool(tx, { subjectId: second.subjectId, applicationId: second.id, at: now() }))
    expect(await entryOf(made)).toMatchObject({ applicationId: second.id, until })
  })

  test('whose data are blocked is not asked while they are §6.2.4', async () => {
    const made = await pooled()
    goTo(after((await entryOf(made))?.until ?? null, -days(5)))
    const blockId = await db.$transaction((tx) => blockSubject(tx, { subjectId: made.subjectId, cause: 'обращение' }))
    await askPool()
    expect((await entryOf(made))?.askedAt).toBeNull()
    await db.$transaction((tx) => endBlock(tx, { blockId }, 'сведения верны'))
    await askPool()
    expect((await entryOf(made))?.askedAt).not.toBeNull()
  })
})
