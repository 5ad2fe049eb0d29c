import * as z from 'zod'
import { isBarcode } from '#lib/catalogue/barcode.ts'

/** What stands in cells, and what it means. Every message is Russian and stands by the cell's column. */
const digits = (text: string): string => text.replaceAll(/[\s\u00a0\u202f]/g, '')

/** Kopecks from «12 990», «12990.50», «12 990,5 ₽». */
export const money = z
  .string()
  .transform((text) => digits(text).replace(/(₽|руб\.?|р\.?)$/i, '').replace(',', '.'))
  .pipe(z.string().regex(/^\d{1,9}(\.\d{1,2})?$/, { error: 'Это не сумма: нужно число, например 12990 или 12990,50' }))
  .transform((text) => Math.round(Number(text) * 100))
  .pipe(z.int().min(100, { error: 'Цена не меньше 1 ₽' }).max(100_000_000, { error: 'Цена не больше 1 000 000 ₽' }))

export const whole = (from: number, to: number) =>
  z
    .string()
    .transform((text) => digits(text).replace(/[.,]0+$/, ''))
    .pipe(z.string().regex(/^-?\d{1,9}$/, { error: 'Нужно целое число' }))
    .transform(Number)
    .pipe(z.int().min(from, { error: `Не меньше ${from}` }).max(to, { error: `Не больше ${to.toLocaleString('ru')}` }))

export const line = z.string().min(1, { error: 'Пусто' }).max(200, { error: 'Длиннее 200 знаков' }).refine((text) => !text.includes('\n'), { error: 'Нужна одна строка' })

export const sku = z.string().min(1).max(100, { error: 'Длиннее 100 знаков' })

/** What a new SKU looks like. */
export const isNewSku = (text: string): boolean => /^[A-Z0-9]+(-[A-Z0-9]+)*$/.test(text) && text.length <= 40

export const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, { error: 'Адрес — строчные латинские буквы и цифры через дефис' }).max(60, { error: 'Длиннее 60 знаков' })

export const barcode = z.string().transform(digits).pipe(z.string().refine(isBarcode, { error: 'Это не EAN-13: тринадцать цифр, последняя — контрольная' }))

/** «31.12.2026», «2026-12-31», or an exact moment as a file made here has it. */
export const moment = z
  .string()
  .transform((text) => text.replace(/^(\d{2})\.(\d{2})\.(\d{4})$/, '$3-$2-$1'))
  .pipe(z.string().regex(/^\d{4}-\d{2}-\d{2}(T[\d:.]+Z)?$/, { error: 'Нужна дата, например 31.12.2026' }))
  .refine((text) => !Number.isNaN(Date.parse(text)) && new Date(text).toISOString().startsWith(text.slice(0, 10)), { error: 'Такого дня нет' })
  .transform((text) => new Date(text).toISOString())

/** An empty cell takes the value away. */
export const orNothing = <T>(schema: z.ZodType<T, string>) => unlessEmpty(schema, null).optional()

/** An empty cell leaves things as they are. */
export const orAsIs = <T>(schema: z.ZodType<T, string>) => unlessEmpty(schema, undefined).optional()

function unlessEmpty<T, Empty>(schema: z.ZodType<T, string>, empty: Empty) {
  return z.string().transform((text, context): T | Empty => {
    if (text === '') return empty
    const result = schema.safeParse(text)
    if (result.success) return result.data
    context.addIssue(result.error.issues[0]?.message ?? 'Так не бывает')
    return z.NEVER
  })
}
