import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { newBuyer } from '#e2e/kit/buyer.ts'
import { expectGood } from '#e2e/kit/expect-good.ts'
import { fillCheckout } from '#e2e/kit/journeys/fill-checkout.ts'
import { holdCart } from '#e2e/kit/journeys/hold-cart.ts'
import { openCart } from '#e2e/kit/journeys/open-cart.ts'
import { checkoutPage } from '#e2e/kit/pages/checkout-page.ts'
import { orderPage } from '#e2e/kit/pages/order-page.ts'
import { promoBox } from '#e2e/kit/pages/promo-box.ts'
import { expect, test } from '#e2e/kit/test.ts'

const fields = (page: Page) => ({
  code: page.getByRole('textbox', { name: 'Код', exact: true }),
  kind: page.getByRole('combobox', { name: 'Что даёт' }),
  value: page.getByRole('textbox', { name: /^Скидка, / }),
  maxUses: page.getByRole('textbox', { name: /^Сколько всего заказов/ }),
  ends: page.getByLabel(/^До/),
  save: page.getByRole('button', { name: /^(Создать|Сохранить)$/ }),
})

test('маркетолог заводит код, видит пример, останавливает его; ошибка стоит у поля', async ({ as, shop, anotherBrowser }) => {
  const { page } = await as('marketer')
  const code = `VESNA-${randomUUID().slice(0, 8).toUpperCase()}`
  await page.goto('/desk/promo-codes')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Промокоды')
  await page.getByRole('link', { name: 'Новый промокод' }).click()
  const form = fields(page)
  await form.code.fill(code.toLowerCase())
  await form.value.fill('95')
  await form.save.click()
  await expect(form.value).toHaveAccessibleDescription(/от 1 до 90/)
  await expect(form.code).toHaveValue(code.toLowerCase())
  await expectGood(page)
  await form.value.fill('20')
  await form.save.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(code)
  await expect(page.getByRole('region', { name: 'Что он сделает с корзиной' })).toContainText('−')

  const buyer = await anotherBrowser()
  await holdCart(buyer, await shop.product({ price: 350_000 }))
  const cart = await openCart(buyer, 1)
  await promoBox(buyer).open.click()
  await promoBox(buyer).code.fill(code)
  await promoBox(buyer).apply.click()
  await expect(cart.sum).toContainText('−700')

  await page.getByRole('button', { name: 'Остановить' }).click()
  await expect(page.getByRole('button', { name: 'Возобновить' })).toBeVisible()
  await buyer.reload()
  await expect(cart.sum).toContainText(/больше не\sдействует/)
})

test('двое меняют один код: второму сказано, и введённое им на месте', async ({ as, shop }) => {
  const promo = await shop.promo()
  const path = `/desk/promo-codes/${promo.id}`
  const { page } = await as('manager')
  const { page: second } = await as('admin')
  await Promise.all([page.goto(path), second.goto(path)])
  await expect(fields(page).value).toHaveValue('10')
  await expect(fields(second).value).toHaveValue('10')
  await fields(page).value.fill('15')
  await fields(page).save.click()
  await expect(page.getByRole('region', { name: 'Условия' })).toContainText('−15')
  await fields(second).value.fill('40')
  await fields(second).maxUses.fill('7')
  await fields(second).save.click()
  await expect(second.getByRole('alert').filter({ hasText: 'изменил кто-то другой' })).toBeVisible()
  await expect(fields(second).value).toHaveValue('40')
  await expect(fields(second).maxUses).toHaveValue('7')
  await second.reload()
  await expect(fields(second).value).toHaveValue('15')
})

test('использованный код хранит обещанное; отчёт по дням и файлом; поддержка только смотрит', async ({ as, shop, anotherBrowser }) => {
  const promo = await shop.promo({ maxUses: 5 })
  const buyer = await anotherBrowser()
  const device = await shop.product({ price: 350_000 })
  await holdCart(buyer, device)
  await openCart(buyer, 1)
  await promoBox(buyer).open.click()
  await promoBox(buyer).code.fill(promo.code)
  await promoBox(buyer).apply.click()
  await expect(promoBox(buyer).drop).toBeVisible()
  await buyer.goto('/checkout')
  await fillCheckout(buyer, newBuyer(), { payment: 'on_delivery' })
  await checkoutPage(buyer).submit.click()
  await expect(orderPage(buyer).status).toHaveText('Заказ принят')

  const { page } = await as('marketer')
  await page.goto(`/desk/promo-codes/${promo.id}`)
  await expect(page.getByText('больше не меняется')).toBeVisible()
  await expect(fields(page).value).toHaveCount(0)
  await fields(page).maxUses.fill('9')
  await fields(page).save.click()
  await expect(page.getByRole('region', { name: 'Условия' })).toContainText('1 из 9')
  const report = page.getByRole('region', { name: 'Отчёт' })
  await expect(report).toContainText(/Заказов\s*1/)
  await expectGood(page)
  const file = await page.request.get(await report.getByRole('link', { name: 'Скачать CSV' }).getAttribute('href') ?? '')
  expect(file.headers()['content-type']).toContain('text/csv')
  expect(await file.text()).toContain(';1;')

  const { page: support } = await as('support')
  await support.goto(`/desk/promo-codes/${promo.id}`)
  await expect(support.getByRole('region', { name: 'Условия' })).toBeVisible()
  await expect(support.getByRole('button', { name: 'Остановить' })).toHaveCount(0)
  await expect(fields(support).save).toHaveCount(0)
})
