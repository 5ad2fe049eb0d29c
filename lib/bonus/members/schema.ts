import * as z from 'zod'
import { consentTokens } from '#lib/consent/schema.ts'
import { contact } from '#lib/form/fields.ts'

/** The code of who recommended the programme, however it was copied; empty for none. */
export const friendCode = z
  .string()
  .max(40, 'Такого кода не бывает')
  .default('')
  .transform((text) => text.replaceAll(/[\s-]/g, '').toUpperCase())
  .pipe(z.string().regex(/^([2-9A-HJKMNP-Z]{8})?$/, 'В коде восемь букв и цифр: проверьте его или оставьте поле пустым'))
  .transform((code) => (code === '' ? null : code))

/** Whoever is not signed in: the contact to be proved, and nothing else about them. */
export const askJoinSchema = z.object({ contact, friend: friendCode, consents: consentTokens })

/** Whoever is signed in. */
export const joinSchema = z.object({ friend: friendCode, consents: consentTokens })

/** The token of a membership's own page. */
export const memberTokenSchema = z.object({ token: z.string().max(200) })
