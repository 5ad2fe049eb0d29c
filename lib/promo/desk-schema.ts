import * as z from 'zod'
import { fromLocal } from '#lib/text/local-time.ts'
import { promoCode } from './schema.ts'

const digits = (text: string) => text.replaceAll(/[\s₽%]/g, '').replace(',', '.')

/** Roubles as staff write them, in kopecks; empty is nothing. */
const roubles = z.string().max(20, 'Слишком длинно').transform((text, context) => {
  const value = digits(text)
  if (value === '') return 0
  const match = /^(\d{1,7})(?:\.(\d{1,2}))?$/.exec(value)
  if (match) return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
  context.addIssue({ code: 'custom', message: 'Сумма в рублях: например, 500' })
  return z.NEVER
})

/** How often; empty is without limit. */
const limit = z.string().max(20, 'Слишком длинно').transform((text, context) => {
  const value = digits(text)
  if (value === '') return null
  if (/^[1-9]\d{0,6}$/.test(value)) return Number(value)
  context.addIssue({ code: 'custom', message: 'Целое число от 1, или пусто: без ограничения' })
  return z.NEVER
})

const moment = z.string().transform((text, context) => {
  const value = fromLocal(text)
  if (value) return value
  context.addIssue({ code: 'custom', message: 'Укажите день и время' })
  return z.NEVER
})

const optionalMoment = z.union([z.literal('').transform(() => null), moment])

/** Boxes of one name: a list, or what the form library makes of a single box. */
const ids = z.union([z.array(z.uuid()), z.uuid().transform((id) => [id]), z.boolean().transform(() => []), z.literal('').transform(() => [])])

const lines = z.string().max(10_000, 'Слишком длинно').transform((text) => [...new Set(text.split(/[\s,;]+/).filter((word) => word !== ''))]).pipe(z.array(z.string()).max(200, 'Не больше 200 товаров'))

const fields = z.object({
  code: promoCode,
  kind: z.enum(['percent', 'amount', 'free_delivery'], 'Выберите, что даёт код'),
  /** Per cent or roubles, by the kind. */
  value: z.string().max(20, 'Слишком длинно'),
  startsAt: moment,
  endsAt: optionalMoment,
  minGoods: roubles,
  maxUses: limit,
  maxUsesPerPerson: limit,
  categories: ids,
  /** Articles, or the last part of a product's address, one a line. */
  products: lines,
})

type Fields = z.output<typeof fields>

function valueOf({ kind, value }: Pick<Fields, 'kind' | 'value'>): number | null {
  if (kind === 'free_delivery') return 0
  const read = roubles.safeParse(value)
  if (!read.success || read.data === 0) return null
  if (kind === 'amount') return read.data
  return read.data % 100 === 0 && read.data <= 9000 ? read.data / 100 : null
}

function whole<T extends Fields>(given: T): Omit<T, 'value'> & { value: number } {
  return { ...given, value: valueOf(given) ?? 0 }
}

function check(given: Fields, context: { addIssue: (issue: { code: 'custom'; path: string[]; message: string }) => void }): void {
  const messages = { percent: 'Целое число процентов от 1 до 90', amount: 'Сумма в рублях: например, 500', free_delivery: '' }
  if (valueOf(given) === null) context.addIssue({ code: 'custom', path: ['value'], message: messages[given.kind] })
  if (given.endsAt !== null && given.endsAt <= given.startsAt) context.addIssue({ code: 'custom', path: ['endsAt'], message: 'Конец должен быть позже начала' })
}

/** A promo code as the desk's form has it. */
export const createPromoSchema = fields.superRefine(check).transform(whole)

export const changePromoSchema = fields
  .extend({ id: z.uuid(), revision: z.number().int() })
  .superRefine(check)
  .transform(whole)

export const setPromoActiveSchema = z.object({ id: z.uuid(), active: z.boolean() })

export type PromoInput = z.output<typeof createPromoSchema>
export type PromoForm = z.input<typeof createPromoSchema>
