import * as z from 'zod'
import { QUESTION_MAX, QUESTION_MIN } from './limits.ts'

/** Signs as the database counts them. */
export const signs = (text: string): number => Array.from(text).length

/** Words in lines; no other control characters than line breaks, plain spaces only. */
export const words = (max: number) =>
  z
    .string()
    .max(max * 3, `Не\u00a0длиннее ${max} знаков`)
    .transform((text) => text.replaceAll(/\r\n?/g, '\n').replaceAll(/[^\P{C}\n]/gu, '').replaceAll(/[^\S\n]+/g, ' ').replaceAll(/ ?\n ?/g, '\n').replaceAll(/\n{3,}/g, '\n\n').trim())
    .pipe(z.string().refine((text) => signs(text) <= max, `Не\u00a0длиннее ${max} знаков`))

const text = words(QUESTION_MAX).pipe(z.string().refine((typed) => signs(typed) >= QUESTION_MIN, `Напишите вопрос: не\u00a0короче ${QUESTION_MIN} знаков`))

const slug = z.string().max(80)

/** A question about a product. The e-mail is a guest's, and looked at only there. */
export const askSchema = z.object({ slug, text, hidden: z.boolean(), email: z.string().max(500).default('') })

export type AskInput = z.output<typeof askSchema>

/** Which question of one's own a button is about. */
export const ownSchema = z.object({ number: z.coerce.number().int().min(1).max(999_999_999) })

/** The page of a list in its address; the first where it makes no sense. */
export const pageSchema = z.coerce.number().int().min(1).max(10_000).catch(1)
