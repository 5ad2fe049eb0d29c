import * as z from 'zod'
import { facetNamed, hasValue } from '#lib/catalogue/facets.ts'
import {
  colour, hex, known, line, lines, moment, optionalBarcode, optionalColour, optionalDay, optionalRoubles, optionalSize, paragraphs, productSlug,
  revision, roubles, sku, slug, whole,
} from './fields.ts'

/** The product that a change is about, in the revision that its editor was opened in. */
const product = { product: known, revision }

const texts = {
  name: line(200, 'Назовите товар'),
  slug: productSlug,
  category: z.string('Выберите семейство').min(1, 'Выберите семейство').max(80),
  summary: line(200, 'Опишите товар одной строкой'),
}

export const draftProductSchema = z.object(texts)

export const editProductSchema = z.object({
  ...product,
  ...texts,
  description: paragraphs,
  highlights: lines(3, 200),
  inTheBox: lines(20, 200),
  warrantyMonths: whole(0, 120, 'От 0 до 120 месяцев'),
  newUntil: optionalDay,
  status: z.enum(['draft', 'active', 'archived'], 'Выберите состояние'),
})

const statuses = z.enum(['draft', 'active', 'archived'])
export const setStatusSchema = z.object({ products: z.array(known).min(1, 'Отметьте товары').max(200, 'Не больше 200 товаров за раз'), status: statuses })

const variant = {
  sku,
  colour,
  hex,
  size: optionalSize,
  weight: whole(1, 30_000, 'От 1 до 30 000 граммов'),
  barcode: optionalBarcode,
}

const isReduction = ({ price, oldPrice }: { readonly price: number; readonly oldPrice: number | null }): boolean => oldPrice === null || oldPrice > price
const notReduced = { path: ['oldPrice'], error: 'Прежняя цена должна быть выше новой' }
const prices = { price: roubles, oldPrice: optionalRoubles }

export const addVariantSchema = z.object({ ...product, ...variant, ...prices }).refine(isReduction, notReduced)
export const editVariantSchema = z.object({ ...product, variant: known, ...variant })
export const moveVariantSchema = z.object({ ...product, variant: known, to: z.enum(['up', 'down']) })
export const offerVariantSchema = z.object({ product: known, variant: known, offered: z.boolean() })
export const removeVariantSchema = z.object({ ...product, variant: known })

export const setPriceSchema = z.object({ ...product, variant: known, ...prices }).refine(isReduction, notReduced)
export const planPriceSchema = z.object({ variant: known, ...prices, startsAt: moment }).refine(isReduction, notReduced)
export const cancelPlanSchema = z.object({ plan: z.uuid() })

const cell = (missing: string) => line(200, missing)
const facetValues = (name: string) => z.array(z.string()).max(20).refine((values) => values.every((value) => isValue(name, value)), 'Выберите из списка')

function isValue(name: string, value: string): boolean {
  const facet = facetNamed(name)
  return facet !== undefined && hasValue(facet, value)
}

export const editAttributesSchema = z.object({
  ...product,
  rows: z
    .array(z.object({ group: cell('Назовите раздел'), name: cell('Назовите свойство'), value: cell('Укажите значение') }), 'Заполните характеристики')
    .max(80, 'Не больше 80 строк'),
  facets: z.object({
    battery: facetValues('battery'),
    water: facetValues('water'),
    positioning: facetValues('positioning'),
    compatibility: facetValues('compatibility'),
  }),
})

export const editImagesSchema = z.object({
  ...product,
  images: z
    .array(
      z.object({
        file: z.string().max(200).regex(/^\/[\w/.-]+$/),
        colour: optionalColour,
        alt: line(200, 'Опишите снимок словами: его услышат те, кто его не видит'),
      }),
    )
    .max(60, 'Не больше 60 снимков'),
})

const category = { name: line(60, 'Назовите семейство'), summary: line(200, 'Опишите семейство одной строкой'), parent: z.string().max(80).transform((value) => value || null) }
export const openCategorySchema = z.object({ slug, ...category })
export const editCategorySchema = z.object({ category: known, revision, ...category })
export const moveCategorySchema = z.object({ category: known, revision, to: z.enum(['up', 'down']) })
export const deleteCategorySchema = z.object({ category: known, revision })
