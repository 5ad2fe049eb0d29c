import { afterEach, describe, expect, test } from 'vitest'
import { minutes, now, travel } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { dueAt } from '#lib/privacy/clocks.ts'
import { proofCode } from '#lib/proofs/proof-secret.ts'
import { sendProof } from '#lib/proofs/send-proof.ts'
import { someEmail } from '#lib/test-support/consent.ts'
import { makeClient } from '#lib/test-support/make-account.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { answerIt, makeQuestion } from '#lib/test-support/make-question.ts'
import { makeVariant } from '#lib/test-support/make-variant.ts'
import { outcome } from '#lib/test-support/outcome.ts'
import { askAsCustomer } from './ask-as-customer.ts'
import { askQuestion, askQuestionAgain } from './ask-question.ts'
import { deleteOwnQuestion } from './delete-own-question.ts'
import { enterQuestionCode } from './enter-question-code.ts'
import { readShown } from './read-shown.ts'
import { askSchema } from './schema.ts'

afterEach(() => travel(0))

const client = makeClient()
const device = async () => {
  const { productId } = await makeVariant()
  return db.product.findUniqueOrThrow({ where: { id: productId }, select: { id: true, slug: true } })
}
const asking = (slug: string, email = someEmail(), text = 'Подойдёт ли ремешок от прошлой модели?') => askSchema.parse({ slug, text, email, hidden: false })
const of = (productId: string) => db.productQuestion.findMany({ where: { productId }, orderBy: { number: 'asc' } })

describe('a guest proves the e-mail before the question counts §4.1.3 §4.1.5', () => {
  test('until then it stands in the proof alone, and the address gets nothing but the code', async () => {
    const { id, slug } = await device()
    const email = someEmail()
    const proofId = await askQuestion(asking(slug, email), client)
    await sendProof(proofId)
    expect(await of(id)).toEqual([])
    expect(await db.outboxMessage.findMany({ where: { recipient: email }, select: { template: true, class: true } })).toEqual([{ template: 'question-code', class: 'service' }])
    expect(await db.subject.count({ where: { questions: { some: { email } } } })).toBe(0)

    const { number, already } = await enterQuestionCode(proofId, proofCode(proofId), client)
    expect([already, number]).toEqual([false, expect.any(Number)])
    const [question] = await of(id)
    expect(question).toMatchObject({ number, email, state: 'waiting', hidden: false, shownText: null })
    expect(question?.dueAt).toEqual(dueAt('question', question?.askedAt ?? now()))
    expect((await db.proof.findUniqueOrThrow({ where: { id: proofId } })).payload).toBeNull()
    expect(await outcome(enterQuestionCode(proofId, proofCode(proofId), client))).toBe('code-dead')
    expect(await db.consentEvent.count({ where: { subjectId: question?.subjectId ?? '' } })).toBe(0)
  })

  test('a wrong code, one of something else, one too old, one of another address', async () => {
    const { id, slug } = await device()
    const proofId = await askQuestion(asking(slug), client)
    const code = proofCode(proofId)
    expect(await outcome(enterQuestionCode(proofId, code === '000000' ? '000001' : '000000', client))).toBe('code-wrong')
    const other = await db.proof.create({ data: { purpose: 'sign_in', channel: 'email', contact: someEmail(), createdAt: now(), expiresAt: new Date(now().getTime() + minutes(10)) } })
    expect(await outcome(enterQuestionCode(other.id, proofCode(other.id), client))).toBe('code-dead')
    travel(minutes(61))
    expect(await outcome(enterQuestionCode(proofId, code, client))).toBe('code-dead')
    expect(await of(id)).toEqual([])
  })

  test('a double press asks once; another code makes the first one dead; two tabs with the same code make one question', async () => {
    const { id, slug } = await device()
    const given = asking(slug)
    const [one, two] = await Promise.all([askQuestion(given, client), askQuestion(given, client)])
    expect(one).toBe(two)
    const fresh = await askQuestionAgain(one, client)
    expect(await outcome(enterQuestionCode(one, proofCode(one), client))).toBe('code-dead')
    const outcomes = await Promise.all([1, 2, 3].map(() => outcome(enterQuestionCode(fresh, proofCode(fresh), client))))
    expect(outcomes.filter((each) => each === 'in')).toHaveLength(1)
    expect(await of(id)).toHaveLength(1)
  })

  test('an e-mail that is somebody’s makes it theirs: it stands in the account, and the address is the account’s', async () => {
    const { id, slug } = await device()
    const anna = await makeCustomer()
    const proofId = await askQuestion(asking(slug, anna.email), client)
    await enterQuestionCode(proofId, proofCode(proofId), client)
    const [question] = await db.productQuestion.findMany({ where: { productId: id }, include: { subject: true } })
    expect(question).toMatchObject({ email: null, subject: { personId: anna.personId } })
  })

  test.each(['', 'не почта', 'a@b', 'x'.repeat(300)])('«%s» is no e-mail', async (email) => {
    const { slug } = await device()
    expect(await outcome(askQuestion({ ...asking(slug), email }, client))).toBe('invalid')
  })
})

describe('whoever is signed in', () => {
  test('needs no code; the same question however it is spaced is one, by many presses at once, too', async () => {
    const { id, slug } = await device()
    const { personId } = await makeCustomer()
    const made = await Promise.all(['Сколько  держит заряд?\nВ днях', 'сколько держит ЗАРЯД? в днях', 'Сколько держит заряд? В днях'].map((text) => askAsCustomer(personId, asking(slug, '', text))))
    expect(made.filter(({ already }) => !already)).toHaveLength(1)
    expect(new Set(made.map(({ number }) => number)).size).toBe(1)
    expect(await of(id)).toHaveLength(1)
    expect((await askAsCustomer(personId, asking(slug, '', 'А сколько держит заряд зимой?'))).already).toBe(false)
  })

  test('cannot ask without end', async () => {
    const { slug } = await device()
    const { personId } = await makeCustomer()
    const outcomes: string[] = []
    for (let at = 0; at < 16; at += 1) outcomes.push(await outcome(askAsCustomer(personId, asking(slug, '', `Вопрос по счёту номер ${at}?`))))
    expect(outcomes.filter((each) => each === 'in')).toHaveLength(15)
    expect(outcomes.at(-1)).toBe('too-many-tries')
  })

  test('takes away their own, with its answer, its letters and what the site shows; nobody else’s', async () => {
    const [anna, boris] = [await makeCustomer(), await makeCustomer()]
    const made = await makeQuestion({ personId: anna.personId })
    await answerIt(made)
    expect((await readShown(made.slug, { skip: 0, take: 10 })).total).toBe(1)
    expect(await outcome(deleteOwnQuestion(boris.personId, made.number))).toBe('not-found')
    await deleteOwnQuestion(anna.personId, made.number)
    expect((await readShown(made.slug, { skip: 0, take: 10 })).total).toBe(0)
    expect(await db.outboxMessage.count({ where: { recipient: anna.email, template: 'question-answered' } })).toBe(0)
    expect(await outcome(deleteOwnQuestion(anna.personId, made.number))).toBe('not-found')
  })
})

test('a former address of a product asks about it; an unknown, archived or withdrawn one about nothing', async () => {
  const { id, slug } = await device()
  const { personId } = await makeCustomer()
  const moved = `${slug}-new`
  await db.product.update({ where: { id }, data: { slug: moved } })
  expect(await askAsCustomer(personId, asking(slug))).toMatchObject({ slug: moved })
  await db.product.update({ where: { id }, data: { status: 'archived' } })
  expect(await outcome(askAsCustomer(personId, asking(moved, '', 'Он ещё продаётся где-нибудь?')))).toBe('product-gone')
  expect(await outcome(askAsCustomer(personId, asking('net-takogo')))).toBe('product-gone')
  expect((await readShown(moved, { skip: 0, take: 10 })).questions).toEqual([])
})

test.each([
  ['коротко', false], ['   коротко   \u200b\u0000', false], ['😀😀😀😀😀', false], ['Можно ли?!', true], ['я'.repeat(1000), true], ['я'.repeat(1001), false], ['<script>alert(1)</script> можно?', true], ["'; DROP TABLE product_questions; --", true],
])('«%s» as a question: %s', async (text, taken) => {
  const parsed = askSchema.safeParse({ slug: 'x', text, hidden: false })
  expect(parsed.success).toBe(taken)
  if (parsed.success) expect((await db.productQuestion.findUniqueOrThrow({ where: { id: (await makeQuestion({ text: parsed.data.text })).id } })).text).toBe(text)
})
