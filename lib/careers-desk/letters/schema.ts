import * as z from 'zod'
import { text } from '#lib/form/fields.ts'

const body = z
  .string()
  .max(6000, 'Не длиннее 6000 знаков')
  .transform((given) => given.replaceAll(/\r\n?/g, '\n').replaceAll(/[^\P{C}\n\u00ad]+/gu, '').replaceAll(/\n{3,}/g, '\n\n').trim())
  .pipe(z.string().min(20, 'Напишите письмо: не короче 20 знаков'))

/** A letter to a candidate. */
export const letterSchema = z.object({ subject: text(3, 150, 'Напишите тему'), body })

export const sendLetterSchema = letterSchema.extend({ id: z.uuid() })

export const templateSchema = letterSchema.extend({
  name: text(2, 80, 'Назовите шаблон'),
  stage: z.union([z.literal('').transform(() => null), z.enum(['received', 'screening', 'interview', 'offer', 'hired', 'rejected'])]),
})
export const changeTemplateSchema = templateSchema.extend({ id: z.uuid(), revision: z.int() })
export const retireTemplateSchema = z.object({ id: z.uuid() })
export type TemplateInput = z.output<typeof templateSchema>
export type TemplateForm = z.input<typeof templateSchema>
