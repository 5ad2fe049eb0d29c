import * as z from 'zod'
import { parsePhone } from './phone.ts'

const oneLine = (max: number) =>
  z
    .string()
    .max(500, 'Слишком длинно')
    // Control characters (a null byte among them) never reach the database or a mail header.
    .transform((text) => text.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim())
    .pipe(z.string().max(max, `Не длиннее ${max} знаков`))

/** A part of a name: letters of any script, hyphen, apostrophe, dot, space (3.2.1). */
export const personName = oneLine(60).pipe(
  z
    .string()
    .min(1, 'Заполните это поле')
    .regex(/^[\p{L}\p{M}][\p{L}\p{M} .'’-]*$/u, 'Только буквы, пробел, дефис и апостроф'),
)

/** A field that may stay empty: null then. */
function optional(field: z.ZodType<string, string>) {
  return z.string().transform((given, context): string | null => {
    if (/^[\p{Cc}\p{Cf}\s]*$/u.test(given)) return null
    const parsed = field.safeParse(given)
    if (parsed.success) return parsed.data
    for (const { message } of parsed.error.issues) context.addIssue({ code: 'custom', message })
    return z.NEVER
  })
}

export const optionalPersonName = optional(personName)

/** Lower-cased e-mail (3.2.3). */
export const email = oneLine(254)
  .transform((text) => text.replaceAll(' ', '').toLowerCase())
  .pipe(z.string().min(1, 'Укажите электронную почту').pipe(z.email('Проверьте адрес: например, anna@example.ru')))

/** A phone in any usual spelling, as E.164 (3.2.2). */
export const phone = oneLine(40).transform((text, context) => {
  const number = parsePhone(text)
  if (number !== null) return number
  context.addIssue({ code: 'custom', message: text === '' ? 'Укажите телефон' : 'Проверьте номер: например, +7 917 123-45-67' })
  return z.NEVER
})

export const text = (min: number, max: number, missing: string) => oneLine(max).pipe(z.string().min(min, missing))

export const postcode = oneLine(10)
  .transform((value) => value.replaceAll(' ', ''))
  .pipe(z.string().regex(/^\d{6}$/, 'Индекс состоит из шести цифр'))

/** Where somebody can be reached and signs in: lower-cased e-mail, or a mobile as E.164. */
export type Contact = { readonly channel: 'email' | 'sms'; readonly value: string }

/** One field for both, told apart by the «@». A Russian number has to be a mobile: nothing else takes an SMS. */
export const contact = z.string().transform((given, context): Contact => {
  const channel = given.includes('@') ? 'email' : 'sms'
  const parsed = (channel === 'email' ? email : phone).safeParse(given)
  if (parsed.success && !/^\+7(?!9)/.test(parsed.data)) return { channel, value: parsed.data }
  const wrong = parsed.success ? 'Нужен мобильный номер: на него придёт СМС' : parsed.error.issues[0]?.message
  context.addIssue({ code: 'custom', message: given.trim() === '' || !wrong ? 'Укажите почту или телефон' : wrong })
  return z.NEVER
})

/** A phone that takes an SMS: a Russian one has to be a mobile. */
export const mobile = phone.refine((number) => !/^\+7(?!9)/.test(number), 'Нужен мобильный номер: на него придёт СМС')

export const optionalPhone = optional(phone)

export const optionalPostcode = optional(postcode)

/** A place to deliver to (3.2.4). */
export const regionCode = z.string().regex(/^\d{2}$/, 'Выберите регион')
export const city = text(2, 80, 'Укажите город или посёлок')
export const streetAddress = text(5, 200, 'Укажите улицу, дом и квартиру')
