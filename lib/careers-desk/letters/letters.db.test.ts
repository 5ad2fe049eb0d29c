import { expect, test } from 'vitest'
import { offerVacancy } from '#lib/careers-desk/pool/offer-vacancy.ts'
import { joinPool } from '#lib/careers/pool/join-pool.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { blockSubject } from '#lib/subjects/block-subject.ts'
import { makeApplication } from '#lib/test-support/make-application.ts'
import { makeVacancy } from '#lib/test-support/make-vacancy.ts'
import { outcome } from '#lib/test-support/outcome.ts'
import { changeTemplate, createTemplate, retireTemplate } from './keep-template.ts'
import { getTemplates } from './queries.ts'
import { sendLetter } from './send-letter.ts'

const staff = { personId: crypto.randomUUID() }
const letter = { subject: 'Вопрос по отклику № {отклик}', body: 'Здравствуйте, {имя}! Когда вам удобно поговорить о вакансии «{вакансия}»?' }

test('a letter to a candidate rests on the application, filled and kept as it was sent; who withdrew or is blocked gets none §4.1.3 §6.2.4', async () => {
  const [one, withdrawn, blocked] = [await makeApplication(), await makeApplication(), await makeApplication()]
  await sendLetter({ id: one.id, ...letter }, staff)
  expect(await db.applicationLetter.findMany({ where: { applicationId: one.id } })).toMatchObject([{ subject: `Вопрос по отклику № ${one.number}`, body: 'Здравствуйте, Анна! Когда вам удобно поговорить о вакансии «Консультант по трекерам»?', authorId: staff.personId }])
  expect(await db.outboxMessage.findMany({ where: { applicationId: one.id }, select: { class: true, template: true, recipient: true } })).toEqual([{ class: 'service', template: 'application-letter', recipient: one.email }])
  await db.application.update({ where: { id: withdrawn.id }, data: { stage: 'withdrawn', decidedAt: now() } })
  await db.$transaction((tx) => blockSubject(tx, { subjectId: blocked.subjectId, cause: 'обращение' }))
  expect([await outcome(sendLetter({ id: withdrawn.id, ...letter }, staff)), await outcome(sendLetter({ id: blocked.id, ...letter }, staff))]).toEqual(['withdrawn', 'not-found'])
})

test('a template has a name of its own, known places and no advertising; of two who change it the second is told', async () => {
  const name = crypto.randomUUID()
  const { id } = await createTemplate({ name, ...letter, stage: null })
  expect(await outcome(createTemplate({ name, ...letter, stage: null }))).toBe('invalid')
  expect(await outcome(createTemplate({ name: `${name}-2`, ...letter, body: 'Здравствуйте, {имя}! Ваша {зарплата} ждёт.', stage: null }))).toBe('invalid')
  expect(await outcome(createTemplate({ name: `${name}-2`, ...letter, body: 'Только сегодня: распродажа часов.', stage: null }))).toBe('invalid')
  const change = (subject: string) => outcome(changeTemplate({ id, revision: 1, name, subject, body: letter.body, stage: 'offer' }))
  expect((await Promise.all([change('Одна тема'), change('Другая тема')])).toSorted()).toEqual(['changed-meanwhile', 'in'])
  await retireTemplate({ id })
  expect((await getTemplates()).some((template) => template.id === id)).toBe(false)
  expect(await outcome(retireTemplate({ id }))).toBe('not-found')
})

test('who is in the talent pool is written to of a vacancy that is open, and of one they have not answered', async () => {
  const { id: applicationId, subjectId } = await makeApplication({ agreesToPool: true })
  const stranger = await makeApplication()
  const [open, draft] = [await makeVacancy({ title: 'Кладовщик' }), await makeVacancy({ state: 'draft' })]
  const offer = (id: string, vacancyId: string) => outcome(offerVacancy({ applicationId: id, vacancyId, words: 'Вспомнили о вашем опыте.' }, staff))
  expect(await offer(applicationId, open.id)).toBe('not-found')
  await db.$transaction((tx) => joinPool(tx, { subjectId, applicationId, at: now() }))
  expect([await offer(applicationId, draft.id), await offer(stranger.id, open.id), await offer(applicationId, open.id)]).toEqual(['vacancy-closed', 'not-found', 'in'])
  const [sent] = await db.applicationLetter.findMany({ where: { applicationId } })
  expect(sent?.body).toMatch(new RegExp(`Вспомнили о вашем опыте[\\s\\S]*«Кладовщик»[\\s\\S]*/careers/${open.slug}`))
  const { vacancyId } = await db.application.findUniqueOrThrow({ where: { id: applicationId } })
  expect(await offer(applicationId, vacancyId)).toBe('already-applied')
})
