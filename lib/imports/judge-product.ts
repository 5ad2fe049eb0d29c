import { randomUUID } from 'node:crypto'
import { facetNamed } from '#lib/catalogue/facets.ts'
import { formatDate } from '#lib/text/format-moment.ts'
import type { Difference } from './batch.ts'
import { titleOf } from './columns.ts'
import { ownFacets, type ProductRow, statusNames } from './product-row.ts'
import type { ProductValues } from './product-values.ts'
import type { Known, KnownProduct } from './read-catalogue.ts'
import { writeSpecification } from './specification.ts'

type Wrong = { readonly column: string; readonly message: string }
export type Judgement = {
  readonly verb: 'create' | 'change' | null
  readonly errors: readonly Wrong[]
  readonly differences: readonly Omit<Difference, 'line' | 'sku'>[]
  /** Notes what is to be written, when nothing else is wrong with the row. */
  readonly accept?: () => void
}

const nothing: Judgement = { verb: null, errors: [], differences: [] }
const refused = (column: string, message: string): Judgement => ({ ...nothing, errors: [{ column, message }] })

/** What a row makes of its product. */
export function judgeProduct(row: ProductRow, known: Known, wouldBe: ReadonlyMap<string, unknown>): Judgement {
  const product = known.products.get(row.slug)
  if (row.name === undefined) return product || wouldBe.has(row.slug) ? nothing : refused('slug', `Нет товара «${row.slug}», а новому нужно название`)
  if (!product && wouldBe.has(row.slug)) return nothing
  const category = row.category === undefined ? undefined : known.categories.get(row.category.toLowerCase())
  if (row.category !== undefined && !category) return refused('category', `Нет категории «${row.category}»`)
  return product ? judgeChange(product, valuesOf(row, category?.id), known) : judgeNew(row, category?.id, known)
}

function judgeNew(row: ProductRow, categoryId: string | undefined, known: Known): Judgement {
  const { name, summary, description, warranty_months } = row
  const missing = Object.entries({ category: categoryId, summary, description, warranty_months }).filter(([, value]) => value === undefined)
  const errors = missing.map(([column]) => ({ column, message: 'Новому товару это нужно' }))
  if (row.status !== undefined && row.status !== 'draft') errors.push({ column: 'status', message: 'Новый товар сначала черновик: на витрину он выходит с фотографиями' })
  if (errors.length > 0 || name === undefined || categoryId === undefined || summary === undefined || description === undefined || warranty_months === undefined) return { ...nothing, errors }
  const values: ProductValues = {
    slug: row.slug, highlights: [], in_the_box: [], popularity: 0, new_until: null, specification: [], facets: Object.fromEntries(ownFacets.map((facet) => [facet, []])),
    ...valuesOf(row, categoryId), name, categoryId, summary, description, warranty_months, status: 'draft',
  }
  const accept = () => {
    known.products.set(row.slug, { id: randomUUID(), slug: row.slug, hasImages: false, values, write: 'create', attributesChange: true, paths: new Set(), lastPosition: -1 })
  }
  return { verb: 'create', errors: [], differences: [{ what: 'Новый товар', before: null, after: name }], accept }
}

function judgeChange(product: KnownProduct, given: Partial<ProductValues>, known: Known): Judgement {
  const values: ProductValues = { ...product.values, ...given, facets: { ...product.values.facets, ...given.facets } }
  const differences = differencesOf(product.values, values, known)
  if (differences.length === 0) return nothing
  if (values.status === 'active' && product.values.status !== 'active' && !product.hasImages) return refused('status', 'Сначала фотографии: без них товар на витрину не выходит')
  const attributesChange = differences.some(({ field }) => field === 'specification' || ownFacets.some((facet) => facet === field))
  const accept = () => {
    product.values = values
    product.write ??= 'change'
    product.attributesChange ||= attributesChange
  }
  return { verb: 'change', errors: [], differences: differences.map(({ what, before, after }) => ({ what, before, after })), accept }
}

/** What the row says; what it does not speak of is left out. */
function valuesOf(row: ProductRow, categoryId: string | undefined): Partial<ProductValues> {
  const { name, status, summary, description, highlights, in_the_box, warranty_months, popularity, new_until, specification } = row
  const facets = Object.fromEntries(Object.entries({ battery: row.battery, water: row.water, positioning: row.positioning, compatibility: row.compatibility }).flatMap(([facet, codes]) => (codes ? [[facet, codes]] : [])))
  const said = { name, categoryId, status, summary, description, highlights, in_the_box, warranty_months, popularity, new_until, specification }
  return { ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)), facets }
}

function differencesOf(before: ProductValues, after: ProductValues, known: Known) {
  const show = (values: ProductValues): Record<string, string> => ({
    name: values.name,
    category: known.categoryNames.get(values.categoryId) ?? '',
    status: statusNames[values.status],
    summary: values.summary,
    description: values.description.join('\n\n'),
    highlights: values.highlights.join(' | '),
    in_the_box: values.in_the_box.join(' | '),
    warranty_months: String(values.warranty_months),
    popularity: String(values.popularity),
    new_until: values.new_until === null ? 'нет' : `${formatDate(new Date(values.new_until))}${values.new_until.slice(10)}`,
    specification: writeSpecification(values.specification),
    ...Object.fromEntries(ownFacets.map((facet) => [facet, (values.facets[facet] ?? []).map((code) => facetNamed(facet)?.values[code] ?? code).join(' | ')])),
  })
  const was = show(before)
  return Object.entries(show(after)).flatMap(([field, text]) => (was[field] === text ? [] : [{ field, what: titleOf('products', field), before: was[field] ?? '', after: text }]))
}
