import { afterEach, expect, test } from 'vitest'
import { days, now, travel } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { outcome } from '#lib/test-support/outcome.ts'
import { toLocal } from '#lib/text/local-time.ts'
import { seedVacancies } from '#prisma/seed/vacancies.ts'
import { changeVacancy } from './change-vacancy.ts'
import { closeVacancy } from './close-vacancy.ts'
import { copyVacancy } from './copy-vacancy.ts'
import { createVacancy } from './create-vacancy.ts'
import { publishVacancy } from './publish-vacancy.ts'
import { removeDraft } from './remove-draft.ts'
import { changeVacancySchema, createVacancySchema, publishVacancySchema, type VacancyForm } from './schema.ts'
import { tickVacancies } from './tick-vacancies.ts'

afterEach(() => travel(0))

const form = (wish: Partial<VacancyForm> = {}): VacancyForm => ({
  title: 'Кладовщик', slug: '', team: 'Склад', city: 'Саратов', employment: 'full_time', workplace: 'on_site', salaryFrom: '60 000', salaryTo: '', salaryGross: true, summary: 'Следить, чтобы всё лежало на месте.',
  description: 'Склад светлый и небольшой, всё подписано и стоит на полках.', duties: '— Принимать\n• Выдавать\n\nПринимать', requirements: '', conditions: '', criteria: 'Порядок', questions: [], ...wish,
})
const create = (wish: Partial<VacancyForm> = {}) => createVacancy(createVacancySchema.parse(form(wish)), null)
const change = (id: string, revision: number, wish: Partial<VacancyForm> = {}) => changeVacancy(changeVacancySchema.parse({ ...form(wish), id, revision }))
const revisionOf = async (id: string) => (await db.vacancy.findUniqueOrThrow({ where: { id } })).revision
const publish = async (id: string, wish: { publishAt?: string; closesAt?: string } = {}) => publishVacancy(publishVacancySchema.parse({ id, revision: await revisionOf(id), publishAt: '', closesAt: '', ...wish }))
const day = (ahead: number) => toLocal(new Date(now().getTime() + days(ahead))).slice(0, 10)

test('the form says what staff mean: roubles, lines, an address made of the title', async () => {
  const { id, slug } = await create({ title: 'Кладовщик ночной' })
  const again = await create({ title: 'Кладовщик ночной' })
  expect([slug, again.slug]).toEqual(['kladovshchik-nochnoi', 'kladovshchik-nochnoi-2'])
  expect(await db.vacancy.findUniqueOrThrow({ where: { id } })).toMatchObject({ salaryFrom: 6_000_000, salaryTo: null, duties: ['Принимать', 'Выдавать'], state: 'draft', publishAt: null })
  expect(await outcome(create({ slug }))).toBe('invalid')
})

test.each<[string, Partial<VacancyForm>]>([
  ['title', { title: ' ' }], ['slug', { slug: 'Склад' }], ['salaryFrom', { salaryFrom: 'много' }], ['salaryTo', { salaryFrom: '90000', salaryTo: '80000' }], ['summary', { summary: 'Коротко' }],
  ['description', { description: '' }], ['questions.0.options', { questions: [{ kind: 'choice', text: 'Какая смена?', options: 'Одна' }] }], ['questions.0.text', { questions: [{ kind: 'text', text: '' }] }],
])('a wrong %s is told at its field', (name, wish) => {
  expect(createVacancySchema.safeParse(form(wish)).error?.issues.map(({ path, message }) => [path.join('.'), /[а-я]/.test(message)])).toEqual([[name, true]])
})

test('of two who change one vacancy the second is told; a changed question counts as a change', async () => {
  const { id } = await create()
  const revision = await revisionOf(id)
  const asked = { questions: [{ kind: 'choice' as const, text: 'Какая смена?', required: true, options: 'Утро\nВечер' }] }
  const both = await Promise.all([outcome(change(id, revision, asked)), outcome(change(id, revision, { city: 'Пенза' }))])
  expect(both.toSorted()).toEqual(['changed-meanwhile', 'in'])
  const before = await revisionOf(id)
  const { revision: next } = await change(id, before, { questions: [{ kind: 'yes_no', text: 'Есть ли опыт?', required: false, options: '' }] })
  expect(next).toBeGreaterThan(before)
  expect(await db.vacancyQuestion.findMany({ where: { vacancyId: id } })).toMatchObject([{ position: 0, kind: 'yes_no', required: false, options: [] }])
})

test('published at once or at a moment, to the last moment of a day; what people saw keeps its beginning and its address', async () => {
  const { id } = await create({ title: 'Упаковщик' })
  expect(await outcome(publish(id, { closesAt: day(-1) }))).toBe('invalid')
  expect(await outcome(publish(id, { publishAt: '2026-01-01T00:00' }))).toBe('invalid')
  await publish(id, { closesAt: '2027-01-31' })
  const shown = await db.vacancy.findUniqueOrThrow({ where: { id } })
  expect(shown).toMatchObject({ state: 'published', closesAt: new Date('2027-01-31T19:59:59.999Z') })
  await publish(id, { publishAt: toLocal(new Date(now().getTime() + days(3))), closesAt: '' })
  expect(await db.vacancy.findUniqueOrThrow({ where: { id } })).toMatchObject({ publishAt: shown.publishAt, closesAt: null })
  expect(await outcome(change(id, await revisionOf(id), { slug: 'other-address' }))).toBe('invalid')
  expect(await outcome(removeDraft({ id }))).toBe('published')
})

test('a closed vacancy stays closed and is not changed; a copy is a draft with its questions', async () => {
  const { id } = await create({ questions: [{ kind: 'text', text: 'Почему вы?', required: true, options: '' }] })
  expect(await outcome(closeVacancy({ id }, null))).toBe('not-published')
  await publish(id)
  expect(await closeVacancy({ id }, null)).toEqual({ decided: 0 })
  expect(await Promise.all([outcome(closeVacancy({ id }, null)), outcome(publish(id)), outcome(change(id, await revisionOf(id)))])).toEqual(['vacancy-closed', 'vacancy-closed', 'vacancy-closed'])
  const copy = await copyVacancy({ id }, crypto.randomUUID())
  expect(await db.vacancy.findUniqueOrThrow({ where: { id: copy.id }, include: { questions: true } })).toMatchObject({ state: 'draft', title: 'Кладовщик', questions: [{ text: 'Почему вы?' }] })
  await removeDraft(copy)
  expect(await db.vacancy.count({ where: { id: copy.id } })).toBe(0)
})

test('sixty days after its last day a vacancy that nobody closed closes by itself §5.1.8', async () => {
  const { id } = await create()
  await publish(id, { closesAt: day(1) })
  travel(days(60))
  await tickVacancies()
  expect((await db.vacancy.findUniqueOrThrow({ where: { id } })).state).toBe('published')
  travel(days(62))
  await tickVacancies()
  expect(await db.vacancy.findUniqueOrThrow({ where: { id } })).toMatchObject({ state: 'closed' })
})

test('the demo has vacancies to look at, once', async () => {
  await db.vacancy.deleteMany()
  await seedVacancies()
  await seedVacancies()
  expect(await db.vacancy.groupBy({ by: ['state'], _count: true, orderBy: { state: 'asc' } })).toMatchObject([{ state: 'draft', _count: 1 }, { state: 'published', _count: 5 }])
})
