import { expect, type Page, test } from '@playwright/test'
import { type Buyer, newBuyer } from '../buyer.ts'
import { checkoutPage } from '../pages/checkout-page.ts'
import { orderPage } from '../pages/order-page.ts'
import type { Product } from '#lib/support-api/schema/products.ts'
import { type Delivery, fillCheckout, type Payment } from './fill-checkout.ts'
import { openCheckout } from './open-checkout.ts'

type Ways = {
  readonly delivery?: Delivery
  readonly payment?: Payment
  /** Who buys; somebody new without: `await as('guest')`. */
  readonly buyer?: Buyer
}

/** From a device in the cart to the placed order: ends on the bank's page, or on the order's when it is paid on delivery. Answers who has bought it. */
export async function placeOrder(page: Page, device: Product, { buyer = newBuyer(), ...ways }: Ways = {}): Promise<Buyer> {
  await openCheckout(page, device)
  await fillCheckout(page, buyer, ways)
  await test.step('оформляет заказ', async () => {
    await checkoutPage(page).submit.click()
    await page.waitForURL((url) => url.pathname !== '/checkout')
  })
  return buyer
}

/** Places an order and walks away from the bank: ends on the page of the order, which waits for the payment. */
export async function placeUnpaidOrder(page: Page, device: Product): Promise<Buyer> {
  const buyer = await placeOrder(page, device)
  await test.step('уходит со страницы банка', async () => {
    await page.getByRole('link', { name: 'Вернуться в магазин, не платя' }).click()
    await expect(orderPage(page).pay).toBeVisible()
  })
  return buyer
}
