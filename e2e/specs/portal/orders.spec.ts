import { payAtBank, payWithRefusedCard } from '#e2e/kit/journeys/pay-at-bank.ts'
import { cartPage } from '#e2e/kit/pages/cart-page.ts'
import { orderPage } from '#e2e/kit/pages/order-page.ts'
import { ordersPage } from '#e2e/kit/pages/orders-page.ts'
import { ownOrderPage } from '#e2e/kit/pages/own-order-page.ts'
import { expect, test } from '#e2e/kit/test.ts'

test('список идёт от последнего заказа; более ранние — на следующей странице, ни один не потерян', async ({ as, shop }) => {
  const customer = await as('anna')
  const device = await shop.product({ stock: 30 })
  const numbers: number[] = []
  for (let daysAgo = 22; daysAgo > 0; daysAgo -= 1) numbers.unshift((await shop.order({ of: customer, lines: [device], daysAgo })).number)
  const { page } = customer
  await page.goto('/account/orders')
  const orders = ordersPage(page)
  await expect(orders.cards).toHaveCount(20)
  await expect(orders.cards.first()).toContainText(`Заказ № ${numbers[0]}`)
  await expect(orders.cards.first()).toContainText('Принят')
  await orders.older.click()
  await expect(page).toHaveURL(/\?before=\d+$/)
  await expect(orders.cards).toHaveCount(2)
  await expect(orders.cards.last()).toContainText(`Заказ № ${numbers.at(-1)}`)
  await expect(orders.older).toBeHidden()
  await orders.latest.click()
  await expect(orders.cards).toHaveCount(20)
})

test('заказ: где он, что в нём, куда едет и что впереди', async ({ as, shop }) => {
  const customer = await as('anna')
  const [band, ring] = [await shop.product({ price: 349_000 }), await shop.product({ price: 120_000 })]
  const { number } = await shop.order({ of: customer, lines: [band, { ...ring, quantity: 2 }], to: 'shipped' })
  const { page } = customer
  await page.goto('/account/orders')
  await ordersPage(page).card(number).click()
  const order = ownOrderPage(page)
  await expect(order.title).toHaveText(`Заказ № ${number}`)
  await expect(order.explanation).toContainText('Заказ в пути')
  await expect(order.steps).toHaveText([/^Заказ оформлен/, /^Собран/, /^Передан в доставку: RA123456789RU/, /^Получен — ещё впереди/])
  await expect(order.facts).toContainText('RA123456789RU')
  await expect(order.facts).toContainText(customer.email)
  await expect(order.contents).toContainText(band.name)
  await expect(order.contents).toContainText('2 × 1 200 ₽')
  await expect(order.cancel).toBeHidden()
  await expect(order.sendBack).toBeHidden()
})

test('чужого заказа, несуществующего и набранного с ошибкой нет — одинаково', async ({ as, shop }) => {
  const { number } = await shop.order({ of: await shop.person(), lines: [await shop.product()] })
  const { page } = await as('anna')
  for (const path of ['1', '99999999999999', 'abc', `${number}/return`, `${number}/receipt`, `${number}`]) {
    const answer = await page.request.get(`/account/orders/${path}`)
    expect(answer.status(), path).toBe(404)
  }
  expect((await page.goto(`/account/orders/${number}`))?.status()).toBe(404)
  await expect(ownOrderPage(page).notFound).toBeVisible()
  await page.goto(`/account/orders?before=${number}`)
  await expect(ordersPage(page).empty).toBeVisible()
})

test('оплата из кабинета: отказ, потом деньги прошли, чек на месте', async ({ as, shop, mailbox }) => {
  const customer = await as('anna')
  const device = await shop.product({ price: 349_000 })
  const { number } = await shop.order({ of: customer, lines: [device], payment: 'online' })
  const { page } = customer
  const order = ownOrderPage(page)

  await test.step('чека ещё нет', async () => {
    await page.goto(`/account/orders/${number}/receipt`)
    await expect(page.getByRole('heading', { name: 'Чека пока нет' })).toBeVisible()
  })

  await test.step('банк отказал', async () => {
    await page.goto(`/account/orders/${number}`)
    await expect(order.explanation).toContainText('Остался один шаг')
    await order.pay.click()
    await payWithRefusedCard(page)
    await expect(orderPage(page).status).toHaveText('Оплата не прошла')
    await page.getByRole('link', { name: 'Открыть в личном кабинете' }).click()
    await expect(page).toHaveURL(`/account/orders/${number}`)
    await expect(order.explanation).toContainText('Деньги не списаны')
  })

  await test.step('вторая попытка проходит', async () => {
    await order.pay.click()
    await payAtBank(page)
    await expect(orderPage(page).status).toHaveText('Заказ оплачен')
    await mailbox.of(customer).latest(/оплачен/)
    await page.goto(`/account/orders/${number}`)
    await expect(order.explanation).toContainText('Заказ оплачен')
    await expect(order.pay).toBeHidden()
    await expect(order.steps.filter({ hasText: 'Оплата не прошла' })).toHaveCount(1)
  })

  await test.step('чек', async () => {
    await order.receipt.click()
    await expect(order.receipts).toHaveCount(1)
    await expect(order.receipts).toContainText(device.name)
    await expect(order.receipts).toContainText('3 490 ₽')
    await expect(order.receipts).toContainText('не фискальный документ')
    await expect(order.receipts).toContainText(customer.email)
  })
})

test('оплаченный заказ отменён до сборки: деньги вернулись, товар снова в продаже, чеков два', async ({ as, shop, mailbox }) => {
  const customer = await as('anna')
  const device = await shop.product({ stock: 1 })
  const { number } = await shop.order({ of: customer, lines: [device], payment: 'online' })
  const { page } = customer
  await page.goto(`/account/orders/${number}`)
  const order = ownOrderPage(page)
  await order.pay.click()
  await payAtBank(page)
  await expect(orderPage(page).status).toHaveText('Заказ оплачен')
  await page.goto(`/account/orders/${number}`)
  await order.cancel.click()
  await order.confirmCancel.click()
  await expect(order.explanation).toContainText('Заказ отменён')
  await mailbox.of(customer).latest(/Вернули деньги/)
  await expect(order.explanation).toContainText('Вернули')
  expect(await shop.stock(device)).toEqual({ onHand: 1, reserved: 0 })
  await order.receipt.click()
  await expect(order.receipts.getByRole('heading')).toHaveText(['Приход', 'Возврат прихода'])
})

test('собрали, пока страница была открыта: отменить поздно, и об этом сказано', async ({ as, shop }) => {
  const customer = await as('anna')
  const { number } = await shop.order({ of: customer, lines: [await shop.product()] })
  const { page } = customer
  await page.goto(`/account/orders/${number}`)
  const order = ownOrderPage(page)
  await order.cancel.click()
  await shop.move({ number: number }, 'packed')
  await order.confirmCancel.click()
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('Заказ уже изменился')
  await page.reload()
  await expect(order.explanation).toContainText('Заказ собран')
  await expect(order.cancel).toBeHidden()
})

test('повторить заказ: то, что есть, ложится в корзину человека, и она открывается на другом устройстве', async ({ as, shop }) => {
  const customer = await as('anna')
  const [there, gone] = [await shop.product({ stock: 5 }), await shop.product({ stock: 1 })]
  const { number } = await shop.order({ of: customer, lines: [{ ...there, quantity: 2 }, gone], to: 'delivered' })
  const { page } = customer
  await page.goto(`/account/orders/${number}`)
  await ownOrderPage(page).repeat.click()
  await expect(page).toHaveURL('/cart')
  const cart = cartPage(page)
  await expect(cart.lines).toHaveCount(1)
  await expect(cart.line(there.name).quantity).toHaveValue('2')
  const { page: elsewhere } = await as(customer)
  await elsewhere.goto('/cart')
  await expect(cartPage(elsewhere).line(there.name).quantity).toHaveValue('2')
})
