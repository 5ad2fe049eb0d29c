import * as z from 'zod'
import { reservedSlugs } from '#lib/careers/reserved-slugs.ts'
import { days } from '#lib/clock/clock.ts'
import { text } from '#lib/form/fields.ts'
import { fromLocal } from '#lib/text/local-time.ts'

const many = (max: number) =>
  z
    .string()
    .max(max, `Не длиннее ${max} знаков`)
    .transform((given) => given.replaceAll(/\r\n?/g, '\n').replaceAll(/[^\P{C}\n\u00ad]+/gu, '').replaceAll(/[^\S\n]+/g, ' ').replaceAll(/ ?\n ?/g, '\n').replaceAll(/\n{3,}/g, '\n\n').trim())

/** One thing a line. */
const lines = (atMost: number) =>
  many(8000)
    .transform((given) => [...new Set(given.split('\n').map((line) => line.replace(/^[-–—•·*]\s*/, '').trim()).filter((line) => line !== ''))])
    .pipe(z.array(z.string().max(300, 'В строке не больше 300 знаков')).max(atMost, `Не больше ${atMost} строк`))

/** Whole roubles as staff write them, in kopecks; empty is null. */
const salary = z.string().max(20, 'Слишком длинно').transform((given, context): number | null => {
  const value = given.replaceAll(/[\s₽]/g, '')
  if (value === '') return null
  if (/^[1-9]\d{2,6}$/.test(value)) return Number(value) * 100
  context.addIssue({ code: 'custom', message: 'Рублей в месяц: например, 90 000' })
  return z.NEVER
})

const question = z
  .object({
    kind: z.enum(['text', 'yes_no', 'choice'], 'Выберите, как отвечать'),
    text: text(5, 300, 'Напишите вопрос'),
    required: z.boolean().default(true),
    /** One answer a line; only where there is a choice. */
    options: lines(12).default([]),
  })
  .transform(({ options, ...given }, context) => {
    if (given.kind !== 'choice') return { ...given, options: [] }
    if (options.length < 2) context.addIssue({ code: 'custom', path: ['options'], message: 'Нужно хотя бы два ответа, по одному в строке' })
    return { ...given, options }
  })

const fields = z.object({
  title: text(3, 120, 'Назовите вакансию'),
  slug: z.string().trim().max(80, 'Не длиннее 80 знаков').regex(/^([a-z0-9]+(-[a-z0-9]+)*)?$/, 'Строчные латинские буквы, цифры и дефис').refine((slug) => !reservedSlugs.includes(slug), 'Этот адрес занят самим сайтом'),
  team: text(2, 60, 'Назовите команду'),
  city: text(2, 80, 'Назовите город'),
  employment: z.enum(['full_time', 'part_time', 'shifts', 'internship'], 'Выберите занятость'),
  workplace: z.enum(['on_site', 'hybrid', 'remote'], 'Выберите место работы'),
  salaryFrom: salary,
  salaryTo: salary,
  salaryGross: z.boolean().default(true),
  summary: text(20, 300, 'Одно-два предложения, не короче 20 знаков'),
  description: many(8000).pipe(z.string().min(40, 'Опишите работу: не короче 40 знаков')),
  duties: lines(20),
  requirements: lines(20),
  conditions: lines(20),
  /** What scorecards mark. */
  criteria: lines(10).pipe(z.array(z.string().max(80, 'Не длиннее 80 знаков'))),
  questions: z.array(question).max(10, 'Не больше десяти вопросов').default([]),
})

type Checked = { readonly salaryFrom: number | null; readonly salaryTo: number | null }

function check({ salaryFrom, salaryTo }: Checked, context: { addIssue: (issue: { code: 'custom'; path: string[]; message: string }) => void }): void {
  if (salaryFrom !== null && salaryTo !== null && salaryTo < salaryFrom) context.addIssue({ code: 'custom', path: ['salaryTo'], message: 'Не меньше нижней границы' })
}

/** A vacancy as the editor has it. */
export const createVacancySchema = fields.superRefine(check)
export const changeVacancySchema = fields.extend({ id: z.uuid(), revision: z.int() }).superRefine(check)

/** Empty is at once. */
const publishAt = z.string().transform((given, context): Date | null => {
  const moment = given === '' ? null : fromLocal(given)
  if (given === '' || moment) return moment
  context.addIssue({ code: 'custom', message: 'Укажите день и время, или оставьте пустым' })
  return z.NEVER
})

/** A day of the shop's zone: its last moment. Empty is without an end. */
const lastDay = z.string().transform((given, context): Date | null => {
  const begins = given === '' ? null : fromLocal(`${given}T00:00`)
  if (given === '') return null
  if (begins) return new Date(begins.getTime() + days(1) - 1)
  context.addIssue({ code: 'custom', message: 'Укажите день, или оставьте пустым' })
  return z.NEVER
})

export const publishVacancySchema = z.object({ id: z.uuid(), revision: z.int(), publishAt, closesAt: lastDay })
export const closeVacancySchema = z.object({ id: z.uuid() })
export const copyVacancySchema = z.object({ id: z.uuid() })

export type VacancyInput = z.output<typeof createVacancySchema>
export type VacancyForm = z.input<typeof createVacancySchema>
