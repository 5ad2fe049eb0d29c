import { db } from '#lib/db/db.ts'
import type { ProductStatus } from '#lib/db/generated/enums.ts'
import { isoDay } from '#lib/text/iso-day.ts'

export type EditorVariant = {
  readonly sku: string
  readonly colour: string
  readonly colourName: string
  readonly hex: string
  readonly size: string
  readonly weight: string
  readonly barcode: string
  readonly path: string
  /** Kopecks. */
  readonly price: number
  readonly oldPrice: number | null
  readonly onHand: number
  readonly reserved: number
  /** Shown and sold while the product is on sale. */
  readonly offered: boolean
}

export type EditorImage = { readonly file: string; readonly colour: string; readonly alt: string; readonly width: number; readonly height: number }

/** A product as its editor shows it: as text, the way it is typed. */
export type ProductEditor = {
  readonly revision: number
  readonly status: ProductStatus
  readonly texts: Readonly<Record<(typeof textFields)[number], string>>
  readonly variants: readonly EditorVariant[]
  readonly rows: readonly { readonly group: string; readonly name: string; readonly value: string }[]
  readonly facets: Readonly<Record<string, readonly string[]>>
  readonly images: readonly EditorImage[]
}

export const textFields = ['name', 'slug', 'category', 'summary', 'description', 'highlights', 'inTheBox', 'warrantyMonths', 'newUntil', 'status'] as const

/** A product for its editor; null for an unknown one. One statement reads its revision and all that it stands for. */
export async function getProductEditor(slug: string): Promise<ProductEditor | null> {
  if (!/^[a-z0-9-]{1,80}$/.test(slug)) return null
  const product = await db.$transaction((tx) => tx.product.findUnique({
    where: { slug },
    include: {
      category: { select: { slug: true } },
      variants: { orderBy: { position: 'asc' }, include: { stockItem: true } },
      attributes: { orderBy: { position: 'asc' } },
      images: { orderBy: { position: 'asc' } },
    },
  }), { isolationLevel: 'RepeatableRead' })
  if (!product) return null
  const { name, summary, status, revision, warrantyMonths, newUntil } = product
  return {
    revision,
    status,
    texts: {
      name, slug, summary, status,
      category: product.category.slug,
      description: product.description.join('\n\n'),
      highlights: product.highlights.join('\n'),
      inTheBox: product.inTheBox.join('\n'),
      warrantyMonths: String(warrantyMonths),
      newUntil: newUntil === null ? '' : isoDay(newUntil),
    },
    variants: product.variants.map(({ sku, colourId, colourName, colourHex, size, weight, barcode, path, price, oldPrice, stockItem, retiredAt }) => ({
      sku, path, price, oldPrice, colourName,
      colour: colourId,
      hex: colourHex,
      size: size ?? '',
      weight: String(weight),
      barcode: barcode ?? '',
      onHand: stockItem?.onHand ?? 0,
      reserved: stockItem?.reserved ?? 0,
      offered: retiredAt === null,
    })),
    rows: product.attributes.flatMap(({ group, name: title, value }) => (group === null ? [] : [{ group, name: title, value }])),
    facets: Object.fromEntries([...Map.groupBy(product.attributes, ({ facet }) => facet)].flatMap(([facet, values]) =>
      facet === null ? [] : [[facet, values.flatMap(({ facetValue }) => facetValue ?? [])]],
    )),
    images: product.images.map(({ file, colourId, alt, width, height }) => ({ file, colour: colourId ?? '', alt, width, height })),
  }
}
