import * as z from 'zod'
import { isBarcode } from './barcode.ts'
import { facetNamed, hasValue } from './facets.ts'
import { variantPath } from './variant-path.ts'

const slug = z.string().max(60).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
const line = z.string().trim().min(1).max(200)
const text = z.string().trim().min(1).max(4000)
/** Kopecks: from a rouble to a million roubles, as the database has it. */
const price = z.int().min(100).max(100_000_000)
const oldPrice = price.nullable()

export const createCategorySchema = z.object({ slug, name: line, summary: line, position: z.int().min(0).optional(), parent: slug.nullable().default(null) })

const variant = z
  .object({
    sku: z.string().regex(/^[A-Z0-9]+(-[A-Z0-9]+)*$/).max(40),
    colour: z.object({ id: z.string(), name: line, hex: z.string().regex(/^#[0-9a-f]{6}$/) }),
    size: z.string().regex(/^[A-Za-z0-9]+([/.-][A-Za-z0-9]+)*$/).max(20).nullable().default(null),
    price,
    oldPrice: oldPrice.default(null),
    /** Grams, with packaging. */
    weight: z.int().min(1).max(30_000),
    barcode: z.string().refine(isBarcode).nullable().default(null),
  })
  .refine(({ colour }) => facetNamed('colour')?.values[colour.id] === colour.name, { path: ['colour'], error: 'unknown colour' })
  .refine((value) => value.oldPrice === null || value.oldPrice > value.price, { path: ['oldPrice'], error: 'not a reduction' })

const image = z.object({
  file: z.string().regex(/^\/[\w/.-]+$/),
  colour: z.string().nullable(),
  width: z.int().min(1),
  height: z.int().min(1),
  alt: line,
})

/** Facet values of a product by facet: { water: ['5atm'] }. Colours are those of its variants. */
const facets = z.record(z.string(), z.array(z.string())).refine(
  (record) => Object.entries(record).every(([name, values]) => {
    const facet = name === 'colour' ? undefined : facetNamed(name)
    return facet !== undefined && values.every((value) => hasValue(facet, value))
  }),
  { error: 'unknown facet value' },
)

function areDistinct(variants: readonly z.output<typeof variant>[]): boolean {
  const paths = new Set(variants.map(({ colour, size }) => variantPath(colour.id, size)))
  return paths.size === variants.length && new Set(variants.map(({ sku }) => sku)).size === variants.length
}

export const createProductSchema = z.object({
  slug,
  category: slug,
  name: line,
  summary: line,
  description: z.array(text).min(1).max(12),
  highlights: z.array(line).max(3),
  inTheBox: z.array(line).max(20),
  warrantyMonths: z.int().min(0).max(120),
  status: z.enum(['draft', 'active']).default('active'),
  popularity: z.int().min(0).default(0),
  newUntil: z.date().nullable().default(null),
  specification: z.array(z.object({ name: line, rows: z.array(z.object({ name: line, value: line })).min(1) })),
  facets,
  variants: z.array(variant).min(1).max(100).refine(areDistinct, { error: 'two variants of one colour and size, or of one sku' }),
  images: z.array(image).min(1).max(60),
})

export const changePriceSchema = z
  .object({ sku: z.string(), price, oldPrice: oldPrice.default(null), revision: z.int().optional() })
  .refine((value) => value.oldPrice === null || value.oldPrice > value.price, { path: ['oldPrice'], error: 'not a reduction' })
