import * as z from 'zod'
import { dayOf } from '../day-of.ts'

const code = z.string().regex(/^[a-z/-]{2,80}$/)

export const draftSchema = z.object({
  code,
  text: z.string().min(20, 'Текст слишком короткий').max(300_000, 'Текст слишком длинный'),
  /** The registry of purposes as JSON; only the policy has one. */
  purposes: z.string().max(200_000).default(''),
})
export const documentSchema = z.object({ code })
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
