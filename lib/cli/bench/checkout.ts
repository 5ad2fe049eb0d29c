import { addToCart } from '#lib/cart/add-to-cart.ts'
import { readCart } from '#lib/cart/read-cart.ts'
import { placeOrder } from '#lib/checkout/place-order.ts'
import { checkoutSchema } from '#lib/checkout/schema.ts'
import { db } from '#lib/db/db.ts'
import { getRegionQuotes } from '#lib/delivery/queries.ts'
import { receiveStock } from '#lib/stock/receive-stock.ts'
import { percentile, round, table } from './table.ts'

const BUYERS = 16
const ORDERS = 800

/** Orders per second with 16 buyers at once: cart, checkout and order, in the database of the run. */
export async function benchCheckout(): Promise<string> {
  const variants = await db.variant.findMany({ take: BUYERS * 2, orderBy: { sku: 'asc' }, select: { id: true, sku: true } })
  for (const { sku } of variants) await receiveStock({ sku, quantity: ORDERS, key: `bench:${sku}` })
  const quotes = await getRegionQuotes(1_000, 0)
  if (quotes.length === 0) throw new Error('no tariffs')
  const times: number[] = []
  let next = 0
  const started = performance.now()
  await Promise.all(Array.from({ length: BUYERS }, async () => {
    while (next < ORDERS) {
      const variant = variants[next++ % variants.length]
      const cartId = await addToCart(null, { variantId: variant?.id ?? '', quantity: 1 })
      const cart = await readCart(cartId)
      const regions = await getRegionQuotes(cart.weight, cart.goodsTotal)
      const price = regions.find(({ code }) => code === '64')?.quotes.find(({ method }) => method === 'courier')?.price ?? 0
      const before = performance.now()
      await placeOrder(cartId, checkoutSchema.parse({
        cartId,
        expectedTotal: cart.goodsTotal + price,
        contact: { surname: 'Иванова', givenName: 'Анна', patronymic: '', email: 'anna@example.ru', phone: '+79171234567' },
        delivery: { method: 'courier', regionCode: '64', city: 'Саратов', address: 'ул. Московская, 1' },
        paymentMethod: 'online',
      }))
      times.push(performance.now() - before)
    }
  }))
  const seconds = (performance.now() - started) / 1000
  return table(['buyers at once', 'orders', 'orders/s, cart to order', 'placing, p50 ms', 'placing, p95 ms'], [
    [BUYERS, ORDERS, round(ORDERS / seconds), round(percentile(times, 0.5)), round(percentile(times, 0.95))],
  ])
}
