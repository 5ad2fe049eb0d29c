import { openPlaced } from '#e2e/kit/journeys/open-placed.ts'
import { payAtBank } from '#e2e/kit/journeys/pay-at-bank.ts'
import { orderPage } from '#e2e/kit/pages/order-page.ts'
import { expect, test } from '#e2e/kit/test.ts'

test('банк отказал, со второй попытки заказ оплачен', async ({ page, shop, payments }) => {
  await payments.next('declined')
  await openPlaced(page, await shop.product())
  await payAtBank(page)
  await expect(orderPage(page).status).toHaveText('Оплата не прошла')
  await orderPage(page).pay.click()
  await payAtBank(page)
  await expect(orderPage(page).status).toHaveText('Заказ оплачен')
})
