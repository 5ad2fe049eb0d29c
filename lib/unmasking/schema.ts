import * as z from 'zod'
import { text } from '#lib/form/fields.ts'
import { MIN_OWN_WORDS, unmaskReasonCodes, unmaskReasons } from './reasons.ts'

export type CustomersOwn = { readonly personId: string } | { readonly orderId: string } | { readonly questionId: string }

/** What is opened at once: a person, an order, where the answer to a question goes, or the application of a candidate, which has a door of its own (lib/careers-desk). */
export type Whose = CustomersOwn | { readonly applicationId: string }

const whose = z.union([z.strictObject({ personId: z.uuid() }), z.strictObject({ orderId: z.uuid() }), z.strictObject({ questionId: z.uuid() })])

export type UnmaskReason = { readonly purpose: string; /** Russian, for the person. */ readonly text: string }

/** A reason of the list; an appeal has its number, own words are words. */
export const reasonSchema = z
  .object({ code: z.enum(unmaskReasonCodes, 'Выберите причину'), number: z.string().max(20).default(''), words: z.string().max(500).default('') })
  .transform(({ code, number, words }, context): UnmaskReason => {
    const { purpose, text: known, about } = unmaskReasons[code]
    if (about === 'order') return { purpose, text: known }
    const given = about === 'number' ? number.replace(/^\s*№?\s*/, '').trim() : words
    const parsed = about === 'number'
      ? z.string().regex(/^\d{1,12}$/, 'Номер обращения — цифры').safeParse(given)
      : text(MIN_OWN_WORDS, 200, `Опишите причину: не короче ${MIN_OWN_WORDS} знаков`).safeParse(given)
    if (parsed.success) return { purpose, text: about === 'number' ? `${known} №\u00a0${parsed.data}` : parsed.data }
    for (const { message } of parsed.error.issues) context.addIssue({ code: 'custom', message, path: [about] })
    return z.NEVER
  })

export const unmaskSchema = z.object({ whose, reason: reasonSchema })
export const hideSchema = z.object({ whose })
