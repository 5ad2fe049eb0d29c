import { orderPage } from '#e2e/kit/pages/order-page.ts'
import { expect, test } from '#e2e/kit/test.ts'

test('через полчаса без оплаты товар снова в продаже', async ({ page, shop, clock, jobs }) => {
  const product = await shop.product({ stock: 1 })
  const { path } = await shop.order({ lines: [product], payment: 'online' })
  await clock.travel({ minutes: 31 })
  await jobs.drain()
  expect(await shop.stock(product)).toEqual({ onHand: 1, reserved: 0 })
  await page.goto(path)
  await expect(orderPage(page).status).toHaveText('Заказ не оплачен вовремя')
})
