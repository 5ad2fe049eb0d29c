import * as z from 'zod'

/** A code as people type it: any case, spaces around and within do not count. */
export const promoCode = z
  .string()
  .max(100)
  .transform((text) => text.replaceAll(/\s+/g, '').toUpperCase())
  .pipe(z.string().regex(/^[A-ZА-ЯЁ0-9-]{3,30}$/, 'От 3 до 30 букв, цифр и дефисов'))

export const applyPromoSchema = z.object({ code: promoCode })
