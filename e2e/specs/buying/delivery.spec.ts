import { newBuyer } from '#e2e/kit/buyer.ts'
import { fillCheckout } from '#e2e/kit/journeys/fill-checkout.ts'
import { openCheckout } from '#e2e/kit/journeys/open-checkout.ts'
import { openPlaced } from '#e2e/kit/journeys/open-placed.ts'
import { placeOrder } from '#e2e/kit/journeys/place-order.ts'
import { checkoutPage } from '#e2e/kit/pages/checkout-page.ts'
import { orderPage } from '#e2e/kit/pages/order-page.ts'
import { expect, test } from '#e2e/kit/test.ts'

test('с оплатой при получении заказ принят сразу', async ({ page, shop, mailbox }) => {
  const device = await shop.product({ stock: 1 })
  const buyer = await placeOrder(page, device, { payment: 'on_delivery' })
  await expect(page).toHaveURL(/\/order\/\d+\?key=/)
  await expect(orderPage(page).status).toHaveText('Заказ принят')
  await mailbox.of(buyer).latest(/принят/)
  expect(await shop.stock(device)).toEqual({ onHand: 1, reserved: 1 })
})

test('для пункта выдачи адрес не спрашивают', async ({ page, shop }) => {
  const form = await openCheckout(page, await shop.product())
  await form.region.selectOption({ label: 'Саратовская область' })
  await form.method('Пункт выдачи').check()
  await expect(form.pickupPoints.first()).toBeVisible()
  await expect(form.address).toBeHidden()
  await expect(form.city).toBeHidden()
  await expect(form.postcode).toBeHidden()
  await fillCheckout(page, newBuyer(), { delivery: 'pickup', payment: 'on_delivery' })
  await form.submit.click()
  await expect(orderPage(page).status).toHaveText('Заказ принят')
  await expect(orderPage(page).facts).toContainText('Пункт выдачи')
})

test('почта спрашивает индекс и доставляет по нему', async ({ page, shop }) => {
  const form = await openCheckout(page, await shop.product())
  const buyer = newBuyer()
  await fillCheckout(page, buyer, { delivery: 'post', payment: 'on_delivery' })
  await form.postcode.fill('4100')
  await form.submit.click()
  await expect(form.postcode).toHaveAccessibleDescription(/Индекс состоит из шести цифр/)
  await form.postcode.fill(buyer.postcode)
  await form.submit.click()
  await expect(orderPage(page).facts).toContainText(buyer.postcode)
})

test('цена доставки зависит от региона и входит в итог', async ({ page, shop }) => {
  const device = await shop.product({ price: 100_000 })
  const form = await openCheckout(page, device)
  await form.method('Курьер').check()
  await form.region.selectOption({ label: 'Саратовская область' })
  await expect(form.summary).toContainText('Итого')
  const near = await form.summary.textContent()
  await form.region.selectOption({ label: 'Камчатский край' })
  await expect(form.summary).not.toHaveText(near ?? '')
})

test('от 5000 ₽ пункт выдачи бесплатен или магазин говорит, сколько не хватает', async ({ page, shop }) => {
  const cheap = await shop.product({ price: 100_000 })
  await openCheckout(page, cheap)
  await page.goto('/cart')
  await expect(page.getByText(/До бесплатной доставки в пункт выдачи не хватает/)).toBeVisible()
  const dear = await shop.product({ price: 2_000_000 })
  const form = await openCheckout(page, dear)
  await form.region.selectOption({ label: 'Саратовская область' })
  await form.method('Пункт выдачи').check()
  await expect(form.summary).toContainText('бесплатно')
})

test('пункт выдачи находится по улице', async ({ page, shop }) => {
  const form = await openCheckout(page, await shop.product())
  await form.region.selectOption({ label: 'Саратовская область' })
  await form.method('Пункт выдачи').check()
  await expect(form.pickupPoints.first()).toBeVisible()
  const all = await form.pickupPoints.count()
  expect(all).toBeGreaterThan(1)
  await form.pickupSearch.fill('энгельс')
  await expect.poll(() => form.pickupPoints.count()).toBeLessThan(all)
  await expect(form.pickupPoints.first()).toHaveAccessibleName(/Энгельс/)
  await form.pickupSearch.fill('улица, которой нет')
  await expect(page.getByText('Ничего не нашлось')).toBeVisible()
})

test('заказ доходит до покупателя: собран, в пути, получен — и письма о каждом шаге', async ({ page, shop, mailbox }) => {
  const device = await shop.product({ stock: 2 })
  const buyer = await openPlaced(page, device, { payment: 'on_delivery' })
  await shop.move(await shop.latestOrder(buyer.email), 'delivered')
  await page.reload()
  await expect(orderPage(page).status).toHaveText('Заказ у вас')
  await expect(orderPage(page).facts).toContainText('RA123456789RU')
  const sent = await mailbox.of(buyer).latest(/отправлен/)
  expect(sent.text).toContain('RA123456789RU')
  await mailbox.of(buyer).latest(/доставлен/)
  expect(await shop.stock(device)).toEqual({ onHand: 1, reserved: 0 })
})

test('с пунктом выдачи регион без пунктов не предлагают', async ({ page, shop }) => {
  const form = checkoutPage(page)
  await openCheckout(page, await shop.product())
  await form.region.selectOption({ label: 'Чукотский автономный округ' })
  await expect(form.method('Пункт выдачи')).toBeDisabled()
})
