import { newBuyer } from '#e2e/kit/buyer.ts'
import { fillCheckout } from '#e2e/kit/journeys/fill-checkout.ts'
import { holdCart } from '#e2e/kit/journeys/hold-cart.ts'
import { openCheckout } from '#e2e/kit/journeys/open-checkout.ts'
import { pathOf } from '#e2e/kit/path-of.ts'
import { checkoutPage } from '#e2e/kit/pages/checkout-page.ts'
import { orderPage } from '#e2e/kit/pages/order-page.ts'
import { confirmPage } from '#e2e/kit/pages/subscription-page.ts'
import { expect, test } from '#e2e/kit/test.ts'

const channels = ['email', 'sms'] as const

// One channel without the other: specs/collection-points/both-channels.spec.ts.
for (const ticked of [[], ['email', 'sms']] as const) {
  test(`покупка с отметками «${ticked.join(', ') || 'нет'}» §2.2 §3.1 §4.1.10 §6.1.1`, async ({ page, shop, consents }) => {
    const form = await openCheckout(page, await shop.product())
    const [buyer, phone] = [newBuyer(), newPhone()]
    await fillCheckout(page, buyer, { payment: 'on_delivery' })
    await form.phone.fill(phone)
    for (const channel of channels) await expect(form.consent(channel)).not.toBeChecked()
    for (const channel of ticked) await form.consent(channel).check()
    await form.submit.click()
    await expect(orderPage(page).status).toHaveText('Заказ принят')
    const [email, sms] = [await consents.of(buyer.email).state(), await consents.of(phone).state()]
    const given: readonly string[] = ticked
    const waits = page.getByText(/Согласие на\sрекламу ждёт подтверждения/)
    await expect(waits).toHaveCount(given.length > 0 ? 1 : 0)
    if (given.includes('email')) await expect(waits).toContainText(buyer.email)
    if (given.includes('sms')) await expect(waits).toContainText('СМС')
    // Not confirmed: nothing is sent on the strength of it.
    expect(email).toEqual(given.includes('email') ? { 'ads/email': 'granted' } : {})
    expect(sms).toEqual(given.includes('sms') ? { 'ads/sms': 'granted' } : {})
  })
}

test('цена и сумма с отметками и без них одни и те же §6.1.1', async ({ page, shop }) => {
  const form = await openCheckout(page, await shop.product())
  await fillCheckout(page, newBuyer(), { payment: 'on_delivery' })
  const without = await form.summary.innerText()
  for (const channel of channels) await form.consent(channel).check()
  expect(await form.summary.innerText()).toBe(without)
})

test('отметка переживает перезагрузку начатой формы, но не новый заказ §6.1.1', async ({ page, shop }) => {
  const device = await shop.product({ stock: 5 })
  const form = await openCheckout(page, device)
  await fillCheckout(page, newBuyer(), { payment: 'on_delivery' })
  await form.consent('email').check()
  await page.reload()
  await expect(form.consent('email')).toBeChecked()
  await expect(form.consent('sms')).not.toBeChecked()
  await form.submit.click()
  await expect(orderPage(page).status).toHaveText('Заказ принят')
  await holdCart(page, device)
  await page.goto('/checkout')
  await expect(form.consent('email')).not.toBeChecked()
})

test('СМС покупателю: ссылка подтверждает номер, до нажатия ничего не меняется §3.2.2 §4.1.7', async ({ page, shop, sms, consents }) => {
  const form = await openCheckout(page, await shop.product())
  const phone = newPhone()
  await fillCheckout(page, newBuyer(), { payment: 'on_delivery' })
  await form.phone.fill(phone)
  await form.consent('sms').check()
  await form.submit.click()
  await expect(orderPage(page).status).toHaveText('Заказ принят')
  const order = page.url()
  const link = /https?:\/\/\S+\/subscription\/confirm\/\S+/.exec((await sms.of(phone).latest(/subscription\/confirm/)).text)?.[0] ?? ''
  await page.goto(pathOf(link))
  await expect(confirmPage(page).heading).toHaveText('Подтвердите согласие')
  expect(await consents.of(phone).state()).toEqual({ 'ads/sms': 'granted' })
  await confirmPage(page).submit.click()
  await expect(confirmPage(page).heading).toHaveText('Согласие подтверждено')
  await page.goto(order)
  await expect(orderPage(page).status).toHaveText('Заказ принят')
  await expect(page.getByText(/ждёт подтверждения/)).toHaveCount(0)
  expect(await consents.of(phone).state()).toEqual({ 'ads/sms': 'confirmed' })
})

test('оба согласия на одну почту — одно письмо; письмо о заказе приходит своим чередом §4.1.3', async ({ page, shop, mailbox }) => {
  const form = await openCheckout(page, await shop.product())
  const buyer = newBuyer()
  await fillCheckout(page, buyer, { payment: 'on_delivery' })
  await form.consent('email').check()
  await form.submit.click()
  await mailbox.of(buyer).latest(/принят/)
  const letter = await mailbox.of(buyer).latest(/[Пп]одтверд/)
  expect((await mailbox.of(buyer).subjects()).filter((subject) => /[Пп]одтверд/.test(subject))).toHaveLength(1)
  await page.goto(letter.link())
  await expect(confirmPage(page).texts).toHaveCount(1)
})

test.describe('без скриптов', () => {
  test.use({ javaScriptEnabled: false })

  test('отметка возвращается с ошибкой; заказ и согласие записаны §2.2 §6.1.1', async ({ page, shop, consents }) => {
    const form = checkoutPage(page)
    await page.goto((await shop.product()).path)
    await page.getByRole('main').getByRole('button', { name: 'В корзину' }).first().click()
    await page.goto('/checkout')
    const buyer = newBuyer()
    await fillCheckout(page, buyer, { payment: 'on_delivery' })
    await form.consent('email').check()
    await form.surname.fill('')
    await form.submit.click()
    await expect(form.alert).toBeVisible()
    await expect(form.consent('email')).toBeChecked()
    await expect(form.consent('sms')).not.toBeChecked()
    await form.surname.fill(buyer.surname)
    await form.submit.click()
    await expect(orderPage(page).status).toHaveText('Заказ принят')
    expect(await consents.of(buyer.email).state()).toEqual({ 'ads/email': 'granted' })
  })
})

function newPhone(): string {
  return `+7917${String(Math.floor(Math.random() * 10_000_000)).padStart(7, '0')}`
}
