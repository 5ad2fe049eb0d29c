import { expect, test } from '#e2e/kit/test.ts'

test('склад собирает заказ и может его отправить', async ({ as, shop }) => {
  const { page } = await as('warehouse')
  const { number } = await shop.order()
  await page.goto(`/desk/orders/${number}`)
  await page.getByRole('button', { name: 'Собран' }).click()
  await expect(page.getByRole('button', { name: 'Отправить' })).toBeVisible()
})
