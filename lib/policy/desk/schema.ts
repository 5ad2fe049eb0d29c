import * as z from 'zod'
import type { Basis, ConsentChannel } from '#lib/db/generated/enums.ts'
import { categoryCodes } from '../categories.ts'
import { dayOf } from '../day-of.ts'
import { termStartCodes } from '../term-starts.ts'

const code = z.string().regex(/^[a-z/-]{2,80}$/)
/** The hash of the version that the form was filled from. */
const seen = z.string().regex(/^[0-9a-f]{64}$/)
const line = (missing: string) => z.string().trim().min(1, missing).max(200, 'Не длиннее 200 знаков').regex(/^[^|\n]*$/, 'Одна строка без знака «|»')

export const draftSchema = z.object({
  code,
  seen,
  text: z.string().min(20, 'Текст слишком короткий').max(300_000, 'Текст слишком длинный'),
})
export const documentSchema = z.object({ code })
// The browser takes no file of the database along.
const bases = ['contract', 'law', 'consent', 'legitimate_interest'] as const satisfies readonly Basis[]
const channels = ['email', 'sms', 'site'] as const satisfies readonly ConsentChannel[]

/** A purpose of the policy as the form has it; lists of boxes, the term in days as it was typed. */
export const purposeFormSchema = z.object({
  seen,
  /** The code of the purpose that is changed; empty for a new one. */
  was: z.string().max(60).default(''),
  code: z.string().trim().max(60, 'Не длиннее 60 знаков').regex(/^[a-z]+(-[a-z]+)*$/, 'Строчные латинские буквы и дефисы: back-in-stock'),
  clause: z.string().regex(/^\d+(\.\d+)*$/, 'Выберите пункт'),
  title: line('Назовите цель'),
  basis: z.enum(bases, 'Выберите основание'),
  categories: z.array(z.enum(categoryCodes)).min(1, 'Отметьте хотя бы одно: цель без данных не нужна'),
  channels: z.array(z.enum(channels)),
  recipients: z.array(z.string().max(60)),
  term: line('Без срока цель не публикуется (5.1)'),
  termDays: z.string().trim().regex(/^\d{0,5}$/, 'Целое число дней').transform((days) => (days === '' ? null : Number(days)))
    .refine((days) => days === null || days > 0, 'Не меньше одного дня'),
  termStart: z.enum(termStartCodes, 'Выберите, с чего идёт срок'),
  doubleOptIn: z.boolean(),
})
export const dropPurposeSchema = z.object({ seen, code: z.string().min(1).max(60) })
export const publicationSchema = z.object({
  code,
  from: z.string().max(10).default('').transform((given, context): Date | undefined => {
    if (given === '') return undefined
    const day = dayOf(given)
    if (day) return day.from
    context.addIssue({ code: 'custom', message: 'Укажите день' })
    return z.NEVER
  }),
})
