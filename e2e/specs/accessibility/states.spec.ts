import { newBuyer } from '#e2e/kit/buyer.ts'
import { expectGood } from '#e2e/kit/expect-good.ts'
import { fillCheckout } from '#e2e/kit/journeys/fill-checkout.ts'
import { holdCart } from '#e2e/kit/journeys/hold-cart.ts'
import { openCart } from '#e2e/kit/journeys/open-cart.ts'
import { openCheckout } from '#e2e/kit/journeys/open-checkout.ts'
import { openPlaced, openUnpaid } from '#e2e/kit/journeys/open-placed.ts'
import { payAtBank, payWithRefusedCard } from '#e2e/kit/journeys/pay-at-bank.ts'
import { bankPage } from '#e2e/kit/pages/bank-page.ts'
import { cataloguePage } from '#e2e/kit/pages/catalogue-page.ts'
import { orderPage } from '#e2e/kit/pages/order-page.ts'
import { productPage } from '#e2e/kit/pages/product-page.ts'
import { siteHeader } from '#e2e/kit/pages/site-header.ts'
import { expect, test } from '#e2e/kit/test.ts'

test('корзина с товарами, новостями и убранной строкой', async ({ page, shop }) => {
  const dearer = await shop.product()
  const gone = await shop.product({ stock: 1 })
  const stays = await shop.product()
  await holdCart(page, dearer, gone, stays)
  await shop.change(dearer, { price: 500_000 })
  await shop.change(gone, { stock: 0 })
  const cart = await openCart(page, 3)
  await cart.line(stays.name).remove.click()
  await expect(page.getByRole('button', { name: /^Вернуть/ })).toBeVisible()
  await expectGood(page, { inPassing: true })
})

test('товар, который уже в корзине, и увеличенная картинка', async ({ page, shop }) => {
  const device = await shop.product({ stock: 1 })
  await page.goto(device.path)
  await productPage(page).add.click()
  await expect(productPage(page).toCart).toBeVisible()
  await expectGood(page, { inPassing: true })
  await productPage(page).zoom.click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await expectGood(page, { inPassing: true })
})

test('открытое меню каталога доступно каждому', async ({ page }) => {
  await page.goto('/')
  await siteHeader(page).catalogueMenu.click()
  await expect(siteHeader(page).menu).toBeVisible()
  await expectGood(page, { inPassing: true })
})

test('открытые фильтры на телефоне и на компьютере', async ({ page }) => {
  await page.goto('/catalogue')
  await cataloguePage(page).facet('Цвет').click()
  await expect(cataloguePage(page).value('Лиловый')).toBeVisible()
  await expect(page).toBeAccessible()
  await page.setViewportSize({ width: 390, height: 844 })
  await page.reload()
  await cataloguePage(page).openFilters.click()
  await cataloguePage(page).facet('Цвет').click()
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await expect(page).toBeAccessible()
  }
})

test('оформление с ошибками и оформление заполненное', async ({ page, shop }) => {
  const form = await openCheckout(page, await shop.product())
  await form.submit.click()
  await expect(form.alert).toBeVisible()
  await expectGood(page, { inPassing: true })
  await fillCheckout(page, newBuyer(), { delivery: 'pickup' })
  await page.getByText('Зачем это нужно').first().click()
  await expectGood(page, { inPassing: true })
})

test('отказ после оформления прочтёт каждый', async ({ page, shop }) => {
  const device = await shop.product({ stock: 1 })
  const form = await openCheckout(page, device)
  await fillCheckout(page, newBuyer(), { payment: 'on_delivery' })
  await shop.change(device, { stock: 0 })
  await form.submit.click()
  await expect(form.alert).toBeVisible()
  await expectGood(page, { inPassing: true })
})

test('страницы банка-песочницы доступны каждому', async ({ page, shop }) => {
  await openPlaced(page, await shop.product())
  const bank = bankPage(page)
  await expectGood(page, { inPassing: true })
  await bank.number.fill('1')
  await bank.pay.click()
  await expect(page.getByRole('alert')).toBeVisible()
  await expectGood(page, { inPassing: true })
  await bank.testCard('С кодом 3-D Secure').click()
  await bank.pay.click()
  await expect(bank.code).toBeVisible()
  await expectGood(page, { inPassing: true })
})

test('заказ неоплаченный, с вопросом об отмене и отменённый', async ({ page, shop }) => {
  await openUnpaid(page, await shop.product())
  const order = orderPage(page)
  await expectGood(page, { inPassing: true })
  await order.cancel.click()
  await expect(order.question).toBeVisible()
  await expectGood(page, { inPassing: true })
  await order.confirmCancel.click()
  await expect(order.status).toHaveText('Заказ отменён')
  await expectGood(page, { inPassing: true })
})

test('заказ с неудачной оплатой, оплаченный и полученный', async ({ page, shop }) => {
  const buyer = await openPlaced(page, await shop.product())
  await payWithRefusedCard(page)
  const order = orderPage(page)
  await expect(order.status).toHaveText('Оплата не прошла')
  await expectGood(page, { inPassing: true })
  await order.pay.click()
  await payAtBank(page)
  await expect(order.status).toHaveText('Заказ оплачен')
  await expectGood(page, { inPassing: true })
  await shop.move(await shop.latestOrder(buyer.email), 'delivered')
  await page.reload()
  await expect(order.status).toHaveText('Заказ у вас')
  await expectGood(page, { inPassing: true })
})

test('письмо в ящике демонстрации прочтёт каждый', async ({ page, shop, mailbox }) => {
  const buyer = await openPlaced(page, await shop.product(), { payment: 'on_delivery' })
  const { id } = await mailbox.of(buyer).latest(/принят/)
  await page.goto(`/dev/mailbox/${id}`)
  await expectGood(page, { inPassing: true })
})

test('страница читается по порядку: один h1, области названы, с клавиатуры виден фокус', { tag: '@smoke' }, async ({ page }) => {
  await page.goto('/product/orbita-2/graphite')
  await expect(page.getByRole('heading', { level: 1 })).toHaveCount(1)
  for (const landmark of ['banner', 'main', 'contentinfo'] as const) await expect(page.getByRole(landmark)).toHaveCount(1)
  await expect(page.locator('html')).toHaveAttribute('lang', 'ru')
  await page.keyboard.press('Tab')
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement ?? document.body).outlineWidth)
  expect(Number.parseFloat(outline)).toBeGreaterThan(0)
})

test('раскладка одна от 320 до 400 пикселей: что смотрят на самом узком, то верно и для прочих телефонов', async ({ page, as }) => {
  const bounds = (): number[] =>
    [...document.styleSheets].flatMap(function widths(of: CSSStyleSheet | CSSRule): number[] {
      const own = of instanceof CSSMediaRule ? [...of.conditionText.matchAll(/([\d.]+)(px|rem)/g)].map(([, size, unit]) => Number(size) * (unit === 'rem' ? 16 : 1)) : []
      return [...own, ...('cssRules' in of ? [...of.cssRules].flatMap(widths) : [])]
    })
  await page.goto('/')
  const { page: desk } = await as('admin')
  await desk.goto('/desk')
  for (const each of [page, desk]) {
    const widths = await each.evaluate(bounds)
    expect(widths).toContain(640)
    expect(widths.filter((width) => width > 320 && width < 400)).toEqual([])
  }
})
