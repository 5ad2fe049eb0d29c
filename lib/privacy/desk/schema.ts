import * as z from 'zod'
import type { ClaimKind, RequestKind } from '#lib/db/generated/enums.ts'
import { contact, optionalPersonName, personName } from '#lib/form/fields.ts'
import { categoryCodes } from '#lib/policy/categories.ts'
import { dayOf } from '#lib/policy/day-of.ts'
import { claimKinds, requestKinds } from '../appeal-kinds.ts'
import { incidentSystems } from '../incident-systems.ts'

const lines = (max: number, missing: string) =>
  z
    .string()
    .max(max * 2, 'Слишком длинно')
    .transform((text) => text.replaceAll('\r\n', '\n').replaceAll(/[^\P{C}\n]/gu, ' ').trim())
    .pipe(z.string().min(3, missing).max(max, `Не длиннее ${max} знаков`))

const number = z.coerce.number().int().min(1).max(2_147_483_647)
const id = z.uuid()
const keyOf = (list: object) => (given: unknown) => typeof given === 'string' && Object.hasOwn(list, given)

/** A day of the form, as the beginning of that day in Saratov; empty for today. */
const day = z.string().max(10).default('').transform((given, context): Date | undefined => {
  if (given === '') return undefined
  const found = dayOf(given)
  if (found) return found.from
  context.addIssue({ code: 'custom', message: 'Укажите день' })
  return z.NEVER
})

export const answerSchema = z.object({ number, text: lines(4000, 'Напишите ответ') })
export const refusalSchema = z.object({ number, ground: z.string().min(1, 'Выберите основание').max(40), text: z.string().max(2000, 'Не длиннее 2000 знаков').transform((text) => text.trim()) })
export const extensionSchema = z.object({ number, reason: lines(1000, 'Назовите причину: её увидит человек') })
export const decisionSchema = z.object({ number, outcome: z.enum(['settled', 'rejected'], 'Выберите решение'), text: lines(4000, 'Напишите ответ') })
export const namesSchema = z.object({ number, surname: personName, givenName: personName, patronymic: optionalPersonName })
export const blockSchema = z.object({ number })
export const unblockSchema = z.object({ number, reason: lines(500, 'Назовите решение') })

export const takeRequestSchema = z.object({
  kind: z.custom<RequestKind>(keyOf(requestKinds), 'Выберите, о чём обращение'),
  channel: z.enum(['email', 'letter', 'regulator'], 'Выберите, как пришло'),
  contact,
  text: lines(4000, 'Перескажите обращение'),
  receivedAt: day,
})
export const takeClaimSchema = z.object({
  kind: z.custom<ClaimKind>(keyOf(claimKinds), 'Выберите, о чём претензия'),
  contact,
  order: z.string().trim().regex(/^\d{0,9}$/, 'Только цифры номера').transform((given) => (given === '' ? null : Number(given))),
  text: lines(4000, 'Перескажите претензию'),
  receivedAt: day,
})

const systems = Object.keys(incidentSystems)
export const incidentSchema = z.object({
  how: lines(2000, 'Опишите, что произошло'),
  systems: z.array(z.enum(systems)).min(1, 'Отметьте, где произошло'),
  categories: z.array(z.enum(categoryCodes)),
  cause: lines(2000, 'Назовите предполагаемую причину'),
  harm: lines(2000, 'Назовите предполагаемый вред'),
  measures: lines(2000, 'Назовите принятые меры'),
})
const which = z.enum(['notice', 'results'])
export const noticeSchema = z.object({ number, which, text: lines(20_000, 'Текст пуст') })
export const fileSchema = z.object({ number, which })
export const incidentNumberSchema = z.object({ number })
export const lessonsSchema = z.object({ number, lessons: lines(4000, 'Напишите, чему научил этот случай') })
export const drillSchema = z.object({})

export const findSubjectSchema = z.object({ contact })
export const orderDestructionSchema = z.object({ subjectId: id, cause: lines(300, 'Назовите причину: она войдёт в акт') })
export const destructionSchema = z.object({ id })
export const holdSchema = z.object({ holder: contact, cause: lines(300, 'Назовите, из-за чего хранить: претензия, суд, налог') })
export const endHoldSchema = z.object({ id, reason: lines(300, 'Назовите, почему хранить больше не нужно') })
