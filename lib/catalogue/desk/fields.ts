import * as z from 'zod'
import { isBarcode } from '#lib/catalogue/barcode.ts'
import { facetNamed, hasValue } from '#lib/catalogue/facets.ts'

// What is typed at the desk, as text; what comes out is what the catalogue keeps.

const clean = (text: string): string => text.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()

/** One line of text. */
export const line = (max: number, missing: string) =>
  z
    .string('Заполните это поле')
    .max(2000, 'Слишком длинно')
    .transform(clean)
    .pipe(z.string().min(1, missing).max(max, `Не длиннее ${max} знаков`))

/** A word of an address: latin, digits, hyphens. */
export const slug = z
  .string('Укажите адрес')
  .max(200, 'Слишком длинно')
  .transform((text) => text.trim().toLowerCase())
  .pipe(
    z
      .string()
      .min(1, 'Укажите адрес')
      .max(60, 'Не длиннее 60 знаков')
      .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Латинские буквы, цифры и дефис: например, orbita-2'),
  )

/** A product's own: these pages of the desk are something else. */
export const productSlug = slug.refine((value) => !['new', 'categories', 'filter'].includes(value), 'Этот адрес занят')

/** What a row is known by; of no use to make one. */
export const known = z.string().min(1).max(80)
export const revision = z.int().min(1).max(2_147_483_647)

/** Lines, one thing each; empty ones are left out. */
export const lines = (most: number, max: number) =>
  z
    .string('Заполните это поле')
    .max(20_000, 'Слишком длинно')
    .transform((text) => text.split(/\r\n|[\n\r]/).map(clean).filter(Boolean))
    .refine((each) => each.length <= most, `Не больше ${most} строк`)
    .refine((each) => each.every((text) => text.length <= max), `Строка не длиннее ${max} знаков`)

/** Paragraphs with an empty line between them. */
export const paragraphs = z
  .string('Заполните это поле')
  .max(60_000, 'Слишком длинно')
  .transform((text) => text.split(/(?:\r\n|[\n\r])[^\S\r\n]*(?:\r\n|[\n\r])/).map(clean).filter(Boolean))
  .refine((each) => each.length <= 12, 'Не больше 12 абзацев')
  .refine((each) => each.every((text) => text.length <= 4000), 'Абзац не длиннее 4000 знаков')

/** A whole number as it is typed. */
export const whole = (from: number, to: number, wrong: string) =>
  z
    .string(wrong)
    .transform((text) => text.replaceAll(/\s/g, ''))
    .pipe(z.string().regex(/^\d{1,9}$/, wrong).transform(Number).pipe(z.number().min(from, wrong).max(to, wrong)))

const priceWrong = 'Цена от 1 до 1 000 000 ₽: например, 12 990 или 12 990,50'

/** Roubles as they are typed, «12 990» or «12990,50»; kopecks come out. */
export const roubles = z
  .string(priceWrong)
  .max(40, priceWrong)
  .transform((text) => text.replaceAll(/[\s₽]/g, '').replace(',', '.'))
  .pipe(z.string().regex(/^\d{1,7}(\.\d{1,2})?$/, priceWrong))
  .transform((text) => Math.round(Number(text) * 100))
  .pipe(z.number().min(100, priceWrong).max(100_000_000, priceWrong))

const optional = <T>(field: z.ZodType<T, string>) =>
  z.string().max(4000, 'Слишком длинно').transform((given, context): T | null => {
    if (given.trim() === '') return null
    const read = field.safeParse(given)
    if (read.success) return read.data
    for (const { message } of read.error.issues) context.addIssue({ code: 'custom', message })
    return z.NEVER
  })

export const optionalRoubles = optional(roubles)

/** The first moment of a day in the shop's zone. */
const day = z
  .string()
  .regex(/^20\d\d-\d\d-\d\d$/, 'Выберите день')
  .transform((text) => new Date(`${text}T00:00:00+04:00`))
  .refine((moment) => !Number.isNaN(moment.getTime()), 'Такого дня нет')

export const optionalDay = optional(day)

/** A moment as browsers give it, `2026-12-01T10:00`, in the shop's zone. */
export const moment = z
  .string('Выберите день и час')
  .regex(/^20\d\d-\d\d-\d\dT\d\d:\d\d$/, 'Выберите день и час')
  .transform((text) => new Date(`${text}:00+04:00`))
  .refine((value) => !Number.isNaN(value.getTime()), 'Такого дня нет')

export const sku = z
  .string('Укажите артикул')
  .max(200, 'Слишком длинно')
  .transform((text) => text.trim().toUpperCase())
  .pipe(
    z
      .string()
      .min(1, 'Укажите артикул')
      .max(40, 'Не длиннее 40 знаков')
      .regex(/^[A-Z0-9]+(-[A-Z0-9]+)*$/, 'Латинские буквы, цифры и дефис: например, ORB2-GRAPHITE'),
  )

const knownColour = (id: string): boolean => {
  const colours = facetNamed('colour')
  return colours !== undefined && hasValue(colours, id)
}

export const colour = z.string('Выберите цвет').refine(knownColour, 'Выберите цвет')
export const optionalColour = optional(colour)

export const optionalSize = optional(
  z
    .string()
    .transform(clean)
    .pipe(z.string().max(20, 'Не длиннее 20 знаков').regex(/^[A-Za-z0-9]+([/.-][A-Za-z0-9]+)*$/, 'Латинские буквы и цифры: S, 18, 20/22')),
)

export const hex = z
  .string('Выберите оттенок')
  .transform((text) => text.trim().toLowerCase())
  .pipe(z.string().regex(/^#[0-9a-f]{6}$/, 'Оттенок пишется как #34373c'))

export const optionalBarcode = optional(
  z
    .string()
    .transform((text) => text.replaceAll(/\s/g, ''))
    .pipe(z.string().refine(isBarcode, 'Это не EAN-13: проверьте тринадцать цифр')),
)
