import { newBuyer } from '#e2e/kit/buyer.ts'
import { expectGood } from '#e2e/kit/expect-good.ts'
import { restockPage } from '#e2e/kit/pages/restock-page.ts'
import { confirmPage, subscriptionPage } from '#e2e/kit/pages/subscription-page.ts'
import type { Shop } from '#e2e/kit/fixtures/shop.ts'
import { standing } from '#e2e/kit/inside/standing.ts'
import { countEfforts, weightOf } from '#e2e/kit/symmetry.ts'
import { expect, test } from '#e2e/kit/test.ts'
import { db } from '#lib/db/db.ts'
import { sweepTriggers } from '#lib/marketing/triggers/sweep-triggers.ts'
import type { Product } from '#lib/support-api/schema/products.ts'

const SOON = { timeout: 20_000 }

test.beforeAll(() => standing('back_in_stock'))

async function soldOut(shop: Shop): Promise<Product> {
  const device = await shop.product({ stock: 1 })
  await shop.change(device, { stock: 0 })
  return device
}

const requestsFor = ({ sku }: Product): Promise<number> => db.restockRequest.count({ where: { variant: { sku } } })

test('гость: страница товара, письмо с подтверждением, одно письмо о поступлении, просьба стёрта §4.1.15 §5.1.6', async ({ page, shop, mailbox, consents }) => {
  const device = await soldOut(shop)
  const { email } = newBuyer()
  await page.goto(device.path)
  await page.getByRole('link', { name: 'Сообщить о поступлении' }).click()
  const form = restockPage(page)
  await expect(form.main).toContainText(device.name)
  await expect(form.box).not.toBeChecked()
  await form.email.fill(email)
  await form.submit.click()
  await expect(form.box).toHaveAccessibleDescription(/Без вашего согласия/)
  expect(await consents.of(email).events()).toEqual([])
  await form.box.check()
  await form.submit.click()
  await expect(form.sent).toBeVisible()
  expect(await requestsFor(device)).toBe(0)

  const letter = await mailbox.of(email).latest(/[Пп]одтверд/)
  expect(letter.text).toContain(device.name)
  await page.goto(letter.link())
  await expect(page.getByRole('main')).toContainText(device.name)
  await confirmPage(page).submit.click()
  await expect(confirmPage(page).heading).toHaveText('Согласие подтверждено')
  expect(await requestsFor(device)).toBe(1)

  await shop.change(device, { stock: 3 })
  const news = await mailbox.of(email).latest(/снова в\s*продаже/)
  expect(news.text).toContain(device.name)
  expect(news.text).toContain(device.path)
  await expect.poll(() => requestsFor(device), SOON).toBe(0)
  await sweepTriggers()
  expect(await consents.of(email).state()).toEqual({ 'back-in-stock/email': 'expired' })
  await shop.change(device, { stock: 0 })
  await shop.change(device, { stock: 2 })
  await sweepTriggers()
  expect((await mailbox.of(email).subjects()).filter((subject) => /снова в\s*продаже/.test(subject))).toHaveLength(1)
})

test('покупатель: просит и передумывает; отозвать не труднее, чем дать §6.1.4 §4.1.15', async ({ as, shop, consents }) => {
  const [device, customer] = [await soldOut(shop), await shop.person()]
  const { page } = await as(customer)
  await page.goto(`/subscription/restock/${device.sku}`)
  const form = restockPage(page)
  await expect(form.email).toHaveCount(0)
  await expect(form.main).not.toContainText(customer.email)
  const [giving, taking] = [countEfforts(), countEfforts()]
  const given = await weightOf(form.submit)
  await giving.press(form.box)
  await giving.press(form.submit)
  await expect(form.waits).toBeVisible()
  expect(await requestsFor(device)).toBe(1)
  const taken = await weightOf(form.drop)
  await taking.press(form.drop)
  await expect(form.submit).toBeVisible()
  expect(await requestsFor(device)).toBe(0)
  expect(await consents.of(customer.email).state()).toEqual({ 'back-in-stock/email': 'withdrawn' })
  expect(taking.count).toBeLessThanOrEqual(giving.count)
  expect(taken.contrast).toBeGreaterThanOrEqual(given.contrast)
  expect(taken.height).toBeGreaterThanOrEqual(given.height)
  expect(taken.fontSize).toBeGreaterThanOrEqual(given.fontSize)
})

test('товар уже в продаже: вместо формы ссылка; чего нет, того нет', async ({ page, shop, request }) => {
  const device = await shop.product({ stock: 2 })
  await page.goto(device.path)
  await expect(page.getByRole('link', { name: 'Сообщить о поступлении' })).toHaveCount(0)
  await page.goto(`/subscription/restock/${device.sku}`)
  await expect(restockPage(page).heading).toHaveText(/уже в\s*продаже/)
  await page.getByRole('link', { name: 'Открыть товар' }).click()
  await expect(page).toHaveURL(device.path)
  expect((await request.get('/subscription/restock/net-takogo')).status()).toBe(404)
})

test.describe('без скриптов', () => {
  test.use({ javaScriptEnabled: false })

  test('просьба с ошибкой и без, отписка по ссылке стирает её §4.1.15 §6.1.5', async ({ page, shop, mailbox }) => {
    const device = await soldOut(shop)
    const { email } = newBuyer()
    await page.goto(device.path)
    await page.getByRole('link', { name: 'Сообщить о поступлении' }).click()
    const form = restockPage(page)
    await form.email.fill('anna')
    await form.box.check()
    await form.submit.click()
    await expect(form.email).toHaveAccessibleDescription(/Проверьте адрес/)
    await expect(form.email).toHaveValue('anna')
    await form.email.fill(email)
    await form.submit.click()
    await expect(form.sent).toBeVisible()
    await page.goto(await mailbox.of(email).latest(/[Пп]одтверд/).link())
    await confirmPage(page).submit.click()
    await confirmPage(page).centre.click()
    const row = subscriptionPage(page).row('Сообщение о поступлении')
    await expect(row.row).toContainText('Согласие дано')
    expect(await requestsFor(device)).toBe(1)
    await row.leave.click()
    await expect(row.row).toContainText('Отозвано')
    await expect(row.unfold).toHaveCount(0)
    expect(await requestsFor(device)).toBe(0)
  })
})

test('форма, ошибки, письмо в пути, «сообщим»: доступны в обеих темах и на всех размерах', async ({ as, page, shop }) => {
  const device = await soldOut(shop)
  const form = restockPage(page)
  await page.goto(device.path)
  await expectGood(page)
  await page.goto(`/subscription/restock/${device.sku}`)
  await form.main.getByText('Полный текст').click()
  await form.submit.click()
  await expect(form.email).toHaveAttribute('aria-invalid', 'true')
  await expectGood(page)
  await form.email.fill(newBuyer().email)
  await form.box.check()
  await form.submit.click()
  await expect(form.sent).toBeVisible()
  await expectGood(page)
  await as('anna', { in: page })
  await page.goto(`/subscription/restock/${device.sku}`)
  await form.box.check()
  await form.submit.click()
  await expect(form.waits).toBeVisible()
  await expectGood(page, { inPassing: true })
})
