import { openPlaced, openUnpaid } from '#e2e/kit/journeys/open-placed.ts'
import { payAtBank } from '#e2e/kit/journeys/pay-at-bank.ts'
import { cartPage } from '#e2e/kit/pages/cart-page.ts'
import { orderPage } from '#e2e/kit/pages/order-page.ts'
import { expect, test } from '#e2e/kit/test.ts'

test('неоплаченный заказ можно отменить, товар возвращается в продажу', async ({ page, shop, mailbox }) => {
  const device = await shop.product({ stock: 1 })
  const buyer = await openUnpaid(page, device)
  const order = orderPage(page)
  await order.cancel.click()
  await expect(order.question).toContainText('Товары вернутся в продажу')
  await order.confirmCancel.click()
  await expect(order.status).toHaveText('Заказ отменён')
  await expect(order.pay).toBeHidden()
  expect(await shop.stock(device)).toEqual({ onHand: 1, reserved: 0 })
  await mailbox.of(buyer).latest(/отмен/i)
})

test('передумал отменять — ничего не случилось', async ({ page, shop }) => {
  await openPlaced(page, await shop.product(), { payment: 'on_delivery' })
  const order = orderPage(page)
  await order.cancel.click()
  await order.question.getByRole('button', { name: 'Не отменять' }).click()
  await expect(order.question).toBeHidden()
  await expect(order.cancel).toBeFocused()
  await expect(order.status).toHaveText('Заказ принят')
})

test('за отменённый оплаченный заказ деньги возвращаются', async ({ page, shop, mailbox }) => {
  const device = await shop.product({ stock: 1 })
  const buyer = await openPlaced(page, device)
  await payAtBank(page)
  const order = orderPage(page)
  await expect(order.status).toHaveText('Заказ оплачен')
  await order.cancel.click()
  await expect(order.question).toContainText('Деньги вернутся')
  await order.confirmCancel.click()
  await expect(order.status).toHaveText('Заказ отменён')
  await mailbox.of(buyer).latest(/возврат|вернули|возвращ/i)
  await page.reload()
  await expect(order.explanation).toContainText('Вернули')
  expect(await shop.stock(device)).toEqual({ onHand: 1, reserved: 0 })
})

test('не оплатил вовремя: товар в продаже, заказ можно повторить', async ({ page, shop, mailbox }) => {
  const device = await shop.product({ stock: 1 })
  const buyer = await openUnpaid(page, device)
  await shop.expire(await shop.latestOrder(buyer.email))
  await page.reload()
  const order = orderPage(page)
  await expect(order.status).toHaveText('Заказ не оплачен вовремя')
  await expect(order.pay).toBeHidden()
  expect(await shop.stock(device)).toEqual({ onHand: 1, reserved: 0 })
  await mailbox.of(buyer).latest(/Заказ/)
  await order.repeat.click()
  await expect(page).toHaveURL('/cart')
  await expect(cartPage(page).line(device.name).quantity).toHaveValue('1')
})

test('оплата после срока возвращается, и об этом сказано', async ({ page, shop, payments }) => {
  const device = await shop.product({ stock: 1 })
  const buyer = await openPlaced(page, device)
  const bankUrl = page.url()
  await page.getByRole('link', { name: 'Вернуться в магазин, не платя' }).click()
  await expect(orderPage(page).status).toBeVisible()
  await shop.expire(await shop.latestOrder(buyer.email))
  await payments.end(bankUrl, 'pay')
  await expect
    .poll(async () => {
      await page.reload()
      return orderPage(page).explanation.textContent()
    })
    .toContain('Вернули')
  expect(await shop.stock(device)).toEqual({ onHand: 1, reserved: 0 })
})

test('собранный заказ отменить уже нельзя', async ({ page, shop }) => {
  const buyer = await openPlaced(page, await shop.product(), { payment: 'on_delivery' })
  await expect(orderPage(page).cancel).toBeVisible()
  await shop.move(await shop.latestOrder(buyer.email), 'packed')
  await orderPage(page).cancel.click()
  await orderPage(page).confirmCancel.click()
  await expect(page.getByRole('alert').filter({ hasText: 'Заказ уже изменился' })).toBeVisible()
  await page.reload()
  await expect(orderPage(page).status).toHaveText('Заказ собран')
  await expect(orderPage(page).cancel).toBeHidden()
})

test('по номеру без ключа, с чужим и испорченным ключом заказа нет', async ({ page, shop }) => {
  await openPlaced(page, await shop.product(), { payment: 'on_delivery' })
  await expect(orderPage(page).status).toHaveText('Заказ принят')
  const url = new URL(page.url())
  const key = url.searchParams.get('key') ?? ''
  for (const wrong of ['', '?key=', `?key=${key.slice(0, -1)}`, `?key=${key}x`, `?key=${'a'.repeat(5000)}`, `?key=${key}&key=${key}`]) {
    const answer = await page.request.get(`${url.pathname}${wrong}`)
    expect(answer.status(), wrong.slice(0, 40)).toBe(404)
    expect(await answer.text(), wrong.slice(0, 40)).not.toContain('Состав заказа')
  }
  const neighbour = await page.goto(url.pathname.replace(/\d+$/, (number) => String(Number(number) - 1)) + url.search)
  expect(neighbour?.status()).toBe(404)
  await expect(orderPage(page).notFound).toBeVisible()
})
