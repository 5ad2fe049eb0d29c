import { randomUUID } from 'node:crypto'
import { signUp, newNewcomer } from '#e2e/kit/journeys/sign-up.ts'
import { ordersPage } from '#e2e/kit/pages/orders-page.ts'
import { ownOrderPage } from '#e2e/kit/pages/own-order-page.ts'
import { contactChangePage } from '#e2e/kit/pages/personal-data-page.ts'
import { expect, test } from '#e2e/kit/test.ts'

test('заказ гостя приходит в кабинет, когда почта подтверждена, и не раньше', async ({ as, shop, mailbox }) => {
  const customer = await as('anna')
  const email = `${randomUUID()}@example.ru`
  const { number } = await shop.order({ email, lines: [await shop.product()] })
  const { page } = customer
  const orders = ordersPage(page)
  const change = contactChangePage(page)

  await test.step('названа, но не подтверждена: заказа нет', async () => {
    await page.goto('/account/personal-data/email')
    await change.value.fill(email)
    await change.send.click()
    await expect(change.old.code).toBeVisible()
    await change.old.code.fill(await mailbox.of(customer).latest().code())
    await change.old.confirm.click()
    await expect(change.old.proved).toBeVisible()
    await page.goto('/account/orders')
    await expect(orders.empty).toBeVisible()
    expect((await page.goto(`/account/orders/${number}`))?.status()).toBe(404)
  })

  await test.step('подтверждена: заказ здесь', async () => {
    await page.goto('/account/personal-data/email')
    await change.new.code.fill(await mailbox.of(email).latest(/подтвер|код/i).code())
    await change.new.confirm.click()
    await expect(page).toHaveURL(/\/account\/personal-data\?/)
    await page.goto('/account/orders')
    await orders.card(number).click()
    await expect(ownOrderPage(page).explanation).toContainText('Заказ принят')
  })
})

test('зарегистрировался с почтой из заказа: заказ ждёт в новом кабинете, заказ другого человека — нет', async ({ page, shop }) => {
  const newcomer = newNewcomer()
  const device = await shop.product()
  const { number } = await shop.order({ email: newcomer.contact, lines: [device], to: 'delivered' })
  await shop.order({ email: `not-${newcomer.contact}`, lines: [device] })
  await signUp(page, newcomer)
  await page.goto('/account/orders')
  await expect(ordersPage(page).cards).toHaveCount(1)
  await ordersPage(page).card(number).click()
  await expect(ownOrderPage(page).sendBack).toBeVisible()
})
