import { randomUUID } from 'node:crypto'
import { db } from '#lib/db/db.ts'
import { makeProduct } from '../products/make-product.ts'
import { orderInput } from '../schema/orders.ts'
import { productInput } from '../schema/products.ts'
import { makeOrder } from './make-order.ts'

/** Kopecks: the second level of the bonus programme. */
const PRICE = 3_200_000

let goods: Promise<string> | undefined

/** Somebody has bought so much, 40 days ago, and has it. The letters of it went to an address that is nobody's: a test looks for those of its own orders. */
export async function placeHistory({ personId }: { readonly personId: string }, count: number): Promise<void> {
  const sku = await (goods ??= makeGoods())
  for (let done = 0; done < count; done += 1) await makeOrder(orderInput.parse({ person: personId, email: `${randomUUID()}@example.ru`, lines: [{ sku }], to: 'delivered', daysAgo: 40 }))
}

/** The same for everybody, and hardly to be found. */
async function makeGoods(): Promise<string> {
  const { sku, slug } = await makeProduct(productInput.parse({ name: 'Браслет из прежних покупок', price: PRICE, stock: 50_000 }))
  await db.product.update({ where: { slug }, data: { popularity: 0 } })
  return sku
}
