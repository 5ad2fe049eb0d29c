import { communicationsPage } from '#e2e/kit/pages/communications-page.ts'
import { weightOf } from '#e2e/kit/symmetry.ts'
import { tabTo } from '#e2e/kit/tab-to.ts'
import { expect, test } from '#e2e/kit/test.ts'
import { db } from '#lib/db/db.ts'

const PATH = '/account/communications'
const adsBySms = 'Реклама по СМС'
const newsByEmail = 'Новости и предложения по электронной почте'

test('каждое согласие даётся и отзывается само по себе, одним нажатием того же переключателя §4.1.7 §4.1.9 §4.1.10 §6.1.3', async ({ as, consents }) => {
  const customer = await as('anna')
  const { page } = customer
  await page.goto(PATH)
  const { cell, table } = communicationsPage(page)
  await expect(table.getByRole('switch')).toHaveCount(4)
  await expect(table.getByRole('switch', { checked: true })).toHaveCount(0)
  await cell(adsBySms).change.click()
  await expect(cell(adsBySms).state).toHaveText('Согласие дано')
  await expect(cell(adsBySms).said).toContainText('Записали согласие')
  await cell(newsByEmail).change.click()
  await expect(cell(newsByEmail).state).toHaveText('Согласие дано')
  expect({ ...(await consents.of(customer.mobile).state()), ...(await consents.of(customer.email).state()) }).toEqual({ 'ads/sms': 'confirmed', 'news-offers/email': 'confirmed' })
  await cell(adsBySms).change.click()
  await expect(cell(adsBySms).state).toHaveText('Отозвано')
  await expect(cell(newsByEmail).state).toHaveText('Согласие дано')
  expect(await consents.of(customer.mobile).state()).toEqual({ 'ads/sms': 'withdrawn' })
  expect(await consents.of(customer.email).state()).toEqual({ 'news-offers/email': 'confirmed' })
  await page.reload()
  await expect(cell(adsBySms).change).not.toBeChecked()
  await expect(cell(newsByEmail).change).toBeChecked()
})

test('отозвать всё — одно нажатие, и об этом сказано, когда оно записано §6.1.3', async ({ as, consents }) => {
  const customer = await as('anna')
  await consents.of(customer).give('ads/email', 'ads/sms', 'news-offers/email')
  const { page } = customer
  await page.goto(PATH)
  const room = communicationsPage(page)
  await expect(room.table.getByRole('switch', { checked: true })).toHaveCount(3)
  await room.withdrawAll.click()
  await expect(page.getByText('Все согласия отозваны')).toBeVisible()
  expect(Object.values({ ...(await consents.of(customer.mobile).state()), ...(await consents.of(customer.email).state()) })).toEqual(['withdrawn', 'withdrawn', 'withdrawn'])
  await expect(room.table.getByRole('switch', { checked: true })).toHaveCount(0)
  await expect(room.withdrawAll).toBeHidden()
})

test('мера симметрии: отозвать не труднее, чем дать — мышью, с клавиатуры, на вид §6.1.1', async ({ as }) => {
  const { page } = await as('anna')
  await page.goto(PATH)
  const { cell } = communicationsPage(page)
  const { change } = cell(newsByEmail)
  await tabTo(page, change)
  const giving = await weightOf(change)
  await page.keyboard.press('Space')
  await expect(cell(newsByEmail).state).toHaveText('Согласие дано')
  await expect(change, 'focus stays where it was').toBeFocused()
  const withdrawing = await weightOf(change)
  expect(withdrawing.width * withdrawing.height).toBeGreaterThanOrEqual(giving.width * giving.height)
  expect(withdrawing.contrast).toBeGreaterThanOrEqual(giving.contrast)
  expect(giving.height).toBeGreaterThanOrEqual(44)
  await page.keyboard.press('Space')
  await expect(cell(newsByEmail).state).toHaveText('Отозвано')
})

test('история: каждое событие с текстом и справкой §6.1.3 §7.1', async ({ as, consents }) => {
  const customer = await as('anna')
  await consents.of(customer).give('ads/sms')
  await consents.of(customer).withdraw('ads/sms')
  const { page } = customer
  await page.goto(PATH)
  const { cell, history, receipt } = communicationsPage(page).cell(adsBySms)
  await history.click()
  for (const line of ['Согласие дано', 'Контакт подтверждён', 'Согласие отозвано']) await expect(cell.getByRole('listitem').filter({ hasText: line })).toBeVisible()
  await expect(cell).not.toContainText(customer.mobile)
  for (const format of ['PDF', 'JSON'] as const) {
    const answer = await page.request.get((await receipt(format).first().getAttribute('href')) ?? '')
    expect(answer.status()).toBe(200)
    expect(answer.headers()['content-type']).toContain(format.toLowerCase())
  }
})

test('давний номер: согласие ждёт кода из СМС §2.4 §3.2.2', async ({ as, sms, consents }) => {
  const customer = await as('anna')
  await db.contactPoint.updateMany({ where: { personId: customer.id, kind: 'mobile' }, data: { verifiedAt: new Date('2026-01-10') } })
  const { page } = customer
  await page.goto(PATH)
  const cell = communicationsPage(page).cell(adsBySms)
  await cell.change.click()
  await expect(cell.state).toHaveText('Ждёт подтверждения')
  expect(await consents.of(customer.mobile).state()).toEqual({ 'ads/sms': 'granted' })
  const code = /\b(\d{6})\b/.exec((await sms.of(customer).latest(/\b\d{6}\b/)).text)?.[1] ?? ''
  await cell.code.fill(String((Number(code) + 1) % 1_000_000).padStart(6, '0'))
  await cell.confirm.click()
  await expect(cell.code).toHaveAccessibleDescription(/Код не подходит/)
  await cell.code.fill(code)
  await cell.confirm.click()
  await expect(cell.state).toHaveText('Согласие дано')
  expect(await consents.of(customer.mobile).state()).toEqual({ 'ads/sms': 'confirmed' })
})

test('две вкладки показывают одно и то же §6.1.2', async ({ as }) => {
  const { page, context } = await as('anna')
  const other = await context.newPage()
  await page.goto(PATH)
  await other.goto(PATH)
  await communicationsPage(page).cell(adsBySms).change.click()
  await expect(communicationsPage(page).cell(adsBySms).state).toHaveText('Согласие дано')
  await expect(communicationsPage(other).cell(adsBySms).state).toHaveText('Согласие дано')
  await communicationsPage(other).withdrawAll.click()
  await expect(communicationsPage(page).cell(adsBySms).state).toHaveText('Отозвано')
})

test('нет связи: переключатель возвращается, и сказано, что ничего не изменилось', async ({ as, consents }) => {
  const customer = await as('anna')
  const { page } = customer
  // Without its scripts the switch would be the browser's to explain.
  await page.goto(PATH, { waitUntil: 'networkidle' })
  const cell = communicationsPage(page).cell(adsBySms)
  await page.route(`**${PATH}`, (route) => (route.request().method() === 'POST' ? route.abort('aborted') : route.continue()))
  await cell.change.click()
  await expect(cell.refusal).toContainText('Нет связи с магазином')
  await expect(cell.change).not.toBeChecked()
  expect(await consents.of(customer.mobile).state()).toEqual({})
  await page.unroute(`**${PATH}`)
  await cell.change.click()
  await expect(cell.state).toHaveText('Согласие дано')
})

test('что приходит без согласия, объяснено и не выключается; чего ещё нет, о том не спрашивают §4.1.3 §4.1.7 §6.1.1', async ({ as }) => {
  const { page } = await as('anna')
  await page.goto(PATH)
  const service = page.getByRole('region', { name: 'Приходит без согласия' })
  await expect(service).toContainText('О ваших заказах')
  await expect(service.getByRole('switch')).toHaveCount(0)
  const later = page.getByRole('region', { name: 'О чём спросим отдельно' })
  for (const name of ['Уведомления о бонусах', 'Кадровый резерв', 'Имя рядом с отзывом', 'Персональные рекомендации']) await expect(later).toContainText(name)
  await expect(later.getByRole('switch')).toHaveCount(0)
})

test.describe('без скриптов', () => {
  test.use({ javaScriptEnabled: false })

  test('дать и отозвать — по одному нажатию §6.1.1', async ({ as, consents }) => {
    const customer = await as('anna')
    const { page } = customer
    await page.goto(PATH)
    const { cell, withdrawAll } = communicationsPage(page)
    await cell(adsBySms).change.click()
    await expect(cell(adsBySms).state).toHaveText('Согласие дано')
    await cell(newsByEmail).change.click()
    await expect(cell(newsByEmail).state).toHaveText('Согласие дано')
    await cell(adsBySms).change.click()
    await expect(cell(adsBySms).state).toHaveText('Отозвано')
    await withdrawAll.click()
    await expect(page.getByText('Все согласия отозваны')).toBeVisible()
    expect(await consents.of(customer.email).state()).toEqual({ 'news-offers/email': 'withdrawn' })
  })
})
