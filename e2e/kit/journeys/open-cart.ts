import { expect, type Page, test } from '@playwright/test'
import { cartPage } from '../pages/cart-page.ts'
import { siteHeader } from '../pages/site-header.ts'

/** Opens the cart and waits until the page is alive and knows of so many pieces. */
export async function openCart(page: Page, pieces: number): Promise<ReturnType<typeof cartPage>> {
  await test.step('открывает корзину', async () => {
    await page.goto('/cart')
    await expect(siteHeader(page).cart(pieces)).toBeVisible()
  })
  return cartPage(page)
}
