import * as z from 'zod'
import { dayOf } from '#lib/policy/day-of.ts'

const digits = (text: string) => text.replaceAll(/[\s₽%]/g, '').replace(',', '.')

/** A whole number within bounds, as staff write it. */
const whole = (from: number, to: number) => z.string().max(20, 'Слишком длинно').transform((text, context) => {
  const value = digits(text)
  if (/^\d{1,7}$/.test(value) && Number(value) >= from && Number(value) <= to) return Number(value)
  context.addIssue({ code: 'custom', message: `Целое число от ${from} до ${to}` })
  return z.NEVER
})

/** Per cent with two decimals, in basis points. */
const share = (to: number) => z.string().max(20, 'Слишком длинно').transform((text, context) => {
  const value = digits(text)
  if (/^\d{1,3}(\.\d{1,2})?$/.test(value) && Math.round(Number(value) * 100) <= to) return Math.round(Number(value) * 100)
  context.addIssue({ code: 'custom', message: `Проценты от 0 до ${to / 100}: например, 3,5` })
  return z.NEVER
})

/** Whole roubles, in kopecks. */
const roubles = z.string().max(20, 'Слишком длинно').transform((text, context) => {
  const value = digits(text)
  if (/^\d{1,7}$/.test(value)) return Number(value) * 100
  context.addIssue({ code: 'custom', message: 'Сумма в целых рублях: например, 30 000' })
  return z.NEVER
})

const name = z.string().trim().min(1, 'Назовите уровень').max(40, 'Слишком длинно')

const level = z.object({ /** '' for a new one. */ code: z.string().regex(/^([a-z][a-z0-9-]{0,29})?$/), name, turnoverFrom: roubles, rate: share(5000) })
const category = z.object({ categoryId: z.uuid('Выберите семейство'), multiplier: whole(0, 1000) })

const seen = { id: z.uuid(), revision: z.number().int() }

/** A draft of rules as the desk's form has it. */
export const saveRulesSchema = z
  .object({
    ...seen,
    redeemShare: share(9900),
    lotDays: whole(30, 3650),
    welcomePoints: whole(0, 100_000),
    referralPoints: whole(0, 100_000),
    friendPoints: whole(0, 100_000),
    friendMinOrder: roubles,
    referralsPerYear: whole(0, 1000),
    reviewPoints: whole(0, 10_000),
    reviewsPerMonth: whole(0, 100),
    adjustmentLimit: whole(0, 1_000_000),
    noticeDays: whole(1, 90),
    levels: z.array(level).min(1, 'Нужен хотя бы один уровень').max(10, 'Не больше десяти уровней'),
    categories: z.array(category).max(50, 'Не больше пятидесяти семейств'),
    template: z.string().min(20, 'Текст слишком короткий').max(100_000, 'Текст слишком длинный'),
  })
  .superRefine(({ levels, categories, noticeDays, lotDays }, context) => {
    const fault = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message })
    levels.forEach(({ name: own, turnoverFrom }, index) => {
      const before = levels[index - 1]
      if (index === 0 && turnoverFrom !== 0) fault(['levels', 0, 'turnoverFrom'], 'Первый уровень начинается с 0 ₽')
      if (before && turnoverFrom <= before.turnoverFrom) fault(['levels', index, 'turnoverFrom'], 'Порог должен быть выше, чем у предыдущего уровня')
      if (levels.findIndex((each) => each.name === own) < index) fault(['levels', index, 'name'], 'Такой уровень уже есть')
    })
    categories.forEach(({ categoryId }, index) => {
      if (categories.findIndex((each) => each.categoryId === categoryId) < index) fault(['categories', index, 'categoryId'], 'Это семейство уже есть')
    })
    if (noticeDays >= lotDays) fault(['noticeDays'], 'Меньше срока действия бонусов')
  })

/** Rules as whoever acts has seen them. */
export const seenRulesSchema = z.object(seen)
export const newDraftSchema = z.object({})
export const publishRulesSchema = z.object({
  ...seen,
  /** A day, or '' for at once. */
  from: z.string().max(10).transform((text, context): Date | undefined => {
    if (text === '') return undefined
    const day = dayOf(text)
    if (day) return day.from
    context.addIssue({ code: 'custom', message: 'Укажите день' })
    return z.NEVER
  }),
})

export type SaveRulesInput = z.output<typeof saveRulesSchema>
export type RulesForm = z.input<typeof saveRulesSchema>
export type SeenRules = z.output<typeof seenRulesSchema>
