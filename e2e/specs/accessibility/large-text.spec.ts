import { openCart } from '#e2e/kit/journeys/open-cart.ts'
import { holdCart } from '#e2e/kit/journeys/hold-cart.ts'
import { expect, test } from '#e2e/kit/test.ts'

const widths = [390, 1440]

test('с текстом вдвое крупнее ничего не уходит за край экрана', async ({ page, shop }) => {
  const device = await shop.product()
  await holdCart(page, device)
  await openCart(page, 1)
  for (const path of ['/', '/catalogue', '/product/orbita-2', '/cart']) {
    await page.goto(path)
    await page.addStyleTag({ content: 'html { font-size: 200% }' })
    for (const width of widths) {
      await page.setViewportSize({ width, height: 844 })
      const beyond = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      await expect.poll(beyond, `${path} at ${width} px`).toBe(0)
    }
  }
})
