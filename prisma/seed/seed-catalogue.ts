import { createCategory } from '#lib/catalogue/create-category.ts'
import { createProduct } from '#lib/catalogue/create-product.ts'
import { Refusal } from '#lib/action/refusal.ts'
import { receiveStock } from '#lib/stock/receive-stock.ts'
import { categories } from './catalogue/categories.ts'
import { productInput, skuOf } from './catalogue/product-input.ts'
import { products } from './catalogue/products.ts'
import type { ProductSeed } from './catalogue/seed-types.ts'

/** The nine families and their products, through the commands of the domain. What exists stays as it is. */
export async function seedCatalogue(): Promise<void> {
  for (const [position, category] of categories.entries()) await unlessTaken(() => createCategory({ ...category, position }))
  // the most popular novelties last: a list that begins with the newest begins with them
  for (const product of products.toSorted(byAge)) {
    await unlessTaken(() => createProduct(productInput(product)))
    for (const variant of product.variants) {
      if (variant.stock === 0) continue
      const sku = skuOf(product, variant)
      await receiveStock({ key: `seed:${sku}`, sku, quantity: variant.stock, note: 'Первое поступление' })
    }
  }
}

const byAge = (a: ProductSeed, b: ProductSeed): number => Number(a.isNew) - Number(b.isNew) || b.popularity - a.popularity

async function unlessTaken(create: () => Promise<unknown>): Promise<void> {
  try {
    await create()
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'slug-taken')) throw error
  }
}
