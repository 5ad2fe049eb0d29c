import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { beforeAll, describe, expect, test } from 'vitest'
import { db } from '#lib/db/db.ts'
import { env } from '#lib/env.ts'
import { blockSubject } from '#lib/subjects/block-subject.ts'
import { someEmail } from '#lib/test-support/consent.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { answerIt, declineIt, type MadeQuestion, makeQuestion } from '#lib/test-support/make-question.ts'
import { hasContacts } from './contacts-in.ts'

/** What whoever runs the shop's code cannot make of questions by SQL of their own: the table of ways past the guards. */
let waits: MadeQuestion
let hidden: MadeQuestion
let answered: MadeQuestion
let declined: MadeQuestion
let spam: MadeQuestion
let blocked: MadeQuestion
let other: MadeQuestion

beforeAll(async () => {
  ;[waits, hidden, answered, declined, spam, blocked, other] = [
    await makeQuestion(), await makeQuestion({ hidden: true }), await makeQuestion(), await makeQuestion(), await makeQuestion(), await makeQuestion(), await makeQuestion(),
  ]
  await answerIt(answered)
  await declineIt(declined)
  await declineIt(spam, 'spam')
  await db.$transaction((tx) => blockSubject(tx, { subjectId: blocked.subjectId, cause: 'обращение' }))
})

const closing = `state = 'answered', closed_at = now(), answer = 'Да'`
const change = ({ id }: MadeQuestion, set: string) => `UPDATE product_questions SET ${set} WHERE id = '${id}'`
const letter = (question: MadeQuestion, more: Partial<Record<'class' | 'channel' | 'recipient' | 'person_id', string>> = {}) => {
  const row = { id: 'uuidv7()', key: `'${randomUUID()}'`, class: `'service'`, channel: `'email'`, template: `'question-answered'`, recipient: `'${question.email}'`, question_id: `'${question.id}'`, ...more }
  return `INSERT INTO outbox_messages (${Object.keys(row).join(', ')}) VALUES (${Object.values(row).join(', ')})`
}

describe('the database refuses §4.1.3', () => {
  test.each<[string, () => string]>([
    ['a question that begins with its answer', () => `INSERT INTO product_questions (id, product_id, subject_id, text, state, answer, closed_at, asked_at, due_at) VALUES (uuidv7(), '${waits.productId}', '${waits.subjectId}', 'Откуда он взялся?', 'answered', 'Да', now(), now(), now() + interval '1 day')`],
    ['a question of nobody', () => `INSERT INTO product_questions (id, product_id, text, asked_at, due_at) VALUES (uuidv7(), '${waits.productId}', 'Откуда он взялся?', now(), now() + interval '1 day')`],
    ['the same question twice', () => `INSERT INTO product_questions (id, product_id, subject_id, text, asked_at, due_at) VALUES (uuidv7(), '${waits.productId}', '${waits.subjectId}', upper('${waits.text}') || '  ', now(), now() + interval '1 day')`],
    ['words too short', () => change(waits, `text = 'коротко'`)],
    ['other words than were asked', () => change(waits, `text = 'Совсем другой вопрос?'`)],
    ['another asker', () => change(waits, `subject_id = '${other.subjectId}'`)],
    ['another product', () => change(waits, `product_id = '${other.productId}'`)],
    ['publishing what is not answered', () => change(waits, `shown_text = 'Можно ли плавать?'`)],
    ['publishing what is to be hidden', () => change(hidden, `${closing}, shown_text = 'Можно ли плавать?'`)],
    ['hiding undone', () => change(hidden, 'hidden = false')],
    ['an e-mail on the site', () => change(answered, `shown_text = 'Пишите на anna@example.ru'`)],
    ['a phone on the site', () => change(answered, `shown_text = 'Звоните: 8 (917) 123-45-67'`)],
    ['an answer without words', () => change(waits, `state = 'answered', closed_at = now(), answer = ' '`)],
    ['a decline without a reason', () => change(waits, `state = 'declined', closed_at = now()`)],
    ['opening what is closed', () => change(answered, `state = 'waiting', answer = NULL, shown_text = NULL, closed_at = NULL`)],
    ['a later moment of the answer, and with it a longer term', () => change(answered, `closed_at = now() + interval '1 year'`)],
    ['nobody’s question with words of its asker', () => change(answered, 'subject_id = NULL')],
    ['nobody’s question that is not shown', () => change(declined, 'subject_id = NULL, text = NULL, email = NULL')],
    ['deciding on blocked data §6.2.4', () => change(blocked, closing)],
    ['a letter before there is anything to tell', () => letter(waits)],
    ['a letter to somebody else', () => letter(answered, { recipient: `'${someEmail()}'` })],
    ['a letter about spam', () => letter(spam)],
    ['an advertising letter', () => letter(answered, { class: `'marketing'` })],
    ['a letter of two bases', () => letter(answered, { person_id: 'uuidv7()' })],
    ['an SMS', () => letter(answered, { channel: `'sms'` })],
  ])('%s', async (_, sql) => {
    await expect(db.$executeRawUnsafe(sql())).rejects.toThrow(/check|violat|stays|begins|closed|blocked|tells|constraint|unique/i)
  })

  test('and takes a letter to the e-mail of the account that a guest’s question belongs to by now', async () => {
    const anna = await makeCustomer()
    await db.subject.update({ where: { id: declined.subjectId }, data: { personId: anna.personId } })
    expect(await db.$executeRawUnsafe(letter(declined, { recipient: `'${anna.email}'` }))).toBe(1)
  })
})

test('it takes for a contact what the shop does', async () => {
  const texts = [
    'anna@example.ru', 'пишите на Anna.I+1@почта.рф!', '+7 917 123-45-67', '8(917)1234567', '9171234567', '(8452) 12-34-56', '+49 151 23456789', '8\u2013917\u2013123\u201345\u201367', 'Можно ли плавать на 50 метров?', 'iPhone 15 и Android 14', '4607091234567',
    'с 2026-11-23 12:30', 'IP68, 5 ATM, 1.43", 466×466', '454*454 @ 60 Гц', '7 8 9 10 11 12', '+7', 'a@b', '8-800-555-35-35', 'цена 89 990 ₽ или 79 990 ₽', '70000000',
  ]
  const [row] = await db.$queryRaw<{ found: boolean[] }[]>`SELECT array_agg(names_contact(text) ORDER BY at) AS found FROM unnest(${texts}::text[]) WITH ORDINALITY AS given(text, at)`
  expect(row?.found.map((found, at) => [texts[at], found])).toEqual(texts.map((text) => [text, hasContacts(text)]))
})

test('pages of the product are told of what it shows, and of nothing else', async () => {
  const made = await makeQuestion()
  const told: string[] = []
  const client = new pg.Client({ connectionString: env.DATABASE_URL })
  await client.connect()
  client.on('notification', ({ payload }) => told.push(payload ?? ''))
  await client.query('LISTEN catalogue_changed')
  const heard = async (work: () => Promise<unknown>) => {
    told.length = 0
    await work()
    await client.query('SELECT 1')
    return told.filter((payload) => payload.includes(made.slug)).length
  }
  expect(await heard(() => makeQuestion({ productId: made.productId }))).toBe(0)
  expect(await heard(() => answerIt(made))).toBe(1)
  expect(await heard(() => db.productQuestion.update({ where: { id: made.id }, data: { answer: 'Да, и в море.' } }))).toBe(1)
  expect(await heard(() => db.productQuestion.update({ where: { id: made.id }, data: { shownText: null } }))).toBe(1)
  expect(await heard(() => db.productQuestion.update({ where: { id: made.id }, data: { answer: 'Да, но не глубже 50 метров.', answeredBy: randomUUID() } }))).toBe(0)
  await client.end()
})
