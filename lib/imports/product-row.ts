import * as z from 'zod'
import { type FacetDefinition, facetDefinitions, facetNamed } from '#lib/catalogue/facets.ts'
import { splitItems } from './cell.ts'
import { parseSpecification } from './specification.ts'
import { barcode, line, moment, money, orAsIs, orNothing, sku, slug, whole } from './values.ts'

export const statusNames = { draft: 'черновик', active: 'в продаже', archived: 'в архиве' } as const
type Status = keyof typeof statusNames

/** Facets that a product has of its own; colours are those of its variants. */
export const ownFacets = facetDefinitions.map(({ name }) => name).filter((name) => name !== 'colour')

const status = z.string().transform((text, context): Status => {
  const found = Object.entries(statusNames).find(([code, name]) => code === text.toLowerCase() || name === text.toLowerCase())
  if (found) return z.enum(['draft', 'active', 'archived']).parse(found[0])
  context.addIssue(`Состояние — одно из: ${Object.values(statusNames).join(', ')}`)
  return z.NEVER
})

const list = (most: number) =>
  z
    .string()
    .transform(splitItems)
    .pipe(z.array(line).max(most, { error: `Не больше ${most}` }))
    .optional()

const paragraphs = z
  .string()
  .transform((text) => text.split(/\n\s*\n/).map((paragraph) => paragraph.trim()))
  .pipe(z.array(z.string().min(1).max(4000, { error: 'Абзац длиннее 4000 знаков' })).max(12, { error: 'Больше двенадцати абзацев' }))

const specification = z.string().transform((text, context) => {
  const rows = parseSpecification(text)
  if (rows) return rows
  context.addIssue('Каждая строка — «Группа | Название | Значение», до 200 знаков в каждой части')
  return z.NEVER
})

/** The code of a facet's value from its Russian name or from itself. */
function valueOf(facet: FacetDefinition, text: string): string | undefined {
  const wanted = text.toLowerCase().replaceAll('ё', 'е')
  return Object.entries(facet.values).find(([code, name]) => code === wanted || name.toLowerCase().replaceAll('ё', 'е') === wanted)?.[0]
}

function facetValues(name: string) {
  const facet = facetNamed(name)
  if (!facet) throw new Error(`no facet ${name}`)
  return z
    .string()
    .transform((text, context) => {
      const items = splitItems(text)
      const codes = items.flatMap((item) => valueOf(facet, item) ?? [])
      const unknown = items.find((item) => valueOf(facet, item) === undefined)
      if (unknown === undefined) return [...new Set(codes)]
      context.addIssue(`Нет значения «${unknown}»; есть: ${Object.values(facet.values).join(', ')}`)
      return z.NEVER
    })
    .optional()
}

const colour = z.string().transform((text, context) => {
  const facet = facetNamed('colour')
  const code = facet && valueOf(facet, text)
  if (facet && code !== undefined) return { id: code, name: facet.values[code] ?? code }
  context.addIssue(`Нет цвета «${text}»; есть: ${Object.values(facet?.values ?? {}).join(', ')}`)
  return z.NEVER
})

/** What a row says of the product; it says nothing where the name is empty. */
const product = {
  name: orAsIs(line),
  category: orAsIs(z.string()),
  status: orAsIs(status),
  summary: orAsIs(line),
  description: orAsIs(paragraphs),
  highlights: list(3),
  in_the_box: list(20),
  warranty_months: orAsIs(whole(0, 120)),
  popularity: orAsIs(whole(0, 1_000_000)),
  new_until: orNothing(moment),
  specification: specification.optional(),
  battery: facetValues('battery'),
  water: facetValues('water'),
  positioning: facetValues('positioning'),
  compatibility: facetValues('compatibility'),
}

export const productFields = Object.keys(product)

/** A row of a file of products: one variant, and what it says of its product. */
export const productRow = z
  .object({
    slug,
    sku,
    ...product,
    colour: orAsIs(colour),
    colour_hex: orAsIs(z.string().toLowerCase().regex(/^#[0-9a-f]{6}$/, { error: 'Код цвета — решётка и шесть знаков: #34373c' })),
    size: orNothing(z.string().regex(/^[A-Za-z0-9]+([/.-][A-Za-z0-9]+)*$/, { error: 'Размер — латинские буквы и цифры: 18, S, 20/22' }).max(20, { error: 'Длиннее 20 знаков' })),
    price: orAsIs(money),
    old_price: orNothing(money),
    weight: orAsIs(whole(1, 30_000)),
    barcode: orNothing(barcode),
  })
  .refine(({ price, old_price: old }) => typeof price !== 'number' || typeof old !== 'number' || old > price, { path: ['old_price'], error: 'Старая цена должна быть больше новой' })

export type ProductRow = z.output<typeof productRow>
