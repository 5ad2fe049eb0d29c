import * as z from 'zod'
import { collectionPoints } from '#lib/consent/purposes.ts'
import type { AudienceDefinition, AudienceMoment, AudiencePeriod } from './definition.ts'

const points = Object.keys(collectionPoints) as [keyof typeof collectionPoints, ...(keyof typeof collectionPoints)[]]
const short = z.string().max(200, 'Слишком длинно')

/** Boxes of one name: a list, or what the form library makes of a single box. */
const list = <T extends z.ZodType<string>>(each: T) => z.union([z.array(each).max(100), z.boolean().transform(() => []), z.literal('').transform(() => [])])

const fields = z.object({
  kind: z.enum(['bought', 'orders', 'turnover', 'last-order', 'never-bought', 'registered', 'region', 'source', 'bonus-level', 'bonus-expiring'], 'Выберите условие'),
  not: z.enum(['no', 'yes']),
  what: z.enum(['category', 'product']),
  category: short,
  /** An article, or the last part of a product's address. */
  product: short,
  period: z.enum(['ever', 'last', 'between']),
  days: short,
  from: short,
  to: short,
  compare: z.enum(['at-least', 'at-most']),
  /** How many orders, or roubles. */
  amount: short,
  side: z.enum(['before', 'since']),
  moment: z.enum(['ago', 'day']),
  of: z.enum(['address', 'delivered']),
  codes: list(z.string().regex(/^\d{2}$/)),
  points: list(z.enum(points)),
  levels: list(z.string().regex(/^[a-z][a-z0-9-]{0,29}$/)),
})

export type ConditionForm = z.output<typeof fields>
type Context = { addIssue: (issue: { code: 'custom'; path: string[]; message: string }) => void }
type Condition = AudienceDefinition['groups'][number]['conditions'][number]

const condition = fields.transform((form, context): Condition => {
  const read = conditionOf(form, context)
  return read ?? z.NEVER
})

function conditionOf(form: ConditionForm, context: Context): Condition | null {
  const not = form.not === 'yes'
  switch (form.kind) {
    case 'bought': {
      const period = periodOf(form, context)
      const id = form.what === 'category' ? form.category : form.product.trim()
      if (id === '') return wrong(context, form.what, form.what === 'category' ? 'Выберите семейство' : 'Назовите товар')
      return period && { kind: 'bought', not, what: { type: form.what, id }, period }
    }
    case 'orders': {
      const [count, period] = [whole(form.amount, 1000), periodOf(form, context)]
      if (count === null) return wrong(context, 'amount', 'Целое число от 1 до 1000')
      return period && { kind: 'orders', compare: form.compare, count, period }
    }
    case 'turnover': {
      const [roubles, period] = [whole(form.amount, 10_000_000), periodOf(form, context)]
      if (roubles === null) return wrong(context, 'amount', 'Сумма в целых рублях: например, 5000')
      return period && { kind: 'turnover', compare: form.compare, amount: roubles * 100, period }
    }
    case 'last-order':
    case 'registered': {
      const moment = momentOf(form, context)
      return moment && { kind: form.kind, side: form.side, moment }
    }
    case 'never-bought':
      return { kind: 'never-bought' }
    case 'region':
      return form.codes.length > 0 ? { kind: 'region', of: form.of, not, codes: [...new Set(form.codes)].toSorted() } : wrong(context, 'codes', 'Отметьте хотя бы один регион')
    case 'source':
      return form.points.length > 0 ? { kind: 'source', not, points: [...new Set(form.points)] } : wrong(context, 'points', 'Отметьте хотя бы одно место')
    case 'bonus-level':
      return form.levels.length > 0 ? { kind: 'bonus-level', not, levels: [...new Set(form.levels)] } : wrong(context, 'levels', 'Отметьте хотя бы один уровень')
    case 'bonus-expiring': {
      const until = momentOf(form, context)
      return until && { kind: 'bonus-expiring', until: until.type === 'ago' ? { type: 'in', days: until.days } : until }
    }
    default:
      throw new Error(`no such condition: ${String(form.kind satisfies never)}`)
  }
}

function periodOf({ period, days, from, to }: ConditionForm, context: Context): AudiencePeriod | null {
  if (period === 'ever') return { type: 'ever' }
  if (period === 'last') {
    const count = whole(days, 3650)
    return count === null ? wrong(context, 'days', 'Целое число дней от 1 до 3650') : { type: 'last', days: count }
  }
  if (!isDay(from)) return wrong(context, 'from', 'Укажите день')
  if (!isDay(to)) return wrong(context, 'to', 'Укажите день')
  return to < from ? wrong(context, 'to', 'Конец раньше начала') : { type: 'between', from, to }
}

function momentOf({ moment, days, from }: ConditionForm, context: Context): AudienceMoment | null {
  if (moment === 'day') return isDay(from) ? { type: 'day', day: from } : wrong(context, 'from', 'Укажите день')
  const count = whole(days, 3650)
  return count === null ? wrong(context, 'days', 'Целое число дней от 1 до 3650') : { type: 'ago', days: count }
}

function wrong(context: Context, name: string, message: string): null {
  context.addIssue({ code: 'custom', path: [name], message })
  return null
}

function whole(text: string, most: number): number | null {
  const value = /^\d{1,8}$/.test(text.replaceAll(/\s/g, '')) ? Number(text.replaceAll(/\s/g, '')) : 0
  return value >= 1 && value <= most ? value : null
}

const isDay = (text: string): boolean => z.iso.date().safeParse(text).success

const match = z.enum(['all', 'any'])

/** The conditions as the desk's form has them; of a product it knows only what the staff typed (`resolveDefinition`). */
export const audienceFields = z.object({
  match,
  groups: z.array(z.object({ match, conditions: z.array(condition).min(1).max(8) })).max(5),
})

const name = z.string().trim().min(1, 'Как она называется?').max(120, 'Не длиннее 120 знаков')

export const createAudienceSchema = audienceFields.extend({ name })
export const changeAudienceSchema = createAudienceSchema.extend({ id: z.uuid(), revision: z.number().int() })
export const archiveAudienceSchema = z.object({ id: z.uuid(), archived: z.boolean() })
export const previewAudienceSchema = audienceFields.extend({ purpose: z.string().max(40), channel: z.enum(['email', 'sms']) })

export type AudienceForm = z.input<typeof createAudienceSchema>
export type AudienceInput = z.output<typeof createAudienceSchema>
