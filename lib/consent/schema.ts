import * as z from 'zod'
import { email } from '#lib/form/fields.ts'
import { consentPurposes, type ConsentPurpose } from './purposes.ts'

/** The ticked boxes of a form: the tokens of their widgets. A box that is not ticked posts nothing. A plain form sends one as a text. */
export const consentTokens = z.union([
  z.string().max(1000).transform((one) => (one === '' ? [] : [one])),
  z.array(z.string().max(1000)).max(10),
]).default([])

const token = z.string().max(300)
const purpose = z.string().max(40).refine((code): code is ConsentPurpose => Object.hasOwn(consentPurposes, code))
const channel = z.string().pipe(z.enum(['email', 'sms', 'site']))
/** The token of the widget gives, null withdraws. */
const widget = z.string().max(1000).nullable()

export const subscribeSchema = z.object({ email, consents: consentTokens })

/** The token of a link: in a confirmation, or of a preference centre. */
export const linkSchema = z.object({ token })

/** Six digits of an SMS, however they were copied. */
export const consentCodeSchema = z.object({
  code: z.string().max(40, 'В коде шесть цифр').transform((text) => text.replaceAll(/[\s-]/g, '')).pipe(z.string().regex(/^\d{6}$/, 'В коде шесть цифр')),
})

export const setConsentSchema = z.object({ purpose, channel, token: widget })

export const setSubscriptionSchema = z.object({ token, purpose, channel, consent: widget })

/** Of an action that needs to be told nothing. */
export const nothingSchema = z.custom<void>(() => true)
