import { newBuyer } from '#e2e/kit/buyer.ts'
import { expectGood } from '#e2e/kit/expect-good.ts'
import { fillCheckout } from '#e2e/kit/journeys/fill-checkout.ts'
import { holdCart } from '#e2e/kit/journeys/hold-cart.ts'
import { openCart } from '#e2e/kit/journeys/open-cart.ts'
import { openCheckout } from '#e2e/kit/journeys/open-checkout.ts'
import { cartPage } from '#e2e/kit/pages/cart-page.ts'
import { checkoutPage } from '#e2e/kit/pages/checkout-page.ts'
import { orderPage } from '#e2e/kit/pages/order-page.ts'
import { productPage } from '#e2e/kit/pages/product-page.ts'
import { promoBox } from '#e2e/kit/pages/promo-box.ts'
import { tabTo } from '#e2e/kit/tab-to.ts'
import { expect, test } from '#e2e/kit/test.ts'
import { db } from '#lib/db/db.ts'

const rub = (text: string) => new RegExp(text.replaceAll(' ', '\\s'))

test('код с клавиатуры: опечатка остаётся в поле, скидка видна сразу, в двух вкладках и в количестве', async ({ page, shop, context }) => {
  const device = await shop.product({ price: 350_000 })
  const promo = await shop.promo()
  await holdCart(page, device)
  const cart = await openCart(page, 1)
  const box = promoBox(page)
  await tabTo(page, box.open)
  await page.keyboard.press('Enter')
  await tabTo(page, box.code)
  await page.keyboard.insertText('нет такого')
  await page.keyboard.press('Enter')
  await expect(box.code).toHaveAccessibleDescription(/Такого промокода нет/)
  await expect(box.code).toHaveValue('нет такого')
  await expectGood(page)

  const second = await context.newPage()
  await second.goto('/cart')
  await expect(promoBox(second).open).toBeVisible()
  await box.code.fill(` ${promo.code.toLowerCase()} `)
  await page.keyboard.press('Enter')
  await expect(cart.sum).toContainText(rub('−350 ₽'))
  await expect(cart.sum).toContainText(rub('3 150 ₽'))
  await expect(box.drop).toBeFocused()
  await expect(cartPage(second).sum).toContainText(rub('−350 ₽'))
  await cart.line(device.name).more.click()
  await expect(cart.sum).toContainText(rub('−700 ₽'))
  await expectGood(page)

  await box.drop.click()
  await expect(box.open).toBeFocused()
  await expect(cart.sum).not.toContainText(promo.code)
  await expect(cartPage(second).sum).not.toContainText(promo.code)
})

test('на оформлении: введённое остаётся, скидка в заказе, письме и чеке; отмена возвращает применение', async ({ page, shop, mailbox }) => {
  const device = await shop.product({ price: 350_000 })
  const promo = await shop.promo({ maxUses: 1 })
  const form = await openCheckout(page, device)
  const buyer = newBuyer()
  await fillCheckout(page, buyer, { payment: 'on_delivery' })
  const box = promoBox(page)
  await box.open.click()
  await box.code.fill('НЕТ-ТАКОГО')
  await box.apply.click()
  await expect(box.code).toHaveAccessibleDescription(/Такого промокода нет/)
  await box.code.fill(promo.code)
  await box.apply.click()
  await expect(form.summary).toContainText(rub('−350 ₽'))
  await expect(form.surname).toHaveValue(buyer.surname)
  await expect(form.address).toHaveValue(buyer.address)
  await expect(form.payOnDelivery).toBeChecked()
  await form.submit.click()
  const order = orderPage(page)
  await expect(order.status).toHaveText('Заказ принят')
  await expect(order.contents).toContainText(`Промокод ${promo.code}`)
  await expect(order.contents).toContainText(rub('−350 ₽'))
  expect((await mailbox.of(buyer).latest(/принят/)).text).toContain(promo.code)
  expect(await db.promoCode.findUniqueOrThrow({ where: { id: promo.id } })).toMatchObject({ uses: 1 })
  await order.cancel.click()
  await order.confirmCancel.click()
  await expect(order.status).toHaveText('Заказ отменён')
  expect(await db.promoCode.findUniqueOrThrow({ where: { id: promo.id } })).toMatchObject({ uses: 0 })
})

test('код, который кончился, пока заполняли: сказано почему и сколько теперь, заказ без него с той же формы', async ({ page, shop }) => {
  const device = await shop.product({ price: 350_000 })
  const promo = await shop.promo({ kind: 'free_delivery', value: 0 })
  const form = await openCheckout(page, device)
  const box = promoBox(page)
  await box.open.click()
  await box.code.fill(promo.code)
  await page.keyboard.press('Enter')
  await expect(box.drop).toBeVisible()
  const buyer = newBuyer()
  await fillCheckout(page, buyer, { payment: 'on_delivery' })
  await expect(form.summary).toContainText('бесплатно')
  await db.promoCode.update({ where: { id: promo.id }, data: { active: false } })
  await form.submit.click()
  await expect(form.alert).toContainText(/больше не\sдействует.*Без него заказ стоит/)
  await expect(form.surname).toHaveValue(buyer.surname)
  await expect(box.drop).toBeHidden()
  await form.submit.click()
  await expect(orderPage(page).status).toHaveText('Заказ принят')
  await expect(orderPage(page).contents).not.toContainText(promo.code)
})

test('код перестал подходить к корзине: сказано, чего не хватает, и он возвращается сам', async ({ page, shop }) => {
  const device = await shop.product({ price: 350_000 })
  const promo = await shop.promo({ minGoods: 600_000 })
  await holdCart(page, device)
  const cart = await openCart(page, 1)
  await cart.line(device.name).more.click()
  const box = promoBox(page)
  await box.open.click()
  await box.code.fill(promo.code)
  await box.apply.click()
  await expect(cart.sum).toContainText(rub('−700 ₽'))
  await cart.line(device.name).less.click()
  await expect(cart.sum).toContainText(rub('Не хватает 2 500 ₽'))
  await expect(cart.sum).not.toContainText('−')
  await cart.line(device.name).more.click()
  await expect(cart.sum).toContainText(rub('−700 ₽'))
})

test('коды не угадать: после десяти промахов сказано, когда можно снова', async ({ page, shop }) => {
  await holdCart(page, await shop.product())
  await openCart(page, 1)
  const box = promoBox(page)
  await box.open.click()
  for (let guess = 0; guess <= 10; guess += 1) {
    const answered = page.waitForResponse((response) => response.request().method() === 'POST')
    await box.code.fill(`УГАДАЙ-${guess}`)
    await box.apply.click()
    await answered
  }
  await expect(box.code).toHaveAccessibleDescription(/Попробуйте через\s\d+\sминут/)
})

test.describe('без скриптов', () => {
  test.use({ javaScriptEnabled: false })

  test('опечатка остаётся в поле, код действует до самого заказа', async ({ page, shop }) => {
    const device = await shop.product({ price: 350_000 })
    const promo = await shop.promo()
    await page.goto(device.path)
    await productPage(page).add.click()
    const [cart, box] = [cartPage(page), promoBox(page)]
    await box.open.click()
    await box.code.fill('NET-TAKOGO')
    await box.apply.click()
    await expect(box.code).toHaveValue('NET-TAKOGO')
    await expect(box.code).toHaveAccessibleDescription(/Такого промокода нет/)
    await box.code.fill(promo.code)
    await box.apply.click()
    await expect(cart.sum).toContainText(rub('−350 ₽'))
    await cart.checkout.click()
    await expect(promoBox(page).inCart).toBeVisible()
    await expect(promoBox(page).drop).toBeHidden()
    await fillCheckout(page, newBuyer(), { payment: 'on_delivery' })
    await checkoutPage(page).submit.click()
    // The price of delivery was not known to the page: the order is confirmed at the true sum.
    await checkoutPage(page).submit.click()
    await expect(orderPage(page).contents).toContainText(promo.code)
  })
})
