import type { Transaction } from '#lib/db/db.ts'
import type { Batch } from './batch.ts'
import type { ProductRow } from './product-row.ts'
import { type Attribute, facetsOf, type ProductValues, specificationOf } from './product-values.ts'

export type KnownProduct = {
  readonly id: string
  readonly slug: string
  readonly hasImages: boolean
  values: ProductValues
  /** What is to be written of it. */
  write: 'create' | 'change' | null
  attributesChange: boolean
  /** Paths and the last place of its variants. */
  readonly paths: Set<string>
  lastPosition: number
}

export type VariantValues = {
  readonly path: string
  readonly colourId: string
  readonly colourName: string
  readonly colourHex: string
  readonly size: string | null
  readonly price: number
  readonly oldPrice: number | null
  readonly weight: number
  readonly barcode: string | null
}

export type KnownVariant = {
  readonly id: string
  readonly sku: string
  readonly productId: string
  readonly slug: string
  readonly position: number
  values: VariantValues
  write: 'create' | 'change' | null
}

/** What the catalogue has of everything a batch speaks of; `judge…` notes there what is to be written. */
export type Known = {
  readonly products: Map<string, KnownProduct>
  readonly variants: Map<string, KnownVariant>
  /** Barcode -> SKU. */
  readonly barcodes: Map<string, string>
  /** Categories by name and by slug, lower case. */
  readonly categories: ReadonlyMap<string, { readonly id: string; readonly name: string }>
  readonly categoryNames: ReadonlyMap<string, string>
  /** How a colour looks elsewhere. */
  readonly hexes: ReadonlyMap<string, string>
}

type ProductRead = Omit<ProductValues, 'specification' | 'facets'> & {
  readonly id: string
  readonly hasImages: boolean
  readonly attributes: readonly Attribute[]
  readonly paths: readonly string[]
  readonly lastPosition: number
}

/** Locks, except in a dry run, and reads. */
export async function readCatalogue({ tx, rows, dryRun }: Batch<ProductRow>): Promise<Known> {
  const slugs = [...new Set(rows.map(({ row }) => row.slug))]
  const skus = rows.map(({ row }) => row.sku)
  if (!dryRun) {
    // Both found by their own index first: an OR over the two reads every product there is, for each batch.
    await tx.$queryRaw`
      SELECT id FROM products WHERE id = ANY (ARRAY(SELECT id FROM products WHERE slug = ANY (${slugs}) UNION SELECT product_id FROM variants WHERE sku = ANY (${skus})))
      ORDER BY id FOR NO KEY UPDATE`
    await tx.$queryRaw`SELECT id FROM variants WHERE sku = ANY (${skus}) ORDER BY id FOR NO KEY UPDATE`
  }
  const categories = await tx.category.findMany({ select: { id: true, slug: true, name: true } })
  const barcodes = rows.flatMap(({ row }) => row.barcode ?? [])
  const owners = await tx.variant.findMany({ where: { barcode: { in: barcodes } }, select: { barcode: true, sku: true } })
  return {
    products: await readProducts(tx, slugs),
    variants: await readVariants(tx, skus),
    barcodes: new Map(owners.flatMap(({ barcode, sku }) => (barcode === null ? [] : [[barcode, sku] as const]))),
    categories: new Map(categories.flatMap(({ id, slug, name }) => [[name.toLowerCase(), { id, name }] as const, [slug, { id, name }] as const])),
    categoryNames: new Map(categories.map(({ id, name }) => [id, name])),
    hexes: await readHexes(tx),
  }
}

async function readProducts(tx: Transaction, slugs: readonly string[]): Promise<Map<string, KnownProduct>> {
  const found = await tx.$queryRaw<ProductRead[]>`
    SELECT p.id, p.slug, p.name, p.category_id AS "categoryId", p.status::text AS status, p.summary, coalesce(p.description, '{}') AS description,
      coalesce(p.highlights, '{}') AS highlights, coalesce(p.in_the_box, '{}') AS in_the_box,
      p.warranty_months, p.popularity, to_char(p.new_until AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS new_until,
      EXISTS (SELECT FROM images i WHERE i.product_id = p.id) AS "hasImages",
      coalesce((SELECT jsonb_agg(jsonb_build_object('group', a."group", 'name', a.name, 'value', a.value, 'facet', a.facet, 'facetValue', a.facet_value) ORDER BY a.position)
        FROM attribute_values a WHERE a.product_id = p.id), '[]') AS attributes,
      ARRAY(SELECT v.path FROM variants v WHERE v.product_id = p.id) AS paths,
      coalesce((SELECT max(v.position) FROM variants v WHERE v.product_id = p.id), -1) AS "lastPosition"
    FROM products p WHERE p.slug = ANY (${slugs})`
  return new Map(found.map(({ id, hasImages, attributes, paths, lastPosition, ...values }) => [values.slug, {
    id,
    slug: values.slug,
    hasImages,
    values: { ...values, specification: specificationOf(attributes), facets: facetsOf(attributes) },
    write: null,
    attributesChange: false,
    paths: new Set(paths),
    lastPosition,
  }]))
}

async function readVariants(tx: Transaction, skus: readonly string[]): Promise<Map<string, KnownVariant>> {
  const found = await tx.variant.findMany({ where: { sku: { in: [...skus] } }, include: { product: { select: { slug: true } } } })
  return new Map(found.map(({ id, sku, productId, product, position, ...values }) => [sku, { id, sku, productId, slug: product.slug, position, values, write: null }]))
}

async function readHexes(tx: Transaction): Promise<ReadonlyMap<string, string>> {
  const found = await tx.$queryRaw<{ id: string; hex: string }[]>`
    SELECT colour_id AS id, mode() WITHIN GROUP (ORDER BY colour_hex) AS hex FROM (SELECT colour_id, colour_hex FROM variants LIMIT 5000) v GROUP BY colour_id`
  return new Map(found.map(({ id, hex }) => [id, hex]))
}
