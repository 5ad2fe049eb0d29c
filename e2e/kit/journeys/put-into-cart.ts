import { type Page, test } from '@playwright/test'
import { productPage } from '../pages/product-page.ts'
import type { Product } from '#lib/support-api/schema/products.ts'

/** Opens the page of a device, puts one piece into the cart and waits until the shop has it. */
export async function putIntoCart(page: Page, device: Pick<Product, 'path' | 'name'>): Promise<void> {
  await test.step(`кладёт в корзину: ${device.name}`, async () => {
    await page.goto(device.path)
    const kept = page.waitForResponse((response) => response.request().method() === 'POST')
    await productPage(page).add.click()
    await kept
  })
}
