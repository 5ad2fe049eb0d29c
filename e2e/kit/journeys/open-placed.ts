import { type Page, test } from '@playwright/test'
import type { Order } from '#lib/support-api/schema/orders.ts'
import type { Product } from '#lib/support-api/schema/products.ts'
import { type Buyer, newBuyer } from '../buyer.ts'
import { orderPage } from '../pages/order-page.ts'
import { call } from '../support/call.ts'
import type { Payment } from './fill-checkout.ts'

/**
 * An order of a guest, placed without the pages of cart and checkout, for tests that are about what comes after them; ends where they end: on the
 * bank's page, or on the order's when it is paid on delivery.
 */
export async function openPlaced(page: Page, { sku }: Pick<Product, 'sku'>, { payment = 'online' }: { readonly payment?: Payment } = {}): Promise<Buyer> {
  const buyer = newBuyer()
  await test.step('заказ оформлен', async () => {
    const order = await call<Order>('POST', '/orders', { email: buyer.email, lines: [{ sku, quantity: 1 }], payment })
    await page.goto(payment === 'online' ? await bankPageOf(order) : order.path)
  })
  return buyer
}

/** The same for a buyer who has left the bank without paying: ends on the page of the order, which waits for the payment. */
export async function openUnpaid(page: Page, product: Pick<Product, 'sku'>): Promise<Buyer> {
  const buyer = await openPlaced(page, product)
  await test.step('уходит со страницы банка', async () => {
    await page.getByRole('link', { name: 'Вернуться в магазин, не платя' }).click()
    await orderPage(page).pay.waitFor()
  })
  return buyer
}

async function bankPageOf({ number }: Order): Promise<string> {
  const { url } = await call<{ url: string | null }>('POST', `/orders/${number}/payment`)
  if (url === null) throw new Error(`nothing is to be paid of order ${number}`)
  return url
}
