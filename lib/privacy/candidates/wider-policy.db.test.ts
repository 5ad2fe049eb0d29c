import { afterEach, expect, test } from 'vitest'
import { giveAnew } from '#lib/careers/consent/give-anew.ts'
import { reviewConsents } from '#lib/careers/consent/review-consents.ts'
import { readApplication } from '#lib/careers/read-application.ts'
import { addNote } from '#lib/careers-desk/candidates/add-note.ts'
import { getCandidate } from '#lib/careers-desk/candidates/get-candidate.ts'
import { listCandidates } from '#lib/careers-desk/candidates/list-candidates.ts'
import { moveApplication } from '#lib/careers-desk/candidates/move-application.ts'
import { readBoard } from '#lib/careers-desk/candidates/read-board.ts'
import { sendLetter } from '#lib/careers-desk/letters/send-letter.ts'
import { listPool } from '#lib/careers-desk/pool/list-pool.ts'
import { offerVacancy } from '#lib/careers-desk/pool/offer-vacancy.ts'
import { closeVacancy } from '#lib/careers-desk/vacancies/close-vacancy.ts'
import { days, minutes, now, travel } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { categoryCodes } from '#lib/policy/categories.ts'
import { purposesOf } from '#lib/policy/purposes-of.ts'
import { readMasked } from '#lib/privacy/read-masked.ts'
import { blockSubject } from '#lib/subjects/block-subject.ts'
import { after, goTo, isThere, pooled, reject, retained, sweepCandidates } from '#lib/test-support/candidates.ts'
import { statesOf, tokenOf, visit } from '#lib/test-support/consent.ts'
import { makeApplication, TALENT_POOL, VACANCIES } from '#lib/test-support/make-application.ts'
import { makeVacancy } from '#lib/test-support/make-vacancy.ts'
import { outcome } from '#lib/test-support/outcome.ts'
import { publishPolicy } from '#lib/test-support/publish-text.ts'
import { dueAt } from '../clocks.ts'

afterEach(() => travel(0))

const hr = { personId: crypto.randomUUID(), role: 'hr' as const }
const open = { until: now(), address: false, reason: 'рассмотрение отклика' }

/** The policy names one category of data more for a purpose. */
async function widen(code: string): Promise<void> {
  const { id } = await db.documentVersion.findFirstOrThrow({ where: { document: { code: 'policy' } }, orderBy: { number: 'desc' }, select: { id: true } })
  const purposes = await purposesOf(db, id)
  const more = purposes.find((purpose) => purpose.code === code)?.categories ?? []
  await publishPolicy(purposes.map((purpose) => (purpose.code === code ? { ...purpose, categories: [...more, ...categoryCodes.filter((each) => !more.includes(each)).slice(0, 1)] } : purpose)))
}
const kindsOf = async ({ id }: { id: string }) => (await db.applicationEvent.findMany({ where: { applicationId: id }, orderBy: [{ happenedAt: 'asc' }, { id: 'asc' }], select: { kind: true } })).map(({ kind }) => kind)
const lettersOf = async ({ id }: { id: string }) => (await db.outboxMessage.findMany({ where: { applicationId: id }, orderBy: { queuedAt: 'asc' }, select: { template: true } })).map(({ template }) => template)
const revisionOf = async ({ id }: { id: string }) => (await db.application.findUniqueOrThrow({ where: { id } })).revision
const move = async (made: { id: string }) => moveApplication({ id: made.id, revision: await revisionOf(made), to: 'screening', rank: null }, hr)
const agree = async ({ id }: { id: string }, cell: typeof VACANCIES | typeof TALENT_POOL = VACANCIES) => {
  const token = await tokenOf('vacancy', cell)
  return db.$transaction((tx) => giveAnew(tx, { applicationId: id, token, evidence: visit('/careers') }))
}
/** Before the others: each test widens the policy for all that were there. */
const running = async () => {
  const { id: vacancyId } = await makeVacancy()
  return makeApplication({ vacancyId, surname: 'Паузина', letter: 'Люблю трекеры.', answers: [{ question: 'Опыт?', answer: 'Пять лет' }] })
}

test('a wider policy lets a running application rest: staff see that it waits and nothing of it, and nothing is done with it §9.1', async () => {
  const made = await running()
  await addNote({ id: made.id, text: 'Позвонить в среду' }, hr)
  await widen('vacancies')
  const card = await getCandidate(hr, made.id, open)
  expect(card).toMatchObject({ rests: true, masked: true, name: '', email: '', phone: '', letter: null, answers: [], notes: [], noteCount: 0, sent: { answers: 0 } })
  expect(JSON.stringify(card)).not.toMatch(/Паузина|П•••|Люблю|Пять лет|среду/)
  const board = await readBoard('hr', { vacancy: made.vacancyId })
  expect(board[0]).toMatchObject({ count: 1, rows: [{ id: made.id, rests: true, name: '' }] })
  expect((await listCandidates('hr', { vacancy: made.vacancyId })).rows).toMatchObject([{ rests: true, name: '' }])
  // By whatever statement: the database shows staff nothing that hangs on it.
  expect(await readMasked('hr', (tx) => Promise.all([tx.applicationAnswer.count({ where: { applicationId: made.id } }), tx.applicationNote.count({ where: { applicationId: made.id } })]))).toEqual([0, 0])
  const tries = [move(made), addNote({ id: made.id, text: 'Ещё раз' }, hr), sendLetter({ id: made.id, subject: 'О вас', body: 'Здравствуйте!' }, hr)]
  expect(await Promise.all(tries.map(outcome))).toEqual(['consent-waits', 'consent-waits', 'consent-waits'])
  await expect(db.application.update({ where: { id: made.id }, data: { stage: 'offer' } })).rejects.toThrow('rests until it is given anew')
})

test('the candidate is asked once; who agrees by the letter’s page goes on, and is asked again only after another widening §9.1', async () => {
  const made = await running()
  await widen('vacancies')
  expect(await outcome(agree(made))).toBe('consent-not-asked')
  expect((await readApplication(made.id))?.rests).toEqual({ until: null })
  await reviewConsents()
  await reviewConsents()
  expect([await kindsOf(made), await lettersOf(made)]).toEqual([['received', 'consent_asked'], ['consent-ask']])
  expect(await db.outboxMessage.findFirstOrThrow({ where: { applicationId: made.id } })).toMatchObject({ class: 'service', recipient: made.email })
  expect((await readApplication(made.id))?.rests?.until?.getTime()).toBeGreaterThan(now().getTime() + days(29))
  expect(await outcome(agree(made, TALENT_POOL))).toBe('consent-needed')
  await agree(made)
  expect(await kindsOf(made)).toEqual(['received', 'consent_asked', 'consent_renewed'])
  expect((await readApplication(made.id))?.rests).toBeNull()
  expect(await outcome(agree(made))).toBe('consent-not-asked')
  expect(await getCandidate(hr, made.id, open)).toMatchObject({ rests: false, name: 'Паузина Анна', letter: 'Люблю трекеры.' })
  expect(await outcome(move(made))).toBe('in')
  await reviewConsents()
  expect((await lettersOf(made)).filter((template) => template === 'consent-ask')).toHaveLength(1)
  await widen('vacancies')
  await reviewConsents()
  expect((await lettersOf(made)).filter((template) => template === 'consent-ask')).toHaveLength(2)
})

test('who does not answer within thirty days is let go: the application ends, a letter says so, and thirty days later nothing is left §9.1 §5.1.8', async () => {
  const made = await running()
  await widen('vacancies')
  await reviewConsents()
  const until = (await readApplication(made.id))?.rests?.until ?? null
  goTo(after(until, -minutes(1)))
  await reviewConsents()
  expect((await db.application.findUniqueOrThrow({ where: { id: made.id } })).stage).toBe('received')
  goTo(after(until, minutes(1)))
  await reviewConsents()
  expect(await kindsOf(made)).toEqual(['received', 'consent_asked', 'consent_lapsed'])
  expect([await statesOf('email', made.email), await lettersOf(made)]).toEqual([{ vacancies: 'expired' }, ['consent-ask', 'application-ended']])
  expect(await retained(made)).toEqual(dueAt('candidate', now()))
  goTo(after(await retained(made), 1))
  await sweepCandidates()
  expect(await isThere(made)).toBe(false)
})

test('whose data are blocked is neither asked nor let go; what was decided waits for its term as ever §6.2.4 §5.1.8', async () => {
  const [blocked, decided] = [await running(), await running()]
  await reject(decided)
  const { subjectId } = blocked
  await db.$transaction((tx) => blockSubject(tx, { subjectId, cause: 'обращение' }))
  await widen('vacancies')
  await reviewConsents()
  travel(days(20))
  await reviewConsents()
  expect([await kindsOf(blocked), await lettersOf(blocked), await lettersOf(decided)]).toEqual([['received'], [], []])
  goTo(after(await retained(decided), 1))
  await sweepCandidates()
  expect(await isThere(decided)).toBe(false)
})

test('a vacancy that closes decides who rests as well, without a letter §5.1.8 §9.1', async () => {
  const made = await running()
  await widen('vacancies')
  await closeVacancy({ id: made.vacancyId }, hr)
  expect(await db.application.findUniqueOrThrow({ where: { id: made.id } })).toMatchObject({ stage: 'rejected', rejectReason: 'vacancy-closed' })
  expect(await lettersOf(made)).toEqual([])
})

test('a wider talent pool is read by nobody and offered nothing; who is decided and in it by a consent that holds is read by that one §9.1 §4.1.12', async () => {
  const { id: vacancyId } = await makeVacancy()
  const made = await pooled(vacancyId)
  const { id: other } = await makeVacancy()
  const entry = async () => (await listPool('hr')).find(({ id }) => id === made.id)
  await widen('vacancies')
  // While it runs it is considered by its own consent alone.
  expect(await getCandidate(hr, made.id, open)).toMatchObject({ rests: true, name: '' })
  await reject(made)
  expect(await getCandidate(hr, made.id, open)).toMatchObject({ rests: false, name: 'Кандидатова Анна' })
  await widen('talent-pool')
  expect(await entry()).toMatchObject({ rests: true, name: '' })
  expect(await getCandidate(hr, made.id, open)).toMatchObject({ rests: true, name: '' })
  expect(await outcome(offerVacancy({ applicationId: made.id, vacancyId: other, words: '' }, hr))).toBe('consent-waits')
})
