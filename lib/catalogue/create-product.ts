import type * as z from 'zod'
import { Refusal } from '#lib/action/refusal.ts'
import { db } from '#lib/db/db.ts'
import { attributeRows } from './attribute-rows.ts'
import { createProductSchema } from './schema.ts'
import { variantPath } from './variant-path.ts'

type Product = z.output<typeof createProductSchema>

/**
 * Puts a product with its variants, pictures and specification into the catalogue and returns its id. The stock of the
 * variants is empty until goods are received. Refusals `unknown-category`, `slug-taken`,
 * `sku-taken` (a SKU or a barcode).
 */
export async function createProduct(input: z.input<typeof createProductSchema>): Promise<string> {
  const product = createProductSchema.parse(input)
  return db.$transaction(async (tx) => {
    const category = await tx.category.findUnique({ where: { slug: product.category }, select: { id: true } })
    if (!category) throw new Refusal('unknown-category', { category: 'unknown-category' })
    const taken = await tx.product.findUnique({ where: { slug: product.slug }, select: { id: true } })
    if (taken) throw new Refusal('slug-taken', { slug: 'slug-taken' })
    const skus = product.variants.map(({ sku }) => sku)
    const barcodes = product.variants.flatMap(({ barcode }) => barcode ?? [])
    const variant = await tx.variant.findFirst({ where: { OR: [{ sku: { in: skus } }, { barcode: { in: barcodes } }] }, select: { sku: true } })
    if (variant) throw new Refusal('sku-taken', { variants: 'sku-taken' })
    const { id } = await tx.product.create({ data: productRow(category.id, product), select: { id: true } })
    await tx.variant.createMany({ data: variantRows(id, product) })
    await tx.image.createMany({ data: imageRows(id, product) })
    await tx.attributeValue.createMany({ data: attributeRows(id, product.specification, product.facets) })
    return id
  })
}

function productRow(categoryId: string, product: Product) {
  const { slug, name, summary, description, highlights, inTheBox, warrantyMonths, status, popularity, newUntil } = product
  return { categoryId, slug, name, summary, description, highlights, inTheBox, warrantyMonths, status, popularity, newUntil }
}

function variantRows(productId: string, { variants }: Product) {
  return variants.map(({ colour, ...variant }, position) => ({
    productId,
    position,
    path: variantPath(colour.id, variant.size),
    colourId: colour.id,
    colourName: colour.name,
    colourHex: colour.hex,
    ...variant,
  }))
}

function imageRows(productId: string, { images }: Product) {
  return images.map(({ colour, ...image }, position) => ({ productId, position, colourId: colour, ...image }))
}
