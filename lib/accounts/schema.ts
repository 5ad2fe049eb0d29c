import * as z from 'zod'
import { consentTokens } from '#lib/consent/schema.ts'
import { contact, optionalPersonName, personName } from '#lib/form/fields.ts'
import { returnPath } from '#lib/form/return-path.ts'

export const PASSWORD_MIN = 8
export const PASSWORD_MAX = 128

/** A password that exists already: whatever was allowed when it was chosen. */
const givenPassword = z.string().min(1, 'Введите пароль').max(PASSWORD_MAX, 'Такого длинного пароля не бывает')

/** A password that is being chosen. Whether it is too easy to guess only the server can say (check-password.ts). */
const newPassword = z.string().min(PASSWORD_MIN, `Не короче ${PASSWORD_MIN} знаков`).max(PASSWORD_MAX, `Не длиннее ${PASSWORD_MAX} знаков`)

const digits = (text: string) => text.replaceAll(/[\s-]/g, '')

/** Six digits of a letter or an SMS, however they were copied. */
const code = z.string().max(40, 'В коде шесть цифр').transform(digits).pipe(z.string().regex(/^\d{6}$/, 'В коде шесть цифр'))

/** Six digits of the app, or a recovery code. */
const factor = z.string().max(40, 'Введите код из приложения').transform(digits)
  .pipe(z.string().regex(/^(\d{6}|[0-9A-Za-z]{10})$/, 'Введите шесть цифр из приложения или код восстановления'))

export const signInSchema = z.object({ contact, password: givenPassword, next: returnPath })

export const signUpSchema = z.object({
  surname: personName, givenName: personName, patronymic: optionalPersonName, contact, password: newPassword, next: returnPath,
  /** Boxes that were ticked; none is needed (6.1.1). */
  consents: consentTokens,
})

export const askCodeSchema = z.object({ contact, next: returnPath })

export const codeSchema = z.object({ code })

export const secondFactorSchema = z.object({ code: factor })

/** The token of a link in a letter. */
export const tokenSchema = z.object({ token: z.string().max(200) })

export const resetSchema = z.object({ token: z.string().max(200), password: newPassword })

/** `current` is empty when the account has no password yet. */
export const changePasswordSchema = z.object({ current: z.string().max(PASSWORD_MAX, 'Такого длинного пароля не бывает'), password: newPassword })

/** Empty when the account has no password yet. */
const ownPassword = z.string().max(PASSWORD_MAX, 'Такого длинного пароля не бывает')

export const confirmPasswordSchema = z.object({ password: ownPassword })

export const confirmBothSchema = z.object({ password: ownPassword, code: factor })

export const sessionSchema = z.object({ sessionId: z.uuid() })

export const signInNoticesSchema = z.object({ on: z.boolean() })

/** Of an action that needs to be told nothing: called with nothing, or as the action of a form. */
export const nothingSchema = z.custom<void>(() => true)
