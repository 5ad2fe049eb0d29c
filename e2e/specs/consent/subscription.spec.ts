import { callByName } from '#e2e/kit/access/call-by-name.ts'
import { cellOf } from '#e2e/kit/inside/cell-of.ts'
import { centreOf } from '#e2e/kit/inside/centre-of.ts'
import { boxToken } from '#e2e/kit/inside/box-token.ts'
import { confirmPage, subscriptionPage } from '#e2e/kit/pages/subscription-page.ts'
import { countEfforts, weightOf } from '#e2e/kit/symmetry.ts'
import { expect, test } from '#e2e/kit/test.ts'
import { maskContact } from '#lib/consent/mask-contact.ts'

const ads = 'ads/email'
const news = 'news-offers/email'

test('по ссылке, не входя: отписаться от одного, потом от всего §4.1.9 §4.1.10 §6.1.3', { tag: '@smoke' }, async ({ page, shop, consents }) => {
  const customer = await shop.person()
  await consents.of(customer).give(ads, news, 'ads/sms')
  await page.goto(await centreOf(customer.email, customer.id))
  const centre = subscriptionPage(page)
  await expect(page.getByRole('main')).not.toContainText(customer.email)
  await expect(page.getByRole('main')).toContainText(maskContact(customer.email))
  await centre.row('Реклама').leave.click()
  await expect(centre.row('Реклама').row).toContainText('Отозвано')
  await expect(centre.row('Новости и предложения').row).toContainText('Согласие дано')
  expect(await consents.of(customer.email).state()).toEqual({ 'ads/email': 'withdrawn', 'news-offers/email': 'confirmed' })
  await centre.leaveAll.click()
  await expect(centre.said).toBeVisible()
  expect(await consents.of(customer.email).state()).toEqual({ 'ads/email': 'withdrawn', 'news-offers/email': 'withdrawn' })
  await test.step('ссылка одного контакта не трогает другой', async () => {
    expect(await consents.of(customer.mobile).state()).toEqual({ 'ads/sms': 'confirmed' })
  })
})

test('подписаться по ссылке: текст и пустая отметка, действует только после подтверждения §2.4 §6.1.1', async ({ page, mailbox, shop, consents }) => {
  const customer = await shop.person()
  await consents.of(customer).give(ads)
  await consents.of(customer).withdraw(ads)
  await page.goto(await centreOf(customer.email, customer.id))
  const row = subscriptionPage(page).row('Реклама')
  await row.unfold.click()
  await expect(row.box).not.toBeChecked()
  await row.join.click()
  await expect(row.alert).toContainText('отметьте согласие')
  await row.box.check()
  await row.join.click()
  await expect(row.row).toContainText('Ждёт подтверждения')
  expect(await consents.of(customer.email).state()).toEqual({ 'ads/email': 'granted' })
  await page.goto(await mailbox.of(customer).latest(/[Пп]одтверд/).link())
  await confirmPage(page).submit.click()
  await expect(confirmPage(page).heading).toHaveText('Согласие подтверждено')
  expect(await consents.of(customer.email).state()).toEqual({ 'ads/email': 'confirmed' })
})

test('мера симметрии: отписаться — меньше действий, кнопка не мельче и не бледнее §6.1.1', async ({ page, shop, consents }) => {
  const customer = await shop.person()
  await consents.of(customer).give(news)
  await page.goto(await centreOf(customer.email, customer.id))
  const centre = subscriptionPage(page)
  const [given, withdrawn] = [centre.row('Новости и предложения'), centre.row('Реклама')]
  const withdrawal = countEfforts()
  const leaving = await weightOf(given.leave)
  await withdrawal.press(given.leave)
  await expect(given.row).toContainText('Отозвано')
  const grant = countEfforts()
  await grant.press(withdrawn.unfold)
  await grant.press(withdrawn.box)
  const joining = await weightOf(withdrawn.join)
  await grant.press(withdrawn.join)
  await expect(withdrawn.row).toContainText('Ждёт подтверждения')
  expect(withdrawal.count).toBeLessThanOrEqual(grant.count)
  expect(leaving.height).toBeGreaterThanOrEqual(joining.height)
  expect(leaving.fontSize).toBeGreaterThanOrEqual(joining.fontSize)
  expect(leaving.contrast).toBeGreaterThanOrEqual(joining.contrast)
})

test('ссылка открывает только свой контакт: чужой номер, канал и подделка не проходят §1.1.4', async ({ request, shop, consents }) => {
  const [owner, stranger] = [await shop.person(), await shop.person()]
  await consents.of(owner).give(ads, news)
  await consents.of(stranger).give(ads)
  const token = (await centreOf(stranger.email, stranger.id)).split('/').at(-1) ?? ''
  const own = (await centreOf(owner.email, owner.id)).split('/').at(-1) ?? ''
  const forged = `${own.split('.')[0]}.${token.split('.')[1]}`
  const before = await consents.of(owner.email).events()
  for (const args of [
    { token: forged, ...cellOf(ads), consent: null },
    { token, purpose: 'ads', channel: 'sms', consent: null },
    { token: own, ...cellOf(ads), consent: await boxToken('registration', ads) },
    { token: own, ...cellOf(ads), consent: await boxToken('communications', news) },
  ]) {
    expect(await (await callByName(request, 'lib/consent/actions.ts#setSubscription', { args: [args] })).text()).toContain('"ok":false')
  }
  expect(await (await callByName(request, 'lib/consent/actions.ts#unsubscribe', { args: [{ token: forged }] })).text()).toContain('"ok":false')
  expect(await consents.of(owner.email).events()).toEqual(before)
})

test('страницы по ссылке: не ищутся, не хранятся, чужой сайт о них не узнаёт §3.3 §3.4', async ({ request, shop, consents }) => {
  const customer = await shop.person()
  await consents.of(customer).give(news)
  for (const path of [await centreOf(customer.email, customer.id), '/subscription']) {
    const answer = await request.get(path)
    const headers = answer.headers()
    expect(answer.status(), path).toBe(200)
    expect(headers['cache-control'], path).toContain('no-store')
    expect(headers['content-security-policy'], path).toMatch(/script-src[^;]*'nonce-/)
    expect(headers['referrer-policy'], path).toBe(path === '/subscription' ? 'strict-origin-when-cross-origin' : 'same-origin')
    expect(await answer.text(), path).toMatch(/<meta name="robots" content="noindex/)
  }
})

test.describe('без скриптов', () => {
  test.use({ javaScriptEnabled: false })

  test('от всего отписываются одним нажатием §6.1.3', async ({ page, shop, consents }) => {
    const customer = await shop.person()
    await consents.of(customer).give(ads, news)
    await page.goto(await centreOf(customer.email, customer.id))
    await subscriptionPage(page).leaveAll.click()
    await expect(subscriptionPage(page).said).toBeVisible()
    expect(await consents.of(customer.email).state()).toEqual({ 'ads/email': 'withdrawn', 'news-offers/email': 'withdrawn' })
  })
})
