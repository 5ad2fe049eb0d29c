import { expect, type Page, test } from '@playwright/test'
import { checkoutPage } from '../pages/checkout-page.ts'
import type { Product } from '#lib/support-api/schema/products.ts'
import { holdCart } from './hold-cart.ts'

/** Opens the checkout of a cart with the devices. */
export async function openCheckout(page: Page, ...devices: readonly Product[]): Promise<ReturnType<typeof checkoutPage>> {
  await holdCart(page, ...devices)
  const form = checkoutPage(page)
  await test.step('переходит к оформлению', async () => {
    await page.goto('/checkout')
    await expect(form.submit).toBeVisible()
  })
  return form
}
