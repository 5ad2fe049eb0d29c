import { expect, type Page, test } from '@playwright/test'
import { checkoutPage } from '../pages/checkout-page.ts'
import type { Device } from '../shop.ts'
import { putIntoCart } from './put-into-cart.ts'

/** Puts the devices into the cart and opens the checkout. */
export async function openCheckout(page: Page, ...devices: readonly Device[]): Promise<ReturnType<typeof checkoutPage>> {
  for (const device of devices) await putIntoCart(page, device)
  const form = checkoutPage(page)
  await test.step('переходит к оформлению', async () => {
    await page.goto('/checkout')
    await expect(form.submit).toBeVisible()
  })
  return form
}
