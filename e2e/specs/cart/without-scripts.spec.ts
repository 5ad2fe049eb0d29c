import { cartPage } from '#e2e/kit/pages/cart-page.ts'
import { productPage } from '#e2e/kit/pages/product-page.ts'
import { expect, test } from '#e2e/kit/test.ts'

test.use({ javaScriptEnabled: false })

test('корзина работает без скриптов: положить, изменить количество, убрать', async ({ page, shop }) => {
  const device = await shop.product({ stock: 5 })
  await page.goto(device.path)
  await productPage(page).add.click()
  await expect(page).toHaveURL('/cart')
  const cart = cartPage(page)
  const line = cart.line(device.name)
  await expect(line.plainQuantity).toHaveValue('1')
  await line.plainQuantity.fill('3')
  await line.update.click()
  await expect(line.plainQuantity).toHaveValue('3')
  await expect(cart.sum).toContainText('10 470 ₽')
  await line.remove.click()
  await expect(cart.empty).toBeVisible()
})

test('больше, чем осталось, не положить и без скриптов', async ({ page, shop }) => {
  const device = await shop.product({ stock: 5 })
  await page.goto(device.path)
  await productPage(page).add.click()
  const line = cartPage(page).line(device.name)
  await expect(line.plainQuantity).toHaveValue('1')
  await shop.change(device, { stock: 2 })
  await line.plainQuantity.fill('4')
  await line.update.click()
  await expect(line.plainQuantity).toHaveValue('2')
})

test('о перемене цены говорится и без скриптов', async ({ page, shop }) => {
  const device = await shop.product({ price: 100_000 })
  await page.goto(device.path)
  await productPage(page).add.click()
  await shop.change(device, { price: 90_000 })
  await page.goto('/cart')
  const cart = cartPage(page)
  await expect(cart.line(device.name).row).toContainText('Цена снизилась: была 1 000 ₽, стала 900 ₽.')
  await cart.acknowledge.click()
  await expect(cart.news).toBeHidden()
})
