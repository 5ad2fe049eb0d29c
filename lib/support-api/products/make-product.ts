import { randomUUID } from 'node:crypto'
import type * as z from 'zod'
import { createProduct } from '#lib/catalogue/create-product.ts'
import { kopecks } from '#lib/money/money.ts'
import { receiveStock } from '#lib/stock/receive-stock.ts'
import type { Product, productInput } from '../schema/products.ts'

const picture = { file: '/products/puls-3/front-graphite.webp', colour: 'graphite', width: 1200, height: 1200, alt: 'Браслет спереди' }

/** Goods that nobody else buys, in one variant, on sale. */
export async function makeProduct({ name, price, stock, category, isNew }: z.output<typeof productInput>): Promise<Product> {
  const word = randomUUID().slice(0, 8)
  const slug = `test-${word}`
  const sku = `TEST-${word.toUpperCase()}`
  const title = name ?? `Браслет для проверки ${word}`
  await createProduct({
    slug,
    category,
    name: title,
    summary: 'Устройство, которое покупают проверки',
    description: ['Его нет в продаже.'],
    highlights: ['Только для проверок'],
    inTheBox: ['браслет'],
    warrantyMonths: 12,
    newUntil: isNew ? new Date('2100-01-01') : null,
    specification: [{ name: 'Корпус', rows: [{ name: 'Вес', value: '24 г' }] }],
    facets: {},
    variants: [{ sku, colour: { id: 'graphite', name: 'Графит', hex: '#34373c' }, price: kopecks(price), weight: 120 }],
    images: [picture],
  })
  if (stock > 0) await receiveStock({ key: `receipt:${sku}`, sku, quantity: stock })
  return { slug, sku, name: title, path: `/product/${slug}/graphite`, price, status: 'active', stock: { onHand: stock, reserved: 0 } }
}
