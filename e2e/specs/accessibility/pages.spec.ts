import { groupsOf, inTurn } from '#e2e/kit/each-page.ts'
import { expectGood } from '#e2e/kit/expect-good.ts'
import { test } from '#e2e/kit/test.ts'

const routes = [
  '/', '/catalogue', '/catalogue/smart-rings', '/catalogue/watches-square?colour=lilac&stock=1', '/catalogue?from=999999', '/catalogue?page=1&sort=new',
  '/product/orbita-2/sand', '/product/kontur/silver-22', '/cart', '/checkout', '/delivery', '/returns', '/contacts', '/offer', '/net-takoi-stranitsy',
  '/privacy', '/privacy/1', '/privacy/1/changes', '/privacy?at=2020-01-01', '/privacy?at=x', '/privacy/cookies', '/privacy/proof', '/privacy/texts/ads/email/1',
  '/bonus', '/bonus/join', '/bonus/join/code', '/bonus/rules/1',
  '/order/1?key=x', '/dev/mailbox', '/dev/mailbox/sms',
]

test.describe.configure({ timeout: 240_000 })

for (const group of groupsOf(routes)) {
  test(`доступны и помещаются в узкий экран: ${group.join(', ')}`, async ({ page }) => {
    await inTurn(group, async (route) => {
      await page.goto(route)
      await expectGood(page, { inPassing: true })
    })
  })
}
