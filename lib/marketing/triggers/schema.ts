import * as z from 'zod'
import { consentTokens } from '#lib/consent/schema.ts'
import { email } from '#lib/form/fields.ts'

const sku = z.string().trim().min(1).max(60)

/** Asking to be told of a variant. Whoever is signed in is told at their own address. */
export const askRestockSchema = z.object({ sku, email: email.optional(), consents: consentTokens })

/** Taking that back. */
export const dropRestockSchema = z.object({ sku })

/** The standing campaigns there are. */
export const triggerSchema = z.enum(['back_in_stock', 'abandoned_cart', 'review_request'])

/** A new draft of a standing campaign. */
export const draftTriggerSchema = z.object({ trigger: triggerSchema })

/** Hours, as staff write them. */
const hours = z.string().trim().regex(/^\d{1,3}$/, 'Целое число часов от 1 до 336').transform(Number).pipe(z.number().min(1, 'Целое число часов от 1 до 336').max(336, 'Целое число часов от 1 до 336'))

/** Days, as staff write them. */
const days = z.string().trim().regex(/^\d{1,2}$/, 'Целое число дней от 1 до 60').transform(Number).pipe(z.number().min(1, 'Целое число дней от 1 до 60').max(60, 'Целое число дней от 1 до 60'))

/** When reminders of carts go; `revision` as whoever acts has seen it. */
export const waitHoursSchema = z.object({ id: z.uuid(), revision: z.coerce.number().int(), waitHours: hours })

/** The same of requests for reviews. */
export const waitDaysSchema = z.object({ id: z.uuid(), revision: z.coerce.number().int(), waitDays: days })
