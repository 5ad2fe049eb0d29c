import { inEveryLook, overflowOf } from '#e2e/kit/looks.ts'
import { expect, test } from '#e2e/kit/test.ts'

const routes = [
  '/', '/catalogue', '/catalogue/smart-rings', '/catalogue/watches-square?colour=lilac&stock=1', '/catalogue?from=999999', '/catalogue?page=1&sort=new',
  '/product/orbita-2/sand', '/product/kontur/silver-22', '/cart', '/checkout', '/delivery', '/returns', '/contacts', '/offer', '/net-takoi-stranitsy',
  '/privacy', '/privacy/1', '/privacy/1/changes', '/privacy?at=2020-01-01', '/privacy?at=x', '/privacy/cookies', '/privacy/proof', '/privacy/texts/ads/email/1',
  '/order/1?key=x', '/dev/mailbox', '/dev/mailbox/sms',
]

for (const route of routes) {
  test(`доступна и помещается в узкий экран: ${route}`, async ({ page }) => {
    await page.goto(route)
    await inEveryLook(page, () => expect(page).toBeAccessible())
    for (const width of [360, 320]) {
      await page.setViewportSize({ width, height: 740 })
      await expect.poll(() => overflowOf(page), `scrolls sideways at ${width} px`).toBe(0)
    }
  })
}
