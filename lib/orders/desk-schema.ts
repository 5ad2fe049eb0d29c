import * as z from 'zod'
import { cancelReasonCodes } from './cancel-reasons.ts'
import { returnReasons } from './return-reasons.ts'

const number = z.coerce.number().int().min(1).max(2_147_483_647)
/** Made by the form itself: what is sent twice is done once. */
const key = z.uuid()
const position = z.coerce.number().int().min(0).max(999)

/** As carriers print them: 8 to 20 capital letters and digits. */
export const trackSchema = z
  .string()
  .transform((text) => text.replaceAll(/[\s-]/g, '').toUpperCase())
  .pipe(z.string().regex(/^[A-Z0-9]{8,20}$/, 'От 8 до 20 латинских букв и цифр'))

const lines = z
  .array(z.object({ position, quantity: z.coerce.number().int().min(0).max(999) }))
  .max(100)
  .transform((all) => all.filter(({ quantity }) => quantity > 0))
  .refine((all) => all.length > 0, 'Укажите, сколько штук')
  .refine((all) => new Set(all.map((line) => line.position)).size === all.length, 'Каждый товар один раз')

export const orderNumberSchema = z.object({ number })
export const shipSchema = z.object({ number, track: trackSchema })
export const cancelSchema = z.object({ number, reason: z.enum(cancelReasonCodes, 'Выберите причину') })
export const noteSchema = z.object({ number, key, text: z.string().trim().min(1, 'Напишите что-нибудь').max(2000, 'Не больше 2000 знаков') })
export const refundLinesSchema = z.object({ number, key, lines })
export const refundAllSchema = z.object({ number, key })
export const openReturnSchema = z.object({ number, reason: z.enum(returnReasons, 'Выберите причину'), lines })
export const receiveReturnSchema = z.object({ number, /** Positions whose pieces can be sold again. */ good: z.array(position).max(100) })
