import { codePage } from '#e2e/kit/pages/code-page.ts'
import { signInPage } from '#e2e/kit/pages/sign-in-page.ts'
import { expect, test } from '#e2e/kit/test.ts'

test('Анна входит по коду из СМС', async ({ page, shop, sms }) => {
  const anna = await shop.person('anna')
  await page.goto('/sign-in')
  await signInPage(page).contact.fill(anna.mobile)
  await signInPage(page).byCode.click()
  await codePage(page).code.fill(await sms.of(anna).code())
  await expect(page).toHaveURL('/account')
})
