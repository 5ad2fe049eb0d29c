import { strFromU8, unzipSync } from 'fflate'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { days, now, travel } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { affectedBy } from '#lib/privacy/affected.ts'
import { makeExport } from '#lib/privacy/export/make-export.ts'
import { planDestruction } from '#lib/privacy/destruction/plan.ts'
import { getMyData } from '#lib/privacy/held/get-my-data.ts'
import { readJournal } from '#lib/privacy/journal/read-journal.ts'
import { retentionRules } from '#lib/privacy/retention-rules.ts'
import { runRetention } from '#lib/privacy/run-retention.ts'
import { blockSubject } from '#lib/subjects/block-subject.ts'
import { askedToDestroy, ageTexts, carriedOut } from '#lib/test-support/destruction.ts'
import { dumpDatabase } from '#lib/test-support/dump-database.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { answerIt, declineIt, makeQuestion } from '#lib/test-support/make-question.ts'
import { unmask } from '#lib/unmasking/unmask.ts'
import { readShown } from './read-shown.ts'

beforeAll(ageTexts)
afterEach(() => travel(0))

const sweep = () => runRetention(retentionRules.filter(({ code }) => code === 'questions'))
const rowOf = ({ id }: { id: string }) => db.productQuestion.findUnique({ where: { id } })
const saying = async (words: RegExp) => [...(await dumpDatabase())].flatMap(([table, text]) => (words.test(text) ? [table] : []))

describe('ninety days after the answer a question is nobody’s §5.1', () => {
  test('what the site shows stays, without whose it was; of all others nothing; each with its act', async () => {
    travel(-days(91))
    const mark = `канарейка-${now().getTime()}`
    const [shown, quiet, declined] = [await makeQuestion({ text: `${mark}: можно плавать?`, email: `${mark.replace('канарейка', 'canary')}@example.ru` }), await makeQuestion(), await makeQuestion()]
    const support = { personId: (await makeCustomer({ roles: ['support'] })).personId, role: 'support' as const }
    await answerIt(shown)
    await answerIt(quiet, { shownText: null })
    await declineIt(declined)
    await unmask(support, { questionId: shown.id }, { purpose: 'support', text: 'Письмо вернулось' })
    travel(-days(89))
    const late = await makeQuestion()
    await answerIt(late)
    travel(0)
    expect(await saying(new RegExp(`${mark}|${shown.email}`))).toEqual(expect.arrayContaining(['public.product_questions', 'public.outbox_messages']))
    await sweep()
    expect(await rowOf(shown)).toMatchObject({ subjectId: null, email: null, text: null, shownText: 'Можно ли плавать?', answer: 'Да, до 50 метров.' })
    expect([await rowOf(quiet), await rowOf(declined)]).toEqual([null, null])
    expect(await rowOf(late)).toMatchObject({ subjectId: late.subjectId })
    expect(await saying(new RegExp(`${mark}|${shown.email}`))).toEqual([])
    expect(await db.unmasking.count({ where: { questionId: shown.id } })).toBe(0)
    expect((await readShown(shown.slug, { skip: 0, take: 5 })).total).toBe(1)
    expect(await db.destructionAct.findFirst({ where: { about: 'правило questions' }, orderBy: { destroyedAt: 'desc' } })).toMatchObject({ cause: expect.stringContaining('ответ на вопрос о товаре') })
    expect(await db.processingEntry.findFirst({ where: { subjectId: shown.subjectId, source: 'product_questions', verb: 'destroy' } })).toMatchObject({ reason: expect.stringContaining('questions') })
    expect(await sweep()).toEqual({ questions: 0 })
  })

  test('one that nobody answered goes after a year; what is held or blocked waits §6.2.4', async () => {
    travel(-days(366))
    const [lost, held, blocked] = [await makeQuestion(), await makeQuestion(), await makeQuestion()]
    travel(0)
    await db.hold.create({ data: { subjectId: held.subjectId, cause: 'суд', startedAt: now() } })
    await db.$transaction((tx) => blockSubject(tx, { subjectId: blocked.subjectId, cause: 'обращение' }))
    await sweep()
    expect([await rowOf(lost), (await rowOf(held))?.number, (await rowOf(blocked))?.number]).toEqual([null, held.number, blocked.number])
  })
})

test('a breach of the store concerns everybody who asked §5.4', async () => {
  const made = await makeQuestion()
  expect((await affectedBy(db, ['requests'])).subjectIds).toContain(made.subjectId)
})

test('whoever asked finds it in their data, the archive and the journal, with purpose and term §6.1.3 §3.2.9', async () => {
  const anna = await makeCustomer()
  const made = await makeQuestion({ personId: anna.personId, text: 'Водонепроницаемы ли они вообще?' })
  await answerIt(made)
  const shown = (await getMyData(anna.personId)).categories.find(({ category }) => category === 'requests')
  expect(JSON.stringify(shown?.groups)).toContain('Водонепроницаемы ли они вообще?')
  expect(shown?.terms.map(({ words }) => words)).toContain('до ответа и 90 дней после него; без ответа — не дольше года')
  const json = strFromU8(unzipSync((await makeExport({ kind: 'person', id: anna.personId })) ?? new Uint8Array())['data.json'] ?? new Uint8Array())
  expect(json).toContain('Водонепроницаемы ли они вообще?')
  expect(json).toContain('Да, до 50 метров.')
  const { lines } = await readJournal(anna.personId, { take: 100 })
  expect(lines.some(({ sources }) => sources.includes('product_questions'))).toBe(true)
})

test('with the account its questions go: what the site shows is nobody’s, the rest is nothing §6.1.3', async () => {
  const anna = await makeCustomer()
  const [shown, waiting, hidden] = [await makeQuestion({ personId: anna.personId, text: 'Канарейка-в-вопросе: плавают?' }), await makeQuestion({ personId: anna.personId }), await makeQuestion({ personId: anna.personId, hidden: true })]
  await answerIt(shown)
  await answerIt(hidden, { shownText: null })
  expect((await planDestruction(db, shown.subjectId))?.gone).toEqual(expect.arrayContaining([{ title: 'Вопросы о товарах', count: expect.any(Number) }]))
  const { id } = await askedToDestroy(anna.personId)
  await carriedOut(id)
  expect(await rowOf(shown)).toMatchObject({ subjectId: null, email: null, text: null, shownText: 'Можно ли плавать?' })
  expect([await rowOf(waiting), await rowOf(hidden)]).toEqual([null, null])
  expect(await saying(/Канарейка-в-вопросе/)).toEqual([])
  expect(await saying(new RegExp(anna.email))).toEqual([])
  const act = await db.destructionAct.findFirstOrThrow({ where: { destructionId: id } })
  expect(JSON.stringify(act.log)).toContain('product_questions')
})
