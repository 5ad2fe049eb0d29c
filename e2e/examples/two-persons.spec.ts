import { ownOrderPage } from '#e2e/kit/pages/own-order-page.ts'
import { expect, test } from '#e2e/kit/test.ts'

test('заказ Анны видит Анна, а Вера не видит', async ({ as, shop }) => {
  const [anna, vera] = [await as('anna'), await as('vera')]
  const { number } = await shop.order({ of: anna })
  for (const { page } of [anna, vera]) await page.goto(`/account/orders/${number}`)
  await expect(ownOrderPage(anna.page).title).toHaveText(`Заказ № ${number}`)
  await expect(ownOrderPage(vera.page).notFound).toBeVisible()
})
