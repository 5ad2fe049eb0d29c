import { holdCart } from '#e2e/kit/journeys/hold-cart.ts'
import { openCart } from '#e2e/kit/journeys/open-cart.ts'
import { putIntoCart } from '#e2e/kit/journeys/put-into-cart.ts'
import { cartPage } from '#e2e/kit/pages/cart-page.ts'
import { siteHeader } from '#e2e/kit/pages/site-header.ts'
import { expect, test } from '#e2e/kit/test.ts'

test('добавленное видно в шапке, в карточке и в корзине', { tag: '@smoke' }, async ({ page, shop }) => {
  const device = await shop.product({ price: 349_000 })
  await putIntoCart(page, device)
  await expect(siteHeader(page).cart(1)).toBeVisible()
  const cart = await openCart(page, 1)
  await expect(cart.lines).toHaveCount(1)
  await expect(cart.line(device.name).quantity).toHaveValue('1')
  await expect(cart.sum).toContainText('3 490 ₽')
})

test('пустая корзина ведёт в каталог', async ({ page }) => {
  await page.goto('/cart')
  await expect(cartPage(page).empty).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'В каталог' }).click()
  await expect(page).toHaveURL('/catalogue')
})

test('изменение видно сразу, ещё до ответа магазина', async ({ page, shop }) => {
  const device = await shop.product()
  await holdCart(page, device)
  const line = (await openCart(page, 1)).line(device.name)
  const answered = Promise.withResolvers<void>()
  await page.route('/cart', async (route) => {
    if (route.request().method() === 'POST') await answered.promise
    await route.continue()
  })
  await line.more.click()
  await expect(line.quantity).toHaveValue('2')
  await expect(cartPage(page).sum).toContainText('6 980 ₽')
  answered.resolve()
  await expect(line.quantity).toHaveValue('2')
})

test('больше, чем есть, не положить', async ({ page, shop }) => {
  const device = await shop.product({ stock: 2 })
  await holdCart(page, device)
  const line = (await openCart(page, 1)).line(device.name)
  await line.quantity.fill('20')
  await line.quantity.press('Enter')
  await expect(line.quantity).toHaveValue('2')
  await expect(line.row).toContainText('Больше нет в наличии: осталось 2 шт.')
  await expect(line.more).toHaveAttribute('aria-disabled', 'true')
})

test('убранное можно вернуть', async ({ page, shop }) => {
  const device = await shop.product()
  await holdCart(page, device)
  const cart = await openCart(page, 1)
  await cart.line(device.name).remove.click()
  await expect(cart.empty).toBeVisible()
  await cart.line(device.name).bringBack.click()
  await expect(cart.line(device.name).quantity).toHaveValue('1')
  await expect(siteHeader(page).cart(1)).toBeVisible()
})

test('две вкладки показывают одно и то же', async ({ page, context, shop }) => {
  const device = await shop.product()
  await holdCart(page, device)
  const other = await context.newPage()
  await openCart(other, 1)
  await openCart(page, 1)
  await cartPage(page).line(device.name).more.click()
  await expect(cartPage(other).line(device.name).quantity).toHaveValue('2')
  await expect(siteHeader(other).cart(2)).toBeVisible()
  await cartPage(other).line(device.name).remove.click()
  await expect(cartPage(page).empty).toBeVisible()
})

test('о новой цене говорится прямо, и итог считается по ней', async ({ page, shop }) => {
  const device = await shop.product({ price: 349_000 })
  await holdCart(page, device)
  await shop.change(device, { price: 399_000 })
  const cart = await openCart(page, 1)
  await expect(cart.news).toBeVisible()
  await expect(cart.line(device.name).row).toContainText('Цена выросла: была 3 490 ₽, стала 3 990 ₽.')
  await expect(cart.sum).toContainText('3 990 ₽')
  await cart.acknowledge.click()
  await expect(cart.news).toBeHidden()
})

test('чего не хватает, то нельзя оформить, пока покупатель не решит', async ({ page, shop }) => {
  const device = await shop.product({ stock: 3 })
  await holdCart(page, device)
  const cart = await openCart(page, 1)
  await cart.line(device.name).quantity.fill('3')
  const kept = page.waitForResponse((response) => response.request().method() === 'POST')
  await cart.line(device.name).quantity.press('Enter')
  await kept // the header counts sooner than the shop knows
  await expect(siteHeader(page).cart(3)).toBeVisible()
  await shop.change(device, { stock: 1 })
  await page.reload()
  await expect(cart.line(device.name).row).toContainText('Осталось: 1 штука. Уменьшите количество.')
  await expect(cart.checkout).toBeHidden()
  await cart.acknowledge.click()
  await expect(cart.line(device.name).quantity).toHaveValue('1')
  await expect(cart.checkout).toBeVisible()
})

test('закончившийся товар называется и не мешает оформить остальное', async ({ page, shop }) => {
  const gone = await shop.product({ stock: 1 })
  const stays = await shop.product({ stock: 1 })
  await holdCart(page, gone, stays)
  await shop.change(gone, { stock: 0 })
  const cart = await openCart(page, 2)
  await expect(cart.line(gone.name).row).toContainText('Товар закончился')
  await cart.line(gone.name).remove.click()
  await expect(cart.line(stays.name).quantity).toHaveValue('1')
  await expect(cart.checkout).toBeVisible()
})

test('корзину нельзя угадать: подпись другая — корзина пустая', async ({ page, context, shop }) => {
  await holdCart(page, await shop.product())
  const [cookie] = (await context.cookies()).filter(({ name }) => name === 'cart')
  expect(cookie).toMatchObject({ httpOnly: true, sameSite: 'Lax' })
  await context.addCookies([{ ...cookie, name: 'cart', value: `${cookie?.value.slice(0, -2)}xx`, domain: cookie?.domain ?? '', path: '/' }])
  await page.goto('/cart')
  await expect(cartPage(page).empty).toBeVisible()
})
