import { openPlaced, openUnpaid } from '#e2e/kit/journeys/open-placed.ts'
import { payAtBank, payWithCode, payWithRefusedCard } from '#e2e/kit/journeys/pay-at-bank.ts'
import { bankPage } from '#e2e/kit/pages/bank-page.ts'
import { orderPage } from '#e2e/kit/pages/order-page.ts'
import { expect, test } from '#e2e/kit/test.ts'

test('покупатель платит с кодом 3-D Secure', async ({ page, shop }) => {
  await openPlaced(page, await shop.product())
  await payWithCode(page)
  await expect(orderPage(page).status).toHaveText('Заказ оплачен')
})

test('неверный код можно набрать ещё раз', async ({ page, shop }) => {
  await openPlaced(page, await shop.product())
  const bank = bankPage(page)
  await bank.testCard('С кодом 3-D Secure').click()
  await bank.pay.click()
  const code = (await page.getByRole('main').getByText(/^\d{4}$/).textContent()) ?? ''
  await bank.code.fill(code === '1111' ? '2222' : '1111')
  await bank.confirmCode.click()
  await expect(page.getByText('Код не подошёл. Осталось попыток: 2')).toBeVisible()
  await bank.code.fill(code)
  await bank.confirmCode.click()
  await expect(orderPage(page).status).toHaveText('Заказ оплачен')
})

test('покупатель платит через СБП', async ({ page, shop }) => {
  await openPlaced(page, await shop.product())
  await bankPage(page).paySbp.click()
  await bankPage(page).confirmSbp.click()
  await expect(orderPage(page).status).toHaveText('Заказ оплачен')
})

test('банк отказал — заказ стоит, вторая попытка проходит', async ({ page, shop, mailbox }) => {
  const buyer = await openPlaced(page, await shop.product())
  await payWithRefusedCard(page)
  const order = orderPage(page)
  await expect(order.status).toHaveText('Оплата не прошла')
  await expect(order.explanation).toContainText('Деньги не списаны')
  await mailbox.of(buyer).latest(/не прошла/)
  await order.pay.click()
  await payAtBank(page)
  await expect(order.status).toHaveText('Заказ оплачен')
  const orders = await shop.orders(buyer.email)
  expect(orders).toHaveLength(1)
  expect(orders[0]?.payments.map(({ state }) => state).toSorted()).toEqual(['canceled', 'succeeded'])
})

test('ушёл из банка и заплатил позже по ссылке из письма', async ({ page, shop, mailbox }) => {
  const buyer = await openUnpaid(page, await shop.product())
  await expect(orderPage(page).status).toHaveText('Ждём ответа банка')
  await page.goto(await mailbox.of(buyer).latest(/ждёт оплаты/).link(/\/order\//))
  await orderPage(page).pay.click()
  await payAtBank(page)
  await expect(orderPage(page).status).toHaveText('Заказ оплачен')
})

test('деньги пришли, пока покупатель закрыл страницу: заказ оплачен без него', async ({ page, shop, mailbox, payments }) => {
  const buyer = await openPlaced(page, await shop.product())
  const bankUrl = page.url()
  await page.goto('about:blank')
  await payments.end(bankUrl, 'pay')
  await page.goto(await mailbox.of(buyer).latest(/оплачен/).link(/\/order\//))
  await expect(orderPage(page).status).toHaveText('Заказ оплачен')
})

test('страница заказа сама узнаёт, что банк решил', async ({ page, shop, payments }) => {
  await openPlaced(page, await shop.product())
  const bankUrl = page.url()
  await bankPage(page).leave.click()
  await expect(orderPage(page).status).toHaveText('Ждём ответа банка')
  await payments.end(bankUrl, 'pay')
  await expect(orderPage(page).status).toHaveText('Заказ оплачен')
})

test('уже оплаченное второй раз не оплатить', async ({ page, shop, mailbox }) => {
  const buyer = await openPlaced(page, await shop.product())
  const bankUrl = page.url()
  await payAtBank(page)
  await expect(orderPage(page).status).toHaveText('Заказ оплачен')
  await expect(orderPage(page).pay).toBeHidden()
  await page.goto(bankUrl)
  await expect(page.getByRole('heading', { name: 'Платёж прошёл' })).toBeVisible()
  await mailbox.of(buyer).latest(/оплачен/)
  expect((await mailbox.of(buyer).subjects()).filter((subject) => subject.includes('оплачен'))).toHaveLength(1)
})

test('банк — песочница, и говорит об этом на каждой странице', async ({ page, shop }) => {
  await openPlaced(page, await shop.product())
  const bank = bankPage(page)
  await expect(bank.sandbox).toBeVisible()
  await bank.number.fill('4111 1111 1111 1111')
  await bank.pay.click()
  await expect(page.getByText('возьмите тестовую карту')).toBeVisible()
  await expect(bank.sandbox).toBeVisible()
  await bank.decline.click()
  await expect(orderPage(page).status).toHaveText('Оплата не прошла')
})
