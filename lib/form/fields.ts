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

export const optionalPersonName = z.union([
  oneLine(60).pipe(z.literal('')).transform(() => null),
  personName,
])

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
