import { afterEach, describe, expect, test } from 'vitest'
import { days, now, travel } from '#lib/clock/clock.ts'
import { post } from '#lib/cli/post.ts'
import { db } from '#lib/db/db.ts'
import { deliverMessage } from '#lib/messages/deliver-message.ts'
import { endBlock } from '#lib/privacy/end-block.ts'
import { readShown } from '#lib/questions/read-shown.ts'
import { blockSubject } from '#lib/subjects/block-subject.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { answerIt, declineIt, makeQuestion } from '#lib/test-support/make-question.ts'
import { outcome } from '#lib/test-support/outcome.ts'
import { unmask } from '#lib/unmasking/unmask.ts'
import { answerQuestion } from './answer-question.ts'
import { changeShown } from './change-shown.ts'
import { countQuestions } from './count-questions.ts'
import { declineQuestion } from './decline-question.ts'
import { getQuestionFile } from './get-question.ts'
import { listQuestions } from './list-questions.ts'
import { questionFilterOf } from './question-filter.ts'
import { answerSchema } from './schema.ts'

afterEach(() => travel(0))

const staff = async (role: 'support' | 'manager' | 'privacy_officer' = 'support') => ({ personId: (await makeCustomer({ roles: [role] })).personId, role, roles: [role] })
const given = (number: number, more: object = {}) => ({ number, revision: 1, answer: 'Да, до 50 метров.', publish: true, shownText: 'Можно ли плавать?', ...more })
const lettersOf = ({ id }: { id: string }) => db.outboxMessage.findMany({ where: { questionId: id }, select: { id: true, template: true, class: true, channel: true, recipient: true } })
const shownOf = async ({ slug }: { slug: string }) => (await readShown(slug, { skip: 0, take: 10 })).questions

describe('an answer §4.1.3', () => {
  test('on the site is the shop’s wording and nothing of who asked; one letter goes, resting on the question', async () => {
    const made = await makeQuestion({ text: 'Я Пётр, п. Ленинский. Можно ли плавать??' })
    const { personId } = await staff()
    await answerQuestion(given(made.number), { personId })
    expect(await shownOf(made)).toEqual([{ number: made.number, question: 'Можно ли плавать?', answer: 'Да, до 50 метров.', askedAt: expect.any(Date), answeredAt: expect.any(Date) }])
    expect(await lettersOf(made)).toMatchObject([{ template: 'question-answered', class: 'service', channel: 'email', recipient: made.email }])
    expect(await db.campaignMessage.count({ where: { subjectId: made.subjectId } })).toBe(0)
  })

  test('to its asker alone stays off the site; whoever asked to be hidden is never shown', async () => {
    const [quiet, hidden] = [await makeQuestion(), await makeQuestion({ hidden: true })]
    const by = await staff()
    await answerQuestion(given(quiet.number, { publish: false, shownText: '' }), by)
    expect(await outcome(answerQuestion(given(hidden.number), by))).toBe('question-hidden')
    await answerQuestion(given(hidden.number, { publish: false }), by)
    expect([...(await shownOf(quiet)), ...(await shownOf(hidden))]).toEqual([])
    expect(await lettersOf(hidden)).toHaveLength(1)
  })

  test('of ten at once one is given, and one letter goes; the others learn of it', async () => {
    const made = await makeQuestion()
    const by = await staff()
    const outcomes = await Promise.all(Array.from({ length: 10 }, (_, at) => outcome(at % 3 === 0 ? declineQuestion({ number: made.number, revision: 1, reason: 'off_topic' }, by) : answerQuestion(given(made.number, { answer: `Ответ ${at}` }), by))))
    expect(outcomes.filter((each) => each === 'in')).toHaveLength(1)
    expect(new Set(outcomes)).toEqual(new Set(['in', 'changed-meanwhile']))
    expect(await lettersOf(made)).toHaveLength(1)
    expect(await outcome(answerQuestion(given(made.number, { revision: 2 }), by))).toBe('question-closed')
  })

  test('goes to the e-mail that the account has by then; where there is none it stands in the account alone', async () => {
    const anna = await makeCustomer()
    const made = await makeQuestion({ personId: anna.personId })
    await db.contactPoint.deleteMany({ where: { personId: anna.personId, kind: 'email' } })
    await db.contactPoint.create({ data: { personId: anna.personId, kind: 'email', value: `new-${anna.email}`, source: 'portal', verifiedAt: now() } })
    await answerIt(made)
    expect(await lettersOf(made)).toMatchObject([{ recipient: `new-${anna.email}` }])
    const boris = await makeCustomer()
    await db.contactPoint.deleteMany({ where: { personId: boris.personId, kind: 'email' } })
    const own = await makeQuestion({ personId: boris.personId })
    await answerIt(own)
    expect(await lettersOf(own)).toEqual([])
  })

  test('does not advertise, also when whoever asked does: their words are quoted, the answer is looked through §4.1.7', async () => {
    const by = await staff()
    const made = await makeQuestion({ text: 'Успейте купить у нас! Скидка 50 %! А у вас распродажа бывает?' })
    expect(await outcome(answerQuestion(given(made.number, { answer: 'Успейте купить со скидкой 20 %!' }), by))).toBe('invalid')
    await answerQuestion(given(made.number, { answer: 'Бывает, о ней пишем на главной.' }), by)
    const [letter] = await lettersOf(made)
    const sent: string[] = []
    const send = async ({ text }: { text: string }) => void sent.push(text)
    await deliverMessage(letter?.id ?? '', { email: { ...post.email, send }, sms: post.sms })
    expect(sent).toEqual([expect.stringContaining('Бывает, о ней пишем на главной.')])
  })

  test('other words later, or none, without a second letter', async () => {
    const made = await makeQuestion()
    await answerIt(made)
    expect(await outcome(changeShown(given(made.number, { revision: 1 })))).toBe('changed-meanwhile')
    await changeShown(given(made.number, { revision: 2, answer: 'Да, и в море.', shownText: 'Можно ли плавать в море?' }))
    expect(await shownOf(made)).toMatchObject([{ question: 'Можно ли плавать в море?', answer: 'Да, и в море.' }])
    await changeShown(given(made.number, { revision: 3, publish: false }))
    expect(await shownOf(made)).toEqual([])
    expect(await lettersOf(made)).toHaveLength(1)
  })

  test.each([
    [{ answer: '' }, false], [{ answer: '   \n ' }, false], [{ shownText: '' }, false], [{ shownText: '', publish: false }, true], [{ shownText: 'Пишите: a@b.ru' }, false], [{ shownText: 'Звоните +7 917 123-45-67' }, false],
    [{ shownText: 'Звоните +7 917 123-45-67', publish: false }, true], [{ answer: 'x'.repeat(4001) }, false], [{ revision: 0 }, false], [{ number: -1 }, false], [{}, true],
  ])('%j as an answer: %s', (more, taken) => {
    expect(answerSchema.safeParse(given(1, more)).success).toBe(taken)
  })
})

test('whoever asks in the wrong place is told of the right one, spam is told nothing', async () => {
  const [personal, spam] = [await makeQuestion(), await makeQuestion()]
  await declineIt(personal, 'personal')
  await declineIt(spam, 'spam')
  expect(await lettersOf(spam)).toEqual([])
  const [letter] = await lettersOf(personal)
  const mail = await post.email.compose({ ...(await db.outboxMessage.findUniqueOrThrow({ where: { id: letter?.id ?? '' } })) })
  expect(mail.text).toContain('/privacy/request')
  expect(await outcome(declineQuestion({ number: personal.number, revision: 2, reason: 'spam' }, await staff()))).toBe('question-closed')
})

describe('the queue', () => {
  test('has who waits longest first, with the shop’s term; late ones stand out; filters live in the address', async () => {
    const by = await staff()
    travel(-days(10))
    const old = await makeQuestion({ text: 'Старый вопрос про зарядку' })
    travel(0)
    const fresh = await makeQuestion({ productId: old.productId, text: 'Новый вопрос про зарядку' })
    const list = (query: Readonly<Record<string, string | undefined>>) => listQuestions(by.role, questionFilterOf(Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)) as Record<string, string>)).then(({ lines }) => lines.map(({ number }) => number))
    expect(await list({ product: old.slug })).toEqual([old.number, fresh.number])
    expect(await list({ product: old.slug, due: 'overdue' })).toEqual([old.number])
    expect(await list({ product: old.slug, q: 'НОВЫЙ вопрос' })).toEqual([fresh.number])
    expect(await list({ q: String(fresh.number) })).toEqual([fresh.number])
    expect(await list({ product: old.slug, after: String(old.number) })).toEqual([fresh.number])
    for (const nonsense of [{ state: "'; --" }, { after: '-1' }, { due: 'x' }, { product: '../../etc' }]) expect(await list(nonsense)).toEqual(expect.arrayContaining([]))
    const before = await countQuestions(by.role)
    await answerIt(old)
    expect(await countQuestions(by.role)).toEqual({ waiting: before.waiting - 1, overdue: before.overdue - 1 })
    expect(await list({ product: old.slug, state: 'answered' })).toEqual([old.number])
  })

  test('shows nobody; the address is opened for a reason, which its owner reads §5.5', async () => {
    const by = await staff()
    const anna = await makeCustomer()
    const made = await makeQuestion({ personId: anna.personId })
    const earlier = await makeQuestion({ productId: made.productId, text: 'Что об этом спрашивали раньше?' })
    await answerIt(earlier)
    const file = await getQuestionFile(by, String(made.number))
    expect(file?.earlier).toMatchObject([{ number: earlier.number, question: 'Можно ли плавать?' }])
    expect(JSON.stringify([file, await listQuestions(by.role, questionFilterOf({}))])).not.toMatch(new RegExp(`${anna.email}|Иванова|${earlier.email}`))
    await unmask(by, { questionId: made.id }, { purpose: 'support', text: 'Письмо вернулось' })
    expect((await getQuestionFile(by, String(made.number)))?.address).toBe(anna.email)
    expect(await db.processingEntry.findFirst({ where: { subjectId: made.subjectId, source: 'product_questions', verb: 'extract' } })).toMatchObject({ reason: expect.stringContaining('Письмо вернулось') })
    expect(await getQuestionFile(by, '0')).toBeNull()
    expect(await getQuestionFile(by, "1'--")).toBeNull()
  })

  test('of whose data are blocked the officer alone sees it; nobody answers, and a letter under way waits §6.2.4', async () => {
    const [support, officer] = [await staff(), await staff('privacy_officer')]
    const [waiting, told] = [await makeQuestion(), await makeQuestion()]
    await answerIt(told)
    const blockId = await db.$transaction((tx) => blockSubject(tx, { subjectId: told.subjectId, cause: 'обращение' }))
    await db.$transaction((tx) => blockSubject(tx, { subjectId: waiting.subjectId, cause: 'обращение' }))
    expect([await getQuestionFile(support, String(waiting.number)), (await getQuestionFile(officer, String(waiting.number)))?.number]).toEqual([null, waiting.number])
    expect(await outcome(answerQuestion(given(waiting.number), support))).toBe('not-found')
    expect(await outcome(declineQuestion({ number: waiting.number, revision: 1, reason: 'spam' }, officer))).toBe('not-found')
    const handed: string[] = []
    const send = async ({ id }: { id: string }) => void handed.push(id)
    const [letter] = await lettersOf(told)
    const by = { email: { ...post.email, send }, sms: post.sms }
    await deliverMessage(letter?.id ?? '', by)
    expect(handed).toEqual([])
    await db.$transaction((tx) => endBlock(tx, { blockId }, 'сведения верны'))
    await deliverMessage(letter?.id ?? '', by)
    expect(handed).toEqual([letter?.id])
  })
})
