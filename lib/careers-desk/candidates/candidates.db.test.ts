import { afterEach, describe, expect, test } from 'vitest'
import { closeVacancy } from '#lib/careers-desk/vacancies/close-vacancy.ts'
import { days, now, travel } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { blockSubject } from '#lib/subjects/block-subject.ts'
import { makeApplication } from '#lib/test-support/make-application.ts'
import { makeVacancy } from '#lib/test-support/make-vacancy.ts'
import { outcome } from '#lib/test-support/outcome.ts'
import { isUnmasked } from '#lib/unmasking/is-unmasked.ts'
import { unmask } from '#lib/unmasking/unmask.ts'
import { addNote } from './add-note.ts'
import { candidateWhere } from './candidate-where.ts'
import { getCandidate } from './get-candidate.ts'
import { listCandidates } from './list-candidates.ts'
import { moveApplication } from './move-application.ts'
import { readBoard } from './read-board.ts'
import { rejectApplication } from './reject-application.ts'
import { writeScorecard } from './write-scorecard.ts'

afterEach(() => travel(0))

const hr = () => ({ personId: crypto.randomUUID(), role: 'hr' as const })
const staff = hr()
const rowOf = (id: string) => db.application.findUniqueOrThrow({ where: { id } })
const move = async (id: string, to: 'received' | 'screening' | 'interview' | 'offer' | 'hired', rank: number | null = null) => moveApplication({ id, revision: (await rowOf(id)).revision, to, rank }, staff)
const letter = { subject: 'О вашем отклике', body: 'Здравствуйте, {имя}! По вакансии «{вакансия}» решили не продолжать. {причина}' }
const reject = async (id: string, wish: Partial<Parameters<typeof rejectApplication>[0]> = {}) => rejectApplication({ id, revision: (await rowOf(id)).revision, reason: 'chosen', letter: null, ...wish }, staff)

describe('the board', () => {
  test('moves across stages and within them; a decision begins the 30 days §5.1.8', async () => {
    const { id } = await makeApplication()
    expect(await move(id, 'screening')).toMatchObject({ stage: 'screening' })
    await move(id, 'screening', 0.5)
    expect(await rowOf(id)).toMatchObject({ rank: 0.5, decidedAt: null, retainUntil: null })
    await move(id, 'hired')
    const hired = await rowOf(id)
    expect(hired.retainUntil?.getTime()).toBeGreaterThan((hired.decidedAt?.getTime() ?? 0) + days(30))
    expect(await outcome(move(id, 'offer'))).toBe('decided')
    expect(await db.applicationEvent.findMany({ where: { applicationId: id, kind: 'moved' }, orderBy: { id: 'asc' }, select: { from: true, to: true, actorId: true } })).toEqual([
      { from: 'received', to: 'screening', actorId: staff.personId }, { from: 'screening', to: 'hired', actorId: staff.personId },
    ])
  })

  test('of two who move one card the second is told, and nothing of theirs is written', async () => {
    const { id } = await makeApplication()
    const { revision } = await rowOf(id)
    const both = await Promise.all([outcome(moveApplication({ id, revision, to: 'screening', rank: null }, staff)), outcome(moveApplication({ id, revision, to: 'offer', rank: null }, hr()))])
    expect(both.toSorted()).toEqual(['changed-meanwhile', 'in'])
    expect(await db.applicationEvent.count({ where: { applicationId: id, kind: 'moved' } })).toBe(1)
  })

  test('shows stages in their order, names masked, and nobody who is blocked §6.2.4', async () => {
    const { id: vacancy } = await makeVacancy()
    const [one, two, blocked] = [await makeApplication({ vacancyId: vacancy, surname: 'Ветрова' }), await makeApplication({ vacancyId: vacancy }), await makeApplication({ vacancyId: vacancy })]
    await move(one.id, 'offer')
    await db.$transaction((tx) => blockSubject(tx, { subjectId: blocked.subjectId, cause: 'обращение' }))
    const board = await readBoard('hr', { vacancy })
    expect(board.map(({ stage, count, rows }) => [stage, count, rows.map(({ name }) => name)])).toEqual([
      ['received', 1, ['К•••\u00a0А•••']], ['screening', 0, []], ['interview', 0, []], ['offer', 1, ['В•••\u00a0А•••']], ['hired', 0, []], ['rejected', 0, []],
    ])
    expect(await outcome(move(blocked.id, 'offer'))).toBe('not-found')
    expect((await listCandidates('hr', { vacancy, q: 'ветр' })).rows.map(({ id }) => id)).toEqual([one.id])
    expect((await listCandidates('hr', { vacancy, q: `№${two.number}` })).rows.map(({ id }) => id)).toEqual([two.id])
  })

  test('a column shows its first hundred and counts all of them; the address shows more, hundred by hundred', async () => {
    const { id: vacancy } = await makeVacancy()
    for (let made = 0; made < 104; made += 8) await Promise.all(Array.from({ length: 8 }, () => makeApplication({ vacancyId: vacancy })))
    const column = async (more?: string) => {
      const [received] = await readBoard('hr', { vacancy, more })
      return [received?.count, received?.rows.length, new Set(received?.rows.map(({ id }) => id)).size]
    }
    expect([await column(), await column('received.2'), await column('offer.2')]).toEqual([[104, 100, 100], [104, 104, 104], [104, 100, 100]])
    const ranks = (await readBoard('hr', { vacancy, more: 'received.2' }))[0]?.rows.map(({ rank }) => rank) ?? []
    expect(ranks).toEqual(ranks.toSorted((one, other) => one - other))
  })

  test('heaps: new ones, those that wait for more than a week, those whose data go within one', async () => {
    const { id: vacancy } = await makeVacancy()
    const found = async (todo: 'new' | 'late' | 'going') => (await db.application.findMany({ where: candidateWhere({ vacancy, todo }), select: { id: true } })).map(({ id }) => id)
    const [first, second] = [await makeApplication({ vacancyId: vacancy }), await makeApplication({ vacancyId: vacancy })]
    expect([(await found('new')).length, await found('late'), await found('going')]).toEqual([2, [], []])
    travel(days(8))
    await move(first.id, 'screening')
    expect([await found('new'), await found('late')]).toEqual([[second.id], [second.id]])
    await reject(second.id)
    expect(await found('going')).toEqual([])
    travel(days(33))
    expect(await found('going')).toEqual([second.id])
  })
})

describe('a rejection', () => {
  test('has a reason and a letter, whose places are filled; taken back while the vacancy is open the clock stops §5.1.8', async () => {
    const application = await makeApplication()
    const { revision } = await reject(application.id, { letter })
    expect(await rowOf(application.id)).toMatchObject({ stage: 'rejected', rejectReason: 'chosen' })
    expect(await db.applicationLetter.findMany({ where: { applicationId: application.id } })).toMatchObject([
      { subject: 'О вашем отклике', body: 'Здравствуйте, Анна! По вакансии «Консультант по трекерам» решили не продолжать. Мы выбрали другого кандидата.' },
    ])
    expect(await db.outboxMessage.findMany({ where: { applicationId: application.id } })).toMatchObject([{ class: 'service', channel: 'email', recipient: application.email }])
    expect(await moveApplication({ id: application.id, revision, to: 'screening', rank: null }, staff)).toMatchObject({ stage: 'screening' })
    expect(await rowOf(application.id)).toMatchObject({ rejectReason: null, decidedAt: null, retainUntil: null })
  })

  test('is not written with words that advertise, and nothing is left of the attempt §4.1.3', async () => {
    const { id } = await makeApplication()
    expect(await outcome(reject(id, { letter: { ...letter, body: 'Здравствуйте! Успейте купить часы со скидкой 20 %.' } }))).toBe('invalid')
    expect(await outcome(reject(id, { letter: { ...letter, body: 'Здравствуйте, {имя}! Ваша {должность} занята другим.' } }))).toBe('invalid')
    expect([(await rowOf(id)).stage, await db.applicationLetter.count({ where: { applicationId: id } })]).toEqual(['received', 0])
  })

  test('of a closed vacancy is final: all who waited are decided and written to in one transaction §5.1.8', async () => {
    const { id: vacancyId } = await makeVacancy()
    const [one, two, hired] = [await makeApplication({ vacancyId }), await makeApplication({ vacancyId }), await makeApplication({ vacancyId })]
    await move(hired.id, 'hired')
    expect(await closeVacancy({ id: vacancyId }, staff)).toEqual({ decided: 2 })
    for (const { id } of [one, two]) {
      const row = await rowOf(id)
      expect([row.stage, row.rejectReason, row.retainUntil !== null]).toEqual(['rejected', 'vacancy-closed', true])
      expect(await db.outboxMessage.count({ where: { applicationId: id, template: 'application-letter' } })).toBe(1)
      expect(await outcome(move(id, 'screening'))).toBe('vacancy-closed')
    }
    expect((await rowOf(hired.id)).stage).toBe('hired')
    expect(await db.outboxMessage.count({ where: { applicationId: hired.id, template: 'application-letter' } })).toBe(0)
  })
})

describe('the card of a candidate', () => {
  test('is masked until it is opened for a reason, which the candidate reads; for a quarter of an hour, by whoever opened it §5.5 §6.2.1', async () => {
    const { id, email, subjectId } = await makeApplication({ letter: 'Люблю трекеры.', answers: [{ question: 'Опыт?', answer: 'Пять лет' }] })
    const masked = await getCandidate(staff, id, await isUnmasked(staff, { applicationId: id }))
    expect(masked).toMatchObject({ masked: true, name: 'К•••\u00a0А•••', letter: null, answers: [], files: [], sent: { letter: true, answers: 1, files: 0, link: false } })
    expect(JSON.stringify(masked)).not.toMatch(new RegExp(`${email}|Люблю|Пять лет`))
    await unmask(staff, { applicationId: id }, { purpose: 'vacancies', text: 'рассмотрение отклика' })
    expect(await getCandidate(staff, id, await isUnmasked(staff, { applicationId: id }))).toMatchObject({ name: 'Кандидатова Анна', email, letter: 'Люблю трекеры.' })
    expect(await isUnmasked(hr(), { applicationId: id })).toBeNull()
    expect(await db.processingEntry.findMany({ where: { subjectId, verb: 'extract' } })).toMatchObject([
      { actor: `staff:${staff.personId}`, role: 'hr', purpose: 'vacancies', source: 'applications', reason: 'рассмотрение отклика', categories: ['names', 'contacts', 'application'] },
    ])
    travel(days(1))
    expect(await isUnmasked(staff, { applicationId: id })).toBeNull()
  })

  test('shows others of the same candidate, and nobody else’s opinion before one’s own', async () => {
    const first = await makeApplication()
    const second = await makeApplication({ email: first.email })
    const marks = { Речь: 4, Опыт: 2 }
    await writeScorecard({ id: first.id, verdict: 'yes', comment: 'Хорошо говорит', marks }, hr())
    expect(await getCandidate(staff, first.id, null)).toMatchObject({ others: [{ id: second.id }], otherCards: [], hiddenCards: 1, ownCard: null })
    expect(await outcome(writeScorecard({ id: first.id, verdict: 'no', comment: 'Мало опыта', marks: { Речь: 4 } }, staff))).toBe('invalid')
    await writeScorecard({ id: first.id, verdict: 'no', comment: 'Мало опыта', marks }, staff)
    await writeScorecard({ id: first.id, verdict: 'yes', comment: 'Передумал', marks: { Речь: 3, Опыт: 3 } }, staff)
    expect(await getCandidate(staff, first.id, null)).toMatchObject({ otherCards: [{ comment: 'Хорошо говорит' }], hiddenCards: 0, ownCard: { comment: 'Передумал', verdict: 'yes' } })
    expect(await db.scorecard.count({ where: { applicationId: first.id } })).toBe(2)
  })

  test('keeps notes, shown when it is open', async () => {
    const { id } = await makeApplication()
    await addNote({ id, text: 'Позвонить в среду' }, staff)
    expect(await getCandidate(staff, id, null)).toMatchObject({ notes: [], noteCount: 1 })
    expect(await getCandidate(staff, id, { until: now(), address: false, reason: '' })).toMatchObject({ notes: [{ text: 'Позвонить в среду' }] })
    expect(await getCandidate(staff, 'no-such-id', null)).toBeNull()
  })
})
