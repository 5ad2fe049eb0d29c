import { newBuyer } from '#e2e/kit/buyer.ts'
import { centreOf } from '#e2e/kit/inside/centre-of.ts'
import { boxToken } from '#e2e/kit/inside/box-token.ts'
import { confirmPage, newsletterForm, subscriptionPage } from '#e2e/kit/pages/subscription-page.ts'
import { expect, test } from '#e2e/kit/test.ts'

const news = 'news-offers/email'

for (const [where, path] of [['footer', '/'], ['page', '/subscription']] as const) {
  test(`подписка (${path}): письмо, подтверждение, настройка §3.1 §3.2.3 §4.1.9`, async ({ page, mailbox, consents }) => {
    const { email } = newBuyer()
    await page.goto(path)
    const form = newsletterForm(page, where)
    await form.email.fill(email)
    await form.box.check()
    await form.submit.click()
    await expect(form.sent).toBeVisible()
    await expect(form.root).toContainText('Подписки пока нет')
    expect(await consents.of(email).state()).toEqual({ 'news-offers/email': 'granted' })

    const link = await mailbox.of(email).latest(/[Пп]одтверд/).link()
    await test.step('ссылку открыл почтовый сканер: ничего не изменилось', async () => {
      expect((await page.request.get(link)).status()).toBe(200)
      expect((await page.request.head(link)).status()).toBeLessThan(400)
      expect(await consents.of(email).state()).toEqual({ 'news-offers/email': 'granted' })
    })
    await page.goto(link)
    const confirm = confirmPage(page)
    await expect(confirm.heading).toHaveText('Подтвердите согласие')
    await expect(page.getByRole('main')).not.toContainText(email)
    await confirm.submit.click()
    await expect(confirm.heading).toHaveText('Согласие подтверждено')
    expect(await consents.of(email).state()).toEqual({ 'news-offers/email': 'confirmed' })
    await page.reload()
    await expect(confirm.heading).toHaveText('Согласие подтверждено')
    await confirm.centre.click()
    await expect(subscriptionPage(page).row('Новости и предложения').row).toContainText('Согласие дано')
    expect((await consents.of(email).events()).map(({ kind }) => kind)).toEqual(['granted', 'confirmed'])
  })
}

test('без отметки, с неверным адресом: ошибка у поля, в журнале ничего §6.1.1', async ({ page, consents }) => {
  await page.goto('/subscription')
  const form = newsletterForm(page, 'page')
  await form.submit.click()
  await expect(form.email).toHaveAccessibleDescription(/Укажите электронную почту/)
  await expect(form.email).toBeFocused()
  const { email } = newBuyer()
  await form.email.fill(email)
  await form.submit.click()
  await expect(form.box).toHaveAccessibleDescription(/Без вашего согласия подписать нельзя/)
  await expect(form.box).toBeFocused()
  await expect(form.email).toHaveValue(email)
  expect(await consents.of(email).events()).toEqual([])
})

test('знакомому и незнакомому адресу отвечают одинаково §2.4', async ({ page, shop, consents }) => {
  const customer = await shop.person()
  await consents.of(customer).give(news)
  const said: string[] = []
  for (const email of [customer.email, newBuyer().email]) {
    await page.goto('/subscription')
    const form = newsletterForm(page, 'page')
    await form.email.fill(email)
    await form.box.check()
    await form.submit.click()
    await expect(form.sent).toBeVisible()
    said.push((await page.getByRole('main').innerText()).replaceAll(email, 'АДРЕС'))
  }
  expect(said[0]).toBe(said[1])
})

test('отозвано до подтверждения: ссылка больше ничего не подключает §6.1.3', async ({ page, mailbox, consents }) => {
  const { email } = newBuyer()
  await page.goto('/subscription')
  const form = newsletterForm(page, 'page')
  await form.email.fill(email)
  await form.box.check()
  await form.submit.click()
  await expect(form.sent).toBeVisible()
  const link = await mailbox.of(email).latest(/[Пп]одтверд/).link()
  await page.goto(await centreOf(email))
  await subscriptionPage(page).leaveAll.click()
  await expect(subscriptionPage(page).said).toBeVisible()
  await page.goto(link)
  await expect(confirmPage(page).heading).toHaveText('Ссылка больше не действует')
  expect(await consents.of(email).state()).toEqual({ 'news-offers/email': 'withdrawn' })
})

test('чужие и выдуманные ссылки выглядят как страница, которой нет §1.1.4', async ({ request }) => {
  for (const path of ['/subscription/confirm/x', '/subscription/confirm/00000000-0000-4000-8000-000000000000.AAAAAAAAAAAAAAAAAAAAAA', '/subscription/x', '/subscription/%00', `/subscription/${'я'.repeat(300)}`]) {
    expect((await request.get(path)).status(), path).toBe(404)
  }
})

test.describe('без скриптов', () => {
  test.use({ javaScriptEnabled: false })

  test('подписка из подвала: отвечает страница подписки, с ошибками и без §3.1 §4.1.9', async ({ page, mailbox, consents }) => {
    const { email } = newBuyer()
    await page.goto('/delivery')
    await newsletterForm(page, 'footer').email.fill('anna')
    await newsletterForm(page, 'footer').submit.click()
    await expect(page).toHaveURL('/subscription')
    const form = newsletterForm(page, 'page')
    await expect(form.email).toHaveAccessibleDescription(/Проверьте адрес/)
    await expect(form.email).toHaveValue('anna')
    await form.email.fill(email)
    await form.box.check()
    await form.submit.click()
    await expect(form.sent).toBeVisible()
    await page.goto(await mailbox.of(email).latest(/[Пп]одтверд/).link())
    await confirmPage(page).submit.click()
    await expect(confirmPage(page).heading).toHaveText('Согласие подтверждено')
    expect(await consents.of(email).state()).toEqual({ 'news-offers/email': 'confirmed' })
  })

  test('прежний и поддельный текст согласия не принимаются §9.1', async ({ page, consents }) => {
    const { email } = newBuyer()
    const form = newsletterForm(page, 'page')
    const old = await boxToken('newsletter', news, { before: true })
    const foreign = await boxToken('registration', 'ads/email')
    for (const [token, reason] of [[old, /Текст согласия только что изменился/], [foreign, /не прошла проверку/], ['ticked', /не прошла проверку/]] as const) {
      await page.goto('/subscription')
      await form.email.fill(email)
      await form.box.evaluate((box, value) => box.setAttribute('value', value), token)
      await form.box.check()
      await form.submit.click()
      await expect(form.root).toContainText(reason)
    }
    expect(await consents.of(email).events()).toEqual([])
  })
})
