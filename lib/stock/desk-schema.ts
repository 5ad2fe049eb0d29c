import * as z from 'zod'

const sku = z.string().min(1).max(100)
const wholeNumber = (from: number, to: number, error: string) =>
  z
    .string()
    .transform((text) => text.replaceAll(/\s/g, '').replace('−', '-'))
    .pipe(z.string().regex(/^[+-]?\d{1,7}$/, { error }))
    .transform(Number)
    .pipe(z.int().min(from, { error }).max(to, { error: 'Не больше миллиона' }))

/** Goods that came with a delivery note. */
export const receiveDeliverySchema = z.object({
  sku,
  received: wholeNumber(1, 1_000_000, 'Сколько приняли: целое число от 1'),
  document: z.string().trim().min(1, { error: 'Номер накладной: по нему поступление не проведут дважды' }).max(60, { error: 'Не длиннее 60 знаков' }),
})

/** What counting has shown, or by how many the books are wrong. */
export const correctCountSchema = z
  .object({
    sku,
    /** Made with the form: pressed twice it is booked once. */
    formId: z.uuid(),
    /** On hand as the page showed it. */
    seen: z.int().min(0),
    kind: z.enum(['counted', 'difference']),
    quantity: wholeNumber(-1_000_000, 1_000_000, 'Целое число'),
    note: z.string().trim().min(3, { error: 'Напишите, почему' }).max(500, { error: 'Не длиннее 500 знаков' }),
  })
  .refine(({ kind, quantity }) => kind === 'difference' || quantity >= 0, { path: ['quantity'], error: 'Насчитать можно от нуля' })
  .refine(({ kind, quantity }) => kind === 'counted' || quantity !== 0, { path: ['quantity'], error: 'Ноль ничего не исправит' })

export const undoMovementSchema = z.object({ movementId: z.uuid() })
