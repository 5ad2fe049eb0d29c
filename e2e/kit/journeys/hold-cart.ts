import { expect, type Page, test } from '@playwright/test'

/**
 * Puts a piece of each product into the cart of this browser, a guest's or a customer's, by the plain form that its page has for browsers without
 * scripts. No page is drawn: for tests that begin with a full cart and are about what comes after it.
 */
export async function holdCart(page: Page, ...products: readonly { readonly name: string; readonly path: string }[]): Promise<void> {
  await test.step(`с корзиной: ${products.map(({ name }) => name).join(', ')}`, async () => {
    for (const { path } of products) {
      const answer = await page.request.get(path)
      const [, action = '', variantId = ''] = /name="(\$ACTION_ID_\w+)"\/><input type="hidden" name="variantId" value="([\w-]+)"/.exec(await answer.text()) ?? []
      const kept = await page.request.post(path, { headers: { origin: new URL(answer.url()).origin }, multipart: { [action]: '', variantId }, maxRedirects: 0 })
      expect(kept.headers().location, `${path} leads to the cart`).toBe('/cart')
    }
  })
}
