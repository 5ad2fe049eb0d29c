import * as z from 'zod'
import { authorityRequestSchema } from '#lib/disclosures/schema.ts'
import { contact } from '#lib/form/fields.ts'
import { categoryCodes } from '#lib/policy/categories.ts'

const number = z.coerce.number().int().min(1).max(2_147_483_647)
const words = (max: number, missing: string) => z.string().trim().min(3, missing).max(max, `Не длиннее ${max} знаков`)

export const recordSchema = authorityRequestSchema.extend({
  body: words(300, 'Назовите орган'),
  law: words(300, 'Назовите закон и статью'),
  scope: words(2000, 'Перечислите, чьи данные и какие просят'),
})
export const authorityDecisionSchema = z.object({ number, decision: z.enum(['granted', 'refused']) })
export const handOverSchema = z.object({ number, contact, categories: z.array(z.enum(categoryCodes)).min(1, 'Отметьте, что разрешено выдать') })
