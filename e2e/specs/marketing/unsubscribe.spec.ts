import { sentMessage } from '#e2e/kit/inside/campaign-messages.ts'
import { expectGood } from '#e2e/kit/expect-good.ts'
import { subscriptionPage } from '#e2e/kit/pages/subscription-page.ts'
import { expect, test } from '#e2e/kit/test.ts'
import { db } from '#lib/db/db.ts'

const ads = 'ads/email'
const news = 'news-offers/email'
const withdrawn = (campaignId: string) => db.campaignOutcome.findMany({ where: { campaignId, kind: 'withdrawn' }, select: { count: true } })

test('одно нажатие в почтовой программе: без куки, без перехода, повтор не вредит; открыть адрес ничего не меняет §4.1.9 §6.1.3', async ({ request, playwright, consents }) => {
  const message = await sentMessage(news, ads)
  const looked = await request.get(message.oneClick, { maxRedirects: 0 })
  expect([looked.status(), looked.headers().location]).toEqual([303, expect.stringContaining(message.centre)])
  expect(await consents.of(message.email).state()).toEqual({ 'ads/email': 'confirmed', 'news-offers/email': 'confirmed' })
  const program = await playwright.request.newContext({ extraHTTPHeaders: { origin: 'https://mail.example', 'sec-fetch-site': 'cross-site' } })
  const press = () => program.post(new URL(message.oneClick, message.links.unsubscribe).href, { form: { 'List-Unsubscribe': 'One-Click' }, maxRedirects: 0 })
  const pressed = await press()
  expect([pressed.status(), pressed.headers()['set-cookie'], pressed.headers().location]).toEqual([200, undefined, undefined])
  expect(await consents.of(message.email).state()).toEqual({ 'ads/email': 'confirmed', 'news-offers/email': 'withdrawn' })
  expect((await press()).status()).toBe(200)
  expect((await program.post(new URL(message.oneClick, message.links.unsubscribe).href, { multipart: { 'List-Unsubscribe': 'One-Click' } })).status()).toBe(200)
  expect(await withdrawn(message.campaignId)).toEqual([{ count: 1 }])
  await program.dispose()
})

test('подделанные и чужие ссылки ничего не открывают и не отписывают §1.1.4', async ({ request, page, consents }) => {
  const [own, other] = [await sentMessage(news), await sentMessage(news)]
  const forged = own.oneClick.replace(/.$/, (last) => (last === 'A' ? 'B' : 'A'))
  const mixed = own.oneClick.slice(0, 60) + other.oneClick.slice(60)
  for (const path of [forged, mixed, '/api/unsubscribe/net-takogo', `${own.oneClick}x`]) {
    expect((await request.post(path, { form: { 'List-Unsubscribe': 'One-Click' } })).status(), path).toBe(404)
  }
  for (const path of [own.centre.replace(/.$/, '_'), own.why.replace(/.$/, '_'), '/why/net-takogo', `${own.why.replace(/.$/, '_')}/proof`, '/s/net-takogo', '/r/net-takogo']) {
    expect((await page.goto(path))?.status(), path).toBe(404)
  }
  expect(await consents.of(own.email).state()).toEqual({ 'news-offers/email': 'confirmed' })
})

test('из письма в центр подписки: почему пришло, отписка одного, что уже ушло, фокус остаётся на месте §6.1.3', { tag: '@smoke' }, async ({ page, consents }) => {
  const message = await sentMessage(news, ads)
  await page.goto(message.centre)
  await expect(page.getByRole('region', { name: 'Почему я это получаю' })).toContainText('Новости и предложения')
  await expectGood(page)
  const centre = subscriptionPage(page)
  const row = centre.row('Новости и предложения')
  await row.leave.focus()
  await page.keyboard.press('Enter')
  await expect(row.row).toContainText('Отозвано')
  await expect(page.getByText('Может прийти то, что уже отправлено')).toBeVisible()
  await expect.poll(() => row.row.evaluate((element) => element.contains(document.activeElement) && document.activeElement !== element)).toBe(true)
  expect(await consents.of(message.email).state()).toEqual({ 'ads/email': 'confirmed', 'news-offers/email': 'withdrawn' })
  expect(await withdrawn(message.campaignId)).toEqual([{ count: 1 }])
  await page.getByRole('main').locator('details').evaluateAll((all) => all.forEach((each) => each.setAttribute('open', '')))
  await expectGood(page, { inPassing: true })
})

test('двойное нажатие и две вкладки: одна отписка, обе видят её §6.1.3', async ({ page, context, consents }) => {
  const message = await sentMessage(news)
  const second = await context.newPage()
  await Promise.all([page.goto(message.centre), second.goto(message.centre)])
  await subscriptionPage(page).row('Новости и предложения').leave.dblclick()
  await expect(subscriptionPage(page).row('Новости и предложения').row).toContainText('Отозвано')
  await expect(subscriptionPage(second).row('Новости и предложения').row).toContainText('Отозвано')
  const events = await consents.of(message.email).events()
  expect(events.filter(({ kind }) => kind === 'withdrawn')).toHaveLength(1)
})

test('пауза и частота: по ссылке без входа, согласия остаются', async ({ page, consents }) => {
  const message = await sentMessage(news)
  await page.goto(message.centre)
  const sending = page.getByRole('region', { name: 'Реже или с перерывом' })
  await sending.getByRole('combobox', { name: 'Как часто' }).selectOption('1')
  await sending.getByRole('button', { name: /^Запомнить/ }).click()
  await expect(sending.getByText('Запомнили, как часто писать.')).toBeVisible()
  await sending.getByRole('button', { name: /^Пауза на 30 дней/ }).click()
  await expect(sending.getByText(/^Пауза до/)).toBeVisible()
  await expectGood(page)
  await page.reload()
  await expect(sending.getByRole('combobox', { name: 'Как часто' })).toHaveValue('1')
  await sending.getByRole('button', { name: /^Снять паузу/ }).click()
  await expect(sending.getByText('Отдохнуть от рекламы')).toBeVisible()
  expect(await consents.of(message.email).state()).toEqual({ 'news-offers/email': 'confirmed' })
})

test('паузу и частоту выбирают и в кабинете', async ({ as, consents }) => {
  const customer = await as('anna')
  const { page } = customer
  await consents.of(customer).give(news)
  await page.goto('/account/communications')
  const sending = page.getByRole('region', { name: 'Реже или с перерывом' })
  await sending.getByRole('button', { name: /^Пауза на 90 дней: письма/ }).click()
  await expect(sending.getByText(/^Пауза до/)).toBeVisible()
  await expectGood(page, { inPassing: true })
})

test('короткая ссылка из СМС и ссылки рассылки ведут туда, куда должны', async ({ request }) => {
  const message = await sentMessage(news)
  const short = await request.get(new URL(message.links.short).pathname, { maxRedirects: 0 })
  expect([short.status(), short.headers().location]).toEqual([303, expect.stringMatching(/\/subscription\/[\w-]{32}$/)])
  expect((await request.get(new URL(short.headers().location ?? '').pathname)).status()).toBe(200)
  const click = await request.get(new URL(message.links.click(0)).pathname, { maxRedirects: 0 })
  expect([click.status(), click.headers().location, click.headers()['cache-control']]).toEqual([302, expect.stringMatching(/\/catalogue$/), 'no-store'])
})

test.describe('без скриптов', () => {
  test.use({ javaScriptEnabled: false })

  test('отписаться от одного и от всего, поставить паузу §6.1.3', async ({ page, consents }) => {
    const message = await sentMessage(news, ads)
    await page.goto(message.centre)
    await page.getByRole('button', { name: /^Пауза на 30 дней/ }).click()
    await expect(page.getByText(/^Пауза до/)).toBeVisible()
    await subscriptionPage(page).row('Новости и предложения').leave.click()
    await expect(subscriptionPage(page).row('Новости и предложения').row).toContainText('Отозвано')
    await subscriptionPage(page).leaveAll.click()
    await expect(subscriptionPage(page).said).toBeVisible()
    expect(await consents.of(message.email).state()).toEqual({ 'ads/email': 'withdrawn', 'news-offers/email': 'withdrawn' })
  })
})
