import * as z from 'zod'
import { consentTokens } from '#lib/consent/schema.ts'
import { email, optionalPersonName, personName, phone } from '#lib/form/fields.ts'

/** Signs that a covering letter or an answer may have. */
export const LETTER_MAX = 4000
export const ANSWER_MAX = 2000

/** Words in lines; no other control characters than line breaks. */
const words = (max: number) =>
  z
    .string()
    .max(max * 2, `Не\u00a0длиннее ${max} знаков`)
    .transform((text) => text.replaceAll(/\r\n?/g, '\n').replaceAll(/[^\P{C}\n]/gu, '').replaceAll(/\n{3,}/g, '\n\n').trim())
    .pipe(z.string().max(max, `Не\u00a0длиннее ${max} знаков`))

const letter = words(LETTER_MAX).transform((text) => (text === '' ? null : text))

/** An https address of a CV or portfolio, with or without «https://» typed; empty for none. */
const cvLink = z
  .string()
  .max(500, 'Не\u00a0длиннее 500 знаков')
  .transform((text, context) => {
    const typed = text.trim()
    if (typed === '') return null
    const url = URL.parse(/^[a-z][\w+.-]*:/i.test(typed) ? typed : `https://${typed}`)
    if (url?.protocol === 'https:' && url.hostname.includes('.') && url.username === '' && url.href.length <= 500) return url.href
    context.addIssue({ code: 'custom', message: 'Нужен адрес, который начинается с\u00a0https://' })
    return z.NEVER
  })

/** What somebody tells of themselves, field by field: what the browser checks while it is typed. */
export const applyFieldsSchema = z.object({ surname: personName, givenName: personName, patronymic: optionalPersonName, phone, email, cvLink, letter })

/** The signed token of a CV that was taken in; empty for none. */
const cv = z.string().max(300).transform((text) => (text === '' ? null : text))

/** By the ids of the questions. */
const answers = z.record(z.uuid(), words(ANSWER_MAX))

const slug = z.string().max(80)

/** An answer to a vacancy (4.1.12). */
export const applySchema = applyFieldsSchema.extend({ slug, cv, answers, consents: consentTokens })

/** Which application a form is about: the token of its link, or, where that is empty, its number for whoever is signed in. */
export const whichSchema = z.object({ token: z.string().max(200).default(''), number: z.coerce.number().int().min(0).max(999_999_999).default(0) })

/** What a candidate corrects (6.1.2). The e-mail is what the application was proved by, and stays. */
export const correctSchema = whichSchema.extend({ ...applyFieldsSchema.omit({ email: true }).shape, cv })

/** The fields of a correction, as the browser checks them. */
export const correctFieldsSchema = applyFieldsSchema.omit({ email: true })

export const chooseSlotSchema = whichSchema.extend({ interviewId: z.uuid(), startsAt: z.iso.datetime().transform((text) => new Date(text)) })

/** A box that is ticked once more: to stay in the talent pool, or because the policy became wider. */
export const tickSchema = whichSchema.extend({ consents: consentTokens })

export type ApplyInput = z.output<typeof applySchema>
