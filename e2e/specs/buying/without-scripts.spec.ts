import type { Page } from '@playwright/test'
import { type Buyer, newBuyer } from '#e2e/kit/buyer.ts'
import { fillCheckout } from '#e2e/kit/journeys/fill-checkout.ts'
import { payAtBank } from '#e2e/kit/journeys/pay-at-bank.ts'
import { cartPage } from '#e2e/kit/pages/cart-page.ts'
import { checkoutPage } from '#e2e/kit/pages/checkout-page.ts'
import { orderPage } from '#e2e/kit/pages/order-page.ts'
import { productPage } from '#e2e/kit/pages/product-page.ts'
import { expect, test } from '#e2e/kit/test.ts'
import type { Product } from '#lib/support-api/schema/products.ts'

test.use({ javaScriptEnabled: false })

async function openPlainCheckout(page: Page, device: Product): Promise<ReturnType<typeof checkoutPage>> {
  await page.goto(device.path)
  await productPage(page).add.click()
  await expect(cartPage(page).line(device.name).row).toBeVisible()
  await cartPage(page).checkout.click()
  await expect(page).toHaveURL('/checkout')
  return checkoutPage(page)
}

async function expectKept(page: Page, buyer: Buyer): Promise<void> {
  const form = checkoutPage(page)
  await expect(form.surname).toHaveValue(buyer.surname)
  await expect(form.givenName).toHaveValue(buyer.givenName)
  await expect(form.region).toHaveValue(/./)
  await expect(form.region.locator('option:checked')).toHaveText(buyer.region)
}

test('без скриптов: ошибка у поля, введённое на месте, заказ с оплатой при получении', async ({ page, shop, mailbox }) => {
  const device = await shop.product({ stock: 2 })
  const form = await openPlainCheckout(page, device)
  const buyer = newBuyer()
  await fillCheckout(page, buyer, { payment: 'on_delivery' })
  await form.phone.fill('123')
  await form.submit.click()
  await expect(form.alert).toContainText(/Поправьте\s1\sполе/)
  await expect(form.phone).toHaveAccessibleDescription(/Проверьте номер/)
  await expect(form.phone).toHaveValue('123')
  await expectKept(page, buyer)
  await expect(form.email).toHaveValue(buyer.email)
  await expect(form.address).toHaveValue(buyer.address)
  await expect(form.method('Курьер')).toBeChecked()
  await expect(form.payOnDelivery).toBeChecked()

  await form.phone.fill(buyer.phone)
  await form.submit.click()
  const order = orderPage(page)
  await expect(order.status).toHaveText('Заказ принят')
  await expect(order.facts).toContainText('+7 917 123-45-67')
  await expect(order.facts).toContainText(buyer.address)
  await expect(order.contents).toContainText(device.name)
  expect(await shop.orders(buyer.email)).toHaveLength(1)
  expect(await shop.stock(device)).toEqual({ onHand: 2, reserved: 1 })

  await page.goto(await mailbox.of(buyer).latest(/принят/).link(/\/order\//))
  await order.plainCancel.click()
  await order.plainConfirmCancel.click()
  await expect(order.status).toHaveText('Заказ отменён')
  expect(await shop.stock(device)).toEqual({ onHand: 2, reserved: 0 })
})

test('без скриптов выбирают пункт выдачи и платят в банке', async ({ page, shop }) => {
  const device = await shop.product({ stock: 1 })
  const form = await openPlainCheckout(page, device)
  const buyer = newBuyer()
  await form.surname.fill(buyer.surname)
  await form.givenName.fill(buyer.givenName)
  await form.email.fill(buyer.email)
  await form.phone.fill(buyer.phone)
  await form.region.selectOption({ label: buyer.region })
  await form.method('Пункт выдачи').check()
  await form.payNow.check()
  await form.submit.click()

  await test.step('пункты показаны, когда известен регион', async () => {
    await expect(form.alert).toContainText('Пункт выдачи')
    await expectKept(page, buyer)
    await expect(form.payNow).toBeChecked()
    await form.pickupPoints.first().check()
    await form.submit.click()
  })

  await payAtBank(page)
  await expect(orderPage(page).status).toBeVisible()
  await expect // without scripts it is the buyer who asks again
    .poll(async () => {
      await page.reload()
      return orderPage(page).status.textContent()
    })
    .toBe('Заказ оплачен')
  await expect(orderPage(page).facts).toContainText('Пункт выдачи')
  expect((await shop.orders(buyer.email)).map(({ state }) => state)).toEqual(['paid'])
})

test('без скриптов: цена доставки становится известна с адресом, и о ней сказано до заказа', async ({ page, shop }) => {
  const form = await openPlainCheckout(page, await shop.product({ price: 100_000 }))
  const buyer = newBuyer()
  await fillCheckout(page, buyer, { payment: 'on_delivery' })
  await form.submit.click()
  await expect(form.alert).toBeVisible()
  await expect(form.summary).toContainText(/Доставка/)
  await expectKept(page, buyer)
  expect(await shop.orders(buyer.email)).toHaveLength(0)
  await form.submit.click()
  await expect(orderPage(page).status).toHaveText('Заказ принят')
  expect(await shop.orders(buyer.email)).toHaveLength(1)
})
