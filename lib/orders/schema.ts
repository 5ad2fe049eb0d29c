import * as z from 'zod'
import { returnReasons } from './return-reasons.ts'

const number = z.coerce.number().int().min(1).max(2_147_483_647)

/** What a signed link says: which order, and the key that opens it. */
export const orderLinkSchema = z.object({
  number,
  key: z.string().max(64),
})

export type OrderLink = z.output<typeof orderLinkSchema>

/** A customer's own order by its number. */
export const ownOrderSchema = z.object({ number })

/** The form of a return, shared by the browser and the server: lines by their position in the order. */
export const returnSchema = z.object({
  number,
  reason: z.enum(returnReasons, 'Выберите причину'),
  lines: z
    .array(z.object({ position: z.coerce.number().int().min(0).max(999), quantity: z.coerce.number().int().min(1).max(999) }))
    .min(1, 'Отметьте, что возвращаете')
    .max(100)
    .refine((lines) => new Set(lines.map(({ position }) => position)).size === lines.length, 'Отметьте каждый товар один раз'),
})

export type ReturnInput = z.output<typeof returnSchema>
