import { callByName } from '#e2e/kit/access/call-by-name.ts'
import { consents } from '#e2e/kit/consents.ts'
import { linkIn, pathOf } from '#e2e/kit/mailbox.ts'
import { confirmPage, subscriptionPage } from '#e2e/kit/pages/subscription-page.ts'
import { countEfforts, weightOf } from '#e2e/kit/symmetry.ts'
import { expect, test } from '#e2e/kit/test.ts'

const ads = { purpose: 'ads', channel: 'email' } as const
const news = { purpose: 'news-offers', channel: 'email' } as const

test('по ссылке, не входя: отписаться от одного, потом от всего §4.1.9 §4.1.10 §6.1.3', async ({ page, people }) => {
  const customer = await people.customer()
  await consents.give(customer, ads, news, { purpose: 'ads', channel: 'sms' })
  await page.goto(await consents.linkOf(customer.email, customer.personId))
  const centre = subscriptionPage(page)
  await expect(page.getByRole('main')).not.toContainText(customer.email)
  await expect(page.getByRole('main')).toContainText(consents.masked(customer.email))
  await centre.row('Реклама').leave.click()
  await expect(centre.row('Реклама').row).toContainText('Отозвано')
  await expect(centre.row('Новости и предложения').row).toContainText('Согласие дано')
  expect(await consents.stateOf(customer.email)).toEqual({ 'ads/email': 'withdrawn', 'news-offers/email': 'confirmed' })
  await centre.leaveAll.click()
  await expect(centre.said).toBeVisible()
  expect(await consents.stateOf(customer.email)).toEqual({ 'ads/email': 'withdrawn', 'news-offers/email': 'withdrawn' })
  await test.step('ссылка одного контакта не трогает другой', async () => {
    expect(await consents.stateOf(customer.mobile)).toEqual({ 'ads/sms': 'confirmed' })
  })
})

test('подписаться по ссылке: текст и пустая отметка, действует только после подтверждения §2.4 §6.1.1', async ({ page, people, mailbox }) => {
  const customer = await people.customer()
  await consents.give(customer, ads)
  await consents.withdraw(customer, ads)
  await page.goto(await consents.linkOf(customer.email, customer.personId))
  const row = subscriptionPage(page).row('Реклама')
  await row.unfold.click()
  await expect(row.box).not.toBeChecked()
  await row.join.click()
  await expect(row.alert).toContainText('отметьте согласие')
  await row.box.check()
  await row.join.click()
  await expect(row.row).toContainText('Ждёт подтверждения')
  expect(await consents.stateOf(customer.email)).toEqual({ 'ads/email': 'granted' })
  await page.goto(pathOf(linkIn(await mailbox.latest(customer.email, /[Пп]одтверд/))))
  await confirmPage(page).submit.click()
  await expect(confirmPage(page).heading).toHaveText('Согласие подтверждено')
  expect(await consents.stateOf(customer.email)).toEqual({ 'ads/email': 'confirmed' })
})

test('мера симметрии: отписаться — меньше действий, кнопка не мельче и не бледнее §6.1.1', async ({ page, people }) => {
  const customer = await people.customer()
  await consents.give(customer, news)
  await page.goto(await consents.linkOf(customer.email, customer.personId))
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

test('ссылка открывает только свой контакт: чужой номер, канал и подделка не проходят §1.1.4', async ({ request, people }) => {
  const [owner, stranger] = [await people.customer(), await people.customer()]
  await consents.give(owner, ads, news)
  await consents.give(stranger, ads)
  const token = (await consents.linkOf(stranger.email, stranger.personId)).split('/').at(-1) ?? ''
  const own = (await consents.linkOf(owner.email, owner.personId)).split('/').at(-1) ?? ''
  const forged = `${own.split('.')[0]}.${token.split('.')[1]}`
  const before = await consents.eventsOf(owner.email)
  for (const args of [
    { token: forged, ...ads, consent: null },
    { token, purpose: 'ads', channel: 'sms', consent: null },
    { token: own, ...ads, consent: await consents.tokenOf('registration', ads) },
    { token: own, ...ads, consent: await consents.tokenOf('communications', news) },
  ]) {
    expect(await (await callByName(request, 'lib/consent/actions.ts#setSubscription', { args: [args] })).text()).toContain('"ok":false')
  }
  expect(await (await callByName(request, 'lib/consent/actions.ts#unsubscribe', { args: [{ token: forged }] })).text()).toContain('"ok":false')
  expect(await consents.eventsOf(owner.email)).toEqual(before)
})

test('страницы по ссылке: не ищутся, не хранятся, чужой сайт о них не узнаёт §3.3 §3.4', async ({ request, people }) => {
  const customer = await people.customer()
  await consents.give(customer, news)
  for (const path of [await consents.linkOf(customer.email, customer.personId), '/subscription']) {
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

  test('отписаться от всего — одно нажатие §6.1.3', async ({ page, people }) => {
    const customer = await people.customer()
    await consents.give(customer, ads, news)
    await page.goto(await consents.linkOf(customer.email, customer.personId))
    await subscriptionPage(page).leaveAll.click()
    await expect(subscriptionPage(page).said).toBeVisible()
    expect(await consents.stateOf(customer.email)).toEqual({ 'ads/email': 'withdrawn', 'news-offers/email': 'withdrawn' })
  })
})
