import { internalBarcode } from '#lib/catalogue/barcode.ts'
import type { createProductSchema } from '#lib/catalogue/schema.ts'
import { days, now } from '#lib/clock/clock.ts'
import type * as z from 'zod'
import pictures from './images.json' with { type: 'json' }
import type { ProductSeed, VariantSeed } from './seed-types.ts'
import { typograph } from './typograph.ts'

type Pictures = {
  readonly colours: readonly { readonly id: string; readonly name: string; readonly hex: string }[]
  readonly images: readonly { readonly file: string; readonly colour: string; readonly width: number; readonly height: number; readonly alt: string }[]
}

const picturesOf: Readonly<Record<string, Pictures>> = pictures
const MOST_POPULAR = 100
const NEW_FOR = days(90)

/** The input of `createProduct` for a product of the seed. */
export function productInput(seed: ProductSeed): z.input<typeof createProductSchema> {
  const { battery, water, positioning, compatibility } = seed.attributes
  const picture = picturesOf[seed.slug] ?? { colours: [], images: [] }
  return {
    slug: seed.slug,
    category: seed.category,
    name: seed.name,
    summary: typograph(seed.summary),
    description: seed.description.map(typograph),
    highlights: seed.highlights.map(typograph),
    inTheBox: seed.inTheBox.map(typograph),
    warrantyMonths: seed.warrantyMonths,
    popularity: MOST_POPULAR - seed.popularity,
    newUntil: seed.isNew ? new Date(now().getTime() + NEW_FOR) : null,
    specification: seed.specification.map(({ name, rows }) => ({
      name,
      rows: rows.map((row) => ({ name: row.name, value: typograph(row.value) })),
    })),
    facets: { battery: battery === null ? [] : [battery], water: [water], positioning: [...positioning], compatibility: [...compatibility] },
    variants: seed.variants.map((variant, index) => ({
      sku: skuOf(seed, variant),
      colour: colourOf(seed, variant, picture),
      size: variant.size ?? null,
      price: variant.roubles * 100,
      oldPrice: variant.oldRoubles === undefined ? null : variant.oldRoubles * 100,
      weight: variant.weight,
      barcode: internalBarcode(`${seed.code}${String(index + 1).padStart(4, '0')}`),
    })),
    images: picture.images.map((image) => ({ ...image, file: `/${image.file}` })),
  }
}

/** «KNTR-GOLD-18». */
export function skuOf({ sku }: ProductSeed, { colour, size }: VariantSeed): string {
  return [sku, colour, size ?? []].flat().join('-').toUpperCase()
}

function colourOf(seed: ProductSeed, variant: VariantSeed, picture: Pictures): { id: string; name: string; hex: string } {
  const colour = picture.colours.find(({ id }) => id === variant.colour)
  if (!colour) throw new Error(`${seed.slug} has no colour ${variant.colour}`)
  return colour
}
