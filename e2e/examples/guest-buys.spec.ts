import { payAtBank } from '#e2e/kit/journeys/pay-at-bank.ts'
import { placeOrder } from '#e2e/kit/journeys/place-order.ts'
import { orderPage } from '#e2e/kit/pages/order-page.ts'
import { expect, test } from '#e2e/kit/test.ts'

test('гость покупает браслет и платит картой', { tag: '@smoke' }, async ({ page, shop }) => {
  await placeOrder(page, await shop.product())
  await payAtBank(page)
  await expect(orderPage(page).status).toHaveText('Заказ оплачен')
})
