import { expect, test } from '#e2e/kit/test.ts'

test('не удаётся нарочно', async ({ as, shop, mailbox }) => {
  const vera = await as('vera')
  await shop.order({ of: vera, paid: true })
  await mailbox.of(vera).latest(/оплачен/)
  await vera.page.goto('/account')
  expect('на деле').toBe('в надежде')
})

test('удаётся', async ({ page }) => {
  await page.goto('/offer')
})
