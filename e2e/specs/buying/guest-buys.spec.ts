import { fillCheckout } from '#e2e/kit/journeys/fill-checkout.ts'
import { payAtBank } from '#e2e/kit/journeys/pay-at-bank.ts'
import { newBuyer } from '#e2e/kit/buyer.ts'
import { overflowOf } from '#e2e/kit/looks.ts'
import { cartPage } from '#e2e/kit/pages/cart-page.ts'
import { cataloguePage } from '#e2e/kit/pages/catalogue-page.ts'
import { checkoutPage } from '#e2e/kit/pages/checkout-page.ts'
import { orderPage } from '#e2e/kit/pages/order-page.ts'
import { productPage } from '#e2e/kit/pages/product-page.ts'
import { siteHeader } from '#e2e/kit/pages/site-header.ts'
import { expect, test } from '#e2e/kit/test.ts'

test.use({ reducedMotion: 'no-preference', viewport: { width: 1440, height: 900 } })

test('гость находит браслет, покупает его, платит и следит за заказом по ссылке из письма, на экране 1440 px §2.2 §4.1.1 §4.1.6', { tag: '@smoke' }, async ({ page, context, mailbox }) => {
  const buyer = newBuyer()

  await test.step('главная → семейство', async () => {
    await page.goto('/')
    await page.getByRole('main').getByRole('link', { name: /Фитнес-браслеты/ }).first().click()
    await expect(cataloguePage(page).heading).toHaveText('Фитнес-браслеты')
    expect(await overflowOf(page)).toBe(0)
  })

  await test.step('отбирает по цвету', async () => {
    const catalogue = cataloguePage(page)
    await catalogue.facet('Цвет').click()
    await catalogue.value('Мята').check()
    await expect(page).toHaveURL(/colour=mint/)
    await expect(catalogue.chips).toContainText('Мята')
  })

  await test.step('открывает товар и выбирает другой цвет', async () => {
    await cataloguePage(page).cards.first().getByRole('link').click()
    const product = productPage(page)
    await expect(product.name).toContainText('Пульс')
    await product.colour('Графит').click()
    await expect(page).toHaveURL(/\/graphite$/)
  })

  await test.step('кладёт в корзину', async () => {
    expect(await overflowOf(page)).toBe(0)
    await productPage(page).add.click()
    await expect(siteHeader(page).cart(1)).toBeVisible()
    await siteHeader(page).cart(1).click()
    await cartPage(page).checkout.click()
  })

  await fillCheckout(page, buyer)
  expect(await overflowOf(page)).toBe(0)
  await checkoutPage(page).submit.click()
  await payAtBank(page)

  await test.step('видит, что заказ оплачен', async () => {
    await expect(orderPage(page).status).toHaveText('Заказ оплачен')
    await expect(orderPage(page).contents).toContainText('Графит')
    await expect(orderPage(page).facts).toContainText('+7 917 123-45-67')
    expect(await overflowOf(page)).toBe(0)
  })

  await test.step('получает письма и открывает заказ по ссылке', async () => {
    const letter = await mailbox.of(buyer).latest(/оплачен/)
    expect(letter.html).toContain('lang="ru"')
    const anybody = await context.browser()?.newContext()
    if (!anybody) throw new Error('no browser')
    const reader = await anybody.newPage()
    await reader.goto(letter.link(/\/order\//))
    await expect(orderPage(reader).status).toHaveText('Заказ оплачен')
    await anybody.close()
  })

  await test.step('корзина снова пуста', async () => {
    await page.goto('/cart')
    await expect(cartPage(page).empty).toBeVisible()
  })
})

test('письмо можно прочитать в почтовом ящике демонстрации', async ({ page, shop, mailbox }) => {
  const { placeOrder } = await import('#e2e/kit/journeys/place-order.ts')
  const buyer = await placeOrder(page, await shop.product(), { payment: 'on_delivery' })
  await mailbox.of(buyer).latest(/принят/)
  await page.goto('/dev/mailbox')
  await page.getByRole('main').getByRole('link', { name: /принят/ }).filter({ hasText: buyer.email }).first().click()
  await expect(page.getByRole('heading', { name: /принят/ })).toBeVisible()
})
