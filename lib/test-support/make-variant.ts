import { randomUUID } from 'node:crypto'
import { db } from '#lib/db/db.ts'

/** A product of its own with one variant in stock, for integration tests. Price in kopecks, weight in grams. */
export async function makeVariant({ price = 1_299_000, weight = 300, stock = 10 } = {}): Promise<{ id: string; productId: string; sku: string }> {
  const word = randomUUID().slice(0, 8)
  const variant = await db.variant.create({
    data: {
      sku: `SKU-${word}`,
      path: 'graphite',
      position: 0,
      colourId: 'graphite',
      colourName: 'Графит',
      colourHex: '#34373c',
      price,
      weight,
      product: {
        create: {
          slug: `product-${word}`,
          name: `Часы ${word}`,
          summary: 'Часы, которые покупают проверки магазина',
          warrantyMonths: 12,
          status: 'active',
          category: { create: { slug: `category-${word}`, name: `Семейство ${word}`, summary: 'Часы, браслеты и трекеры, чтобы проверить магазин', position: 100 } },
        },
      },
    },
    select: { id: true, productId: true, sku: true },
  })
  if (stock > 0) {
    await db.stockMovement.create({ data: { key: `receipt:${word}`, variantId: variant.id, quantity: stock, reason: 'receipt' } })
  }
  return variant
}

/** What is on hand and reserved of a variant. */
export async function stockOf(variantId: string): Promise<{ onHand: number; reserved: number }> {
  return db.stockItem.findUniqueOrThrow({ where: { variantId }, select: { onHand: true, reserved: true } })
}
