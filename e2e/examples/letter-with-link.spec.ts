import { orderPage } from '#e2e/kit/pages/order-page.ts'
import { expect, test } from '#e2e/kit/test.ts'

test('ссылка из письма открывает заказ без входа', async ({ page, shop, mailbox }) => {
  const { email } = await shop.order({ paid: true })
  await page.goto(await mailbox.of(email).latest(/оплачен/).link())
  await expect(orderPage(page).status).toHaveText('Заказ оплачен')
})
