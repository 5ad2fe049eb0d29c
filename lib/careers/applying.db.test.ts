import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, test } from 'vitest'
import { minutes, now, travel } from '#lib/clock/clock.ts'
import { post } from '#lib/cli/post.ts'
import { db } from '#lib/db/db.ts'
import { deliverMessage } from '#lib/messages/deliver-message.ts'
import { proofCode } from '#lib/proofs/proof-secret.ts'
import { sendProof } from '#lib/proofs/send-proof.ts'
import { makeClient } from '#lib/test-support/make-account.ts'
import { statesOf, tokenOf, visit } from '#lib/test-support/consent.ts'
import { makeApplication, TALENT_POOL, VACANCIES } from '#lib/test-support/make-application.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { type MadeVacancy, makeVacancy } from '#lib/test-support/make-vacancy.ts'
import { outcome } from '#lib/test-support/outcome.ts'
import { applicationOfToken, applicationToken } from './application-link.ts'
import { askApply, askApplyAgain } from './ask-apply.ts'
import { correctApplication } from './correct-application.ts'
import { enterApplyCode } from './enter-apply-code.ts'
import { readApplication, readOwnApplications } from './read-application.ts'
import { readClosedSlugs, readOpenVacancies, readVacancy } from './read-vacancies.ts'
import { applySchema } from './schema.ts'
import { withdrawApplication } from './withdraw-application.ts'

afterEach(() => travel(0))

const someEmail = () => `${randomUUID()}@example.ru`
const agreement = () => tokenOf('vacancy', VACANCIES)
const pool = () => tokenOf('vacancy', TALENT_POOL)
const names = { surname: 'Петрова', givenName: 'Вера', patronymic: '', phone: '8 917 123-45-67' }

async function ask({ slug }: MadeVacancy, more: Record<string, unknown> = {}): Promise<string> {
  const given = applySchema.parse({ ...names, slug, email: someEmail(), cv: '', cvLink: 'hh.ru/resume/1', letter: '', answers: {}, consents: [await agreement()], ...more })
  return askApply(given, makeClient(), visit(`/careers/${slug}/apply`))
}
const enter = (proofId: string) => enterApplyCode(proofId, proofCode(proofId), makeClient())
const withdraw = (id: string) => db.$transaction((tx) => withdrawApplication(tx, id))

describe('answering a vacancy §4.1.12', () => {
  test('nothing stands anywhere but in the proof until the code is entered; then everything does, with a letter', async () => {
    const vacancy = await makeVacancy({ questions: ['Почему вы?'] })
    const { questions: [question] } = await readVacancy(vacancy.slug, now()) ?? { questions: [] }
    const email = someEmail()
    const proofId = await ask(vacancy, { email, letter: 'Хочу\r\nк вам', answers: { [question?.id ?? '']: 'Люблю часы' } })
    expect(await db.application.count({ where: { email } })).toBe(0)
    expect(await statesOf('email', email)).toEqual({})
    const { applicationId, already } = await enter(proofId)
    expect(already).toBe(false)
    expect(await readApplication(applicationId)).toMatchObject({
      stage: 'received', email, phone: '+79171234567', cvLink: 'https://hh.ru/resume/1', letter: 'Хочу\nк вам', patronymic: null, pool: null, retainUntil: null,
      answers: [{ question: 'Почему вы?', answer: 'Люблю часы' }], events: [{ kind: 'received' }],
    })
    expect(await statesOf('email', email)).toEqual({ vacancies: 'confirmed*' })
    expect(await db.proof.findUniqueOrThrow({ where: { id: proofId } })).toMatchObject({ payload: null })
    const message = await db.outboxMessage.findUniqueOrThrow({ where: { key: `application-received:${applicationId}` } })
    const { subject, text } = await post.email.compose(message)
    expect(subject).toContain(vacancy.title)
    const plain = text.replaceAll('\u00a0', ' ')
    for (const words of ['Петрова Вера', 'Люблю часы', 'hh.ru/resume/1', 'Волконской']) expect(plain).toContain(words)
    expect(applicationOfToken(/application\/(\S+)/.exec(text)?.[1] ?? '')).toBe(applicationId)
  })

  test('the code goes by e-mail to known and unknown alike', async () => {
    const vacancy = await makeVacancy()
    const customer = await makeCustomer()
    for (const email of [customer.email, someEmail()]) {
      const proofId = await ask(vacancy, { email })
      await sendProof(proofId)
      expect(await db.outboxMessage.findFirstOrThrow({ where: { proofId } })).toMatchObject({ template: 'application-code', recipient: email, class: 'service' })
    }
  })

  test('without its own consent nothing is asked; the talent pool is a box of its own §6.1.1', async () => {
    const vacancy = await makeVacancy()
    expect(await outcome(ask(vacancy, { consents: [] }))).toBe('invalid')
    expect(await outcome(ask(vacancy, { consents: [await pool()] }))).toBe('invalid')
    expect(await outcome(ask(vacancy, { consents: [await tokenOf('newsletter', { purpose: 'news-offers', channel: 'email' })] }))).toBe('consent-forged')
    const { applicationId } = await enter(await ask(vacancy, { consents: [await agreement(), await pool()] }))
    const application = await readApplication(applicationId)
    expect(application?.pool).not.toBeNull()
    expect(application?.events.map(({ kind }) => kind)).toEqual(['received', 'pooled'])
  })

  test('a CV or a link, all that must be answered, one of the choices', async () => {
    const vacancy = await makeVacancy({ questions: ['Почему вы?'] })
    const { questions: [question] } = await readVacancy(vacancy.slug, now()) ?? { questions: [] }
    const answers = { [question?.id ?? '']: 'Потому что' }
    expect(await outcome(ask(vacancy, { cvLink: '', answers }))).toBe('invalid')
    expect(await outcome(ask(vacancy, { cv: `${randomUUID()}.AAAAAAAAAAAAAAAAAAAAAA`, answers }))).toBe('invalid')
    expect(await outcome(ask(vacancy))).toBe('invalid')
    expect(await outcome(ask(vacancy, { answers }))).toBe('in')
  })

  test('the same answer sent twice asks once; two codes of one candidate make one application', async () => {
    const vacancy = await makeVacancy()
    const email = someEmail()
    const twice = await Promise.all([ask(vacancy, { email }), ask(vacancy, { email })])
    expect(new Set(twice).size).toBe(1)
    const other = await ask(vacancy, { email, letter: 'Ещё раз' })
    const [first, second] = [await enter(twice[0] ?? ''), await enter(other)]
    expect(second).toEqual({ applicationId: first.applicationId, already: true })
    expect(await db.application.count({ where: { email } })).toBe(1)
    expect(await outcome(enter(other))).toBe('code-dead')
  })

  test('many tabs enter one code: one application', async () => {
    const proofId = await ask(await makeVacancy())
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => outcome(enter(proofId))))
    expect(outcomes.filter((each) => each === 'in')).toHaveLength(1)
  })

  test('another code kills the one before', async () => {
    const proofId = await ask(await makeVacancy())
    const again = await askApplyAgain(proofId, makeClient())
    expect(await outcome(enter(proofId))).toBe('code-dead')
    expect(await outcome(enter(again))).toBe('in')
  })

  test('a vacancy that closed meanwhile takes nothing in, and the code can be told so again', async () => {
    const vacancy = await makeVacancy()
    const proofId = await ask(vacancy)
    await db.vacancy.update({ where: { id: vacancy.id }, data: { state: 'closed', closedAt: now() } })
    expect(await outcome(enter(proofId))).toBe('vacancy-closed')
    expect(await outcome(ask(vacancy))).toBe('vacancy-closed')
    expect(await db.application.count({ where: { vacancyId: vacancy.id } })).toBe(0)
  })

  test('it belongs to the customer whose e-mail was proved', async () => {
    const customer = await makeCustomer()
    const { applicationId } = await enter(await ask(await makeVacancy(), { email: customer.email }))
    expect((await readOwnApplications(customer.personId)).map(({ id }) => id)).toEqual([applicationId])
    expect(await readOwnApplications((await makeCustomer()).personId)).toEqual([])
  })

  test.each([
    ['http://hh.ru/1', false], ['javascript:alert(1)', false], ['https://user:secret@hh.ru', false], ['просто слова', false], ['localhost', false],
    ['hh.ru/resume/1', true], ['https://hh.ru/resume/1?a=b', true],
  ])('the link «%s»: %s', async (cvLink, fine) => {
    expect(applySchema.safeParse({ ...names, slug: 'x', email: 'a@example.ru', cv: '', letter: '', answers: {}, consents: [], cvLink }).success).toBe(fine)
  })
})

describe('one’s own application', () => {
  test('a token of something else, a changed or a guessed one opens nothing', async () => {
    const { id } = await makeApplication()
    const token = applicationToken(id)
    expect(applicationOfToken(token)).toBe(id)
    for (const foreign of [id, `${id}.AAAAAAAAAAAAAAAAAAAAAA`, `${token}x`, token.replace(id, randomUUID())]) expect(applicationOfToken(foreign)).toBeNull()
  })

  test('taken back once: nobody reads it, the clock runs, a letter says so; then it may be answered again §5.1.8', async () => {
    const vacancy = await makeVacancy()
    const { id, email } = await makeApplication({ vacancyId: vacancy.id })
    await withdraw(id)
    await withdraw(id)
    const application = await readApplication(id)
    expect(application).toMatchObject({ stage: 'withdrawn' })
    expect(application?.retainUntil).not.toBeNull()
    expect(application?.events.filter(({ kind }) => kind === 'withdrawn')).toHaveLength(1)
    const message = await db.outboxMessage.findUniqueOrThrow({ where: { key: `application-withdrawn:${id}` } })
    expect((await post.email.compose(message)).subject).toContain('Отклик отозван')
    const { applicationId, already } = await enter(await ask(vacancy, { email }))
    expect(already).toBe(false)
    expect(applicationId).not.toBe(id)
  })

  test('who was hired takes nothing back; what is gone is gone', async () => {
    const { id } = await makeApplication()
    await db.application.update({ where: { id }, data: { stage: 'hired', decidedAt: now() } })
    expect(await outcome(withdraw(id))).toBe('not-withdrawable')
    expect(await outcome(withdraw(randomUUID()))).toBe('not-candidate')
  })

  test('is corrected word for word, and never left with nothing to read §6.1.2', async () => {
    const { id } = await makeApplication({ letter: 'Прежнее' })
    const given = { surname: 'Смирнова', givenName: 'Вера', patronymic: null, phone: '+79170000001', cvLink: 'https://hh.ru/2', letter: null, cv: null }
    await db.$transaction((tx) => correctApplication(tx, id, given))
    expect(await readApplication(id)).toMatchObject({ surname: 'Смирнова', phone: '+79170000001', cvLink: 'https://hh.ru/2', letter: null, events: [{ kind: 'received' }, { kind: 'corrected' }] })
    expect(await outcome(db.$transaction((tx) => correctApplication(tx, id, { ...given, cvLink: null })))).toBe('invalid')
    await withdraw(id)
    expect(await outcome(db.$transaction((tx) => correctApplication(tx, id, given)))).toBe('decided')
  })

  test('shows nothing of what staff write for themselves', async () => {
    const { id } = await makeApplication()
    await db.applicationNote.create({ data: { applicationId: id, text: 'тайная заметка', authorId: randomUUID(), createdAt: now() } })
    await db.applicationEvent.create({ data: { applicationId: id, kind: 'moved', from: 'received', to: 'screening', actorId: randomUUID(), happenedAt: now() } })
    const shown = JSON.stringify(await readApplication(id))
    expect(shown).not.toMatch(/тайная заметка|actorId/)
  })
})

describe('what the public reads', () => {
  test('a draft is nowhere; a published one from its moment to its last day; a closed one is told as such', async () => {
    const [draft, open, ends] = [await makeVacancy({ state: 'draft' }), await makeVacancy(), await makeVacancy({ closesAt: new Date(now().getTime() + minutes(60)) })]
    const at = now()
    expect(await readVacancy(draft.slug, at)).toBeNull()
    expect(await readVacancy(open.slug, at)).toMatchObject({ open: true })
    const later = new Date(at.getTime() + minutes(61))
    expect(await readVacancy(ends.slug, later)).toMatchObject({ open: false })
    const [openSlugs, closedSlugs] = [(await readOpenVacancies(later)).map(({ slug }) => slug), await readClosedSlugs(later)]
    expect(openSlugs).toContain(open.slug)
    expect(openSlugs).not.toContain(ends.slug)
    expect(openSlugs).not.toContain(draft.slug)
    expect(closedSlugs).toContain(ends.slug)
    expect(closedSlugs).not.toContain(draft.slug)
    const before = new Date(at.getTime() - minutes(3 * 24 * 60))
    expect(await readVacancy(open.slug, before)).toBeNull()
  })
})

test('a letter of the first kind goes though the candidate wrote what advertising says §4.1.7', async () => {
  const { applicationId } = await enter(await ask(await makeVacancy(), { letter: 'Я придумал акцию дня: скидка 50 %, успейте!' }))
  const message = await db.outboxMessage.findUniqueOrThrow({ where: { key: `application-received:${applicationId}` } })
  const sent: string[] = []
  await deliverMessage(message.id, { ...post, email: { ...post.email, send: async ({ text }) => void sent.push(text) } })
  expect(sent.join('')).toContain('акцию дня')
})
