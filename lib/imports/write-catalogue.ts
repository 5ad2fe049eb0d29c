import { facetNamed } from '#lib/catalogue/facets.ts'
import type { Transaction } from '#lib/db/db.ts'
import { ownFacets } from './product-row.ts'
import type { Known, KnownProduct } from './read-catalogue.ts'

/** Writes what has been noted, a statement for each table. */
export async function writeCatalogue(tx: Transaction, known: Known): Promise<void> {
  const products = [...known.products.values()]
  const variants = [...known.variants.values()]
  await insertProducts(tx, products.filter(({ write }) => write === 'create'))
  await updateProducts(tx, products.filter(({ write }) => write === 'change'))
  await replaceAttributes(tx, products.filter(({ write, attributesChange }) => write !== null && attributesChange))
  const rows = variants.map(({ values, ...variant }) => ({ ...variant, ...values }))
  await insertVariants(tx, rows.filter(({ write }) => write === 'create'))
  await updateVariants(tx, rows.filter(({ write }) => write === 'change'))
}

/** The products of which something is to be written. */
export function touchedProducts({ products, variants }: Known): string[] {
  const ids = [...products.values()].flatMap(({ id, write }) => (write === null ? [] : [id]))
  return [...new Set([...ids, ...[...variants.values()].flatMap(({ productId, write }) => (write === null ? [] : [productId]))])]
}

/** Those of them that a list may have: what is created is a draft without pictures, which none has. */
export function listedProducts(known: Known): string[] {
  const created = new Set([...known.products.values()].filter(({ write }) => write === 'create').map(({ id }) => id))
  return touchedProducts(known).filter((id) => !created.has(id))
}

const json = (rows: readonly unknown[]): string => JSON.stringify(rows)
const productRows = (products: readonly KnownProduct[]): string => json(products.map(({ id, values }) => ({ id, ...values })))

async function insertProducts(tx: Transaction, products: readonly KnownProduct[]): Promise<void> {
  if (products.length === 0) return
  await tx.$executeRaw`
    INSERT INTO products (id, slug, category_id, name, summary, description, highlights, in_the_box, warranty_months, status, popularity, new_until, updated_at)
    SELECT x.id, x.slug, x."categoryId", x.name, x.summary, x.description, x.highlights, x.in_the_box, x.warranty_months, x.status, x.popularity, x.new_until, now()
    FROM jsonb_to_recordset(${productRows(products)}::jsonb) AS x (id uuid, slug text, "categoryId" uuid, name text, summary text, description text[], highlights text[],
      in_the_box text[], warranty_months int, status product_status, popularity int, new_until timestamptz)`
}

async function updateProducts(tx: Transaction, products: readonly KnownProduct[]): Promise<void> {
  if (products.length === 0) return
  await tx.$executeRaw`
    UPDATE products p SET category_id = x."categoryId", name = x.name, summary = x.summary, description = x.description, highlights = x.highlights,
      in_the_box = x.in_the_box, warranty_months = x.warranty_months, status = x.status, popularity = x.popularity, new_until = x.new_until, updated_at = now()
    FROM jsonb_to_recordset(${productRows(products)}::jsonb) AS x (id uuid, "categoryId" uuid, name text, summary text, description text[], highlights text[],
      in_the_box text[], warranty_months int, status product_status, popularity int, new_until timestamptz)
    WHERE p.id = x.id`
}

/** Rows of the specification, then the values that only filter, as `createProduct` has them. */
async function replaceAttributes(tx: Transaction, products: readonly KnownProduct[]): Promise<void> {
  if (products.length === 0) return
  const rows = products.flatMap(({ id: productId, values: { specification, facets } }) => [
    ...specification.map((row) => ({ ...row, facet: null, facetValue: null })),
    ...ownFacets.flatMap((facet) => (facets[facet] ?? []).map((code) => {
      const definition = facetNamed(facet)
      return { group: null, name: definition?.label ?? facet, value: definition?.values[code] ?? code, facet, facetValue: code }
    })),
  ].map((row, position) => ({ productId, position, ...row })))
  await tx.$executeRaw`DELETE FROM attribute_values WHERE product_id = ANY (${products.map(({ id }) => id)}::uuid[])`
  await tx.$executeRaw`
    INSERT INTO attribute_values (id, product_id, position, "group", name, value, facet, facet_value)
    SELECT uuidv7(), x."productId", x.position, x."group", x.name, x.value, x.facet, x."facetValue"
    FROM jsonb_to_recordset(${json(rows)}::jsonb) AS x ("productId" uuid, position int, "group" text, name text, value text, facet text, "facetValue" text)`
}

async function insertVariants(tx: Transaction, variants: readonly unknown[]): Promise<void> {
  if (variants.length === 0) return
  await tx.$executeRaw`
    INSERT INTO variants (id, product_id, sku, path, position, colour_id, colour_name, colour_hex, size, price, old_price, weight, barcode)
    SELECT x.id, x."productId", x.sku, x.path, x.position, x."colourId", x."colourName", x."colourHex", x.size, x.price, x."oldPrice", x.weight, x.barcode
    FROM jsonb_to_recordset(${json(variants)}::jsonb) AS x (id uuid, "productId" uuid, sku text, path text, position int, "colourId" text, "colourName" text,
      "colourHex" text, size text, price int, "oldPrice" int, weight int, barcode text)`
}

async function updateVariants(tx: Transaction, variants: readonly unknown[]): Promise<void> {
  if (variants.length === 0) return
  await tx.$executeRaw`
    UPDATE variants v SET colour_hex = x."colourHex", price = x.price, old_price = x."oldPrice", weight = x.weight, barcode = x.barcode
    FROM jsonb_to_recordset(${json(variants)}::jsonb) AS x (id uuid, "colourHex" text, price int, "oldPrice" int, weight int, barcode text) WHERE v.id = x.id`
}
