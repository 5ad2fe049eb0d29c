import { newBuyer } from '#e2e/kit/buyer.ts'
import { fillCheckout } from '#e2e/kit/journeys/fill-checkout.ts'
import { payAtBank } from '#e2e/kit/journeys/pay-at-bank.ts'
import { overflowOf } from '#e2e/kit/looks.ts'
import { cartPage } from '#e2e/kit/pages/cart-page.ts'
import { cataloguePage } from '#e2e/kit/pages/catalogue-page.ts'
import { checkoutPage } from '#e2e/kit/pages/checkout-page.ts'
import { orderPage } from '#e2e/kit/pages/order-page.ts'
import { productPage } from '#e2e/kit/pages/product-page.ts'
import { siteHeader } from '#e2e/kit/pages/site-header.ts'
import { expect, test } from '#e2e/kit/test.ts'

test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true, deviceScaleFactor: 2, reducedMotion: 'no-preference' })

test('вся покупка удаётся с телефона', async ({ page }) => {
  await test.step('меню → семейство → отбор', async () => {
    await page.goto('/')
    await siteHeader(page).catalogueMenu.tap()
    await siteHeader(page).menu.getByRole('link', { name: 'Прямоугольные смарт-часы' }).tap()
    const catalogue = cataloguePage(page)
    await expect(catalogue.heading).toHaveText('Прямоугольные смарт-часы')
    await catalogue.openFilters.tap()
    await catalogue.facet('Цвет').tap()
    await catalogue.value('Графит').check()
    await expect(page).toHaveURL(/colour=graphite/)
    await page.getByRole('button', { name: /^Показать/ }).tap()
    await expect(catalogue.chips).toContainText('Графит')
    expect(await overflowOf(page)).toBe(0)
    await catalogue.cards.first().getByRole('link').tap()
  })

  await test.step('товар: кнопка внизу под рукой, когда своя ушла с экрана', async () => {
    await expect(productPage(page).name).toBeVisible()
    expect(await overflowOf(page)).toBe(0)
    await page.getByRole('heading', { name: 'Характеристики' }).scrollIntoViewIfNeeded()
    await page.getByRole('button', { name: 'В корзину' }).last().tap()
    await expect(siteHeader(page).cart(1)).toBeVisible()
    await siteHeader(page).cart(1).tap()
  })

  const buyer = newBuyer()
  await cartPage(page).checkout.tap()
  await fillCheckout(page, buyer, { delivery: 'pickup' })
  expect(await overflowOf(page)).toBe(0)
  await checkoutPage(page).submit.tap()
  await payAtBank(page)
  await expect(orderPage(page).status).toHaveText('Заказ оплачен')
  expect(await overflowOf(page)).toBe(0)
})

test('нажимать удобно: цели не меньше 24 пикселей', async ({ page, shop }) => {
  const device = await shop.product()
  for (const path of ['/', '/catalogue', device.path, '/offer']) {
    await page.goto(path)
    const small = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>('header a, header button, main button, footer a, nav a')]
        .filter((element) => element.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        .map((element) => ({ text: element.textContent, box: element.getBoundingClientRect() }))
        .filter(({ box }) => box.width > 0 && (box.width < 24 || box.height < 24))
        .map(({ text }) => text),
    )
    expect(small, path).toEqual([])
  }
})
