import { confirm, someEmail } from '#e2e/kit/inside/collection/agree-by-commands.ts'
import type { CampaignCell } from '#e2e/kit/inside/collection/plan-by-point.ts'
import { type Came, sentAt } from '#e2e/kit/inside/collection/sent-at.ts'
import { tickOld } from '#e2e/kit/inside/collection/tick-old.ts'
import { centreOf } from '#e2e/kit/inside/centre-of.ts'
import { boxToken } from '#e2e/kit/inside/box-token.ts'
import { applicationPage, applyPage } from '#e2e/kit/pages/apply-page.ts'
import { codePage } from '#e2e/kit/pages/code-page.ts'
import { counterBanner } from '#e2e/kit/pages/counter-banner.ts'
import { restockPage } from '#e2e/kit/pages/restock-page.ts'
import { newsletterForm, subscriptionPage } from '#e2e/kit/pages/subscription-page.ts'
import { standing } from '#e2e/kit/inside/standing.ts'
import { expect, test } from '#e2e/kit/test.ts'
import { db } from '#lib/db/db.ts'
import { makeVacancy } from '#lib/test-support/make-vacancy.ts'

// Plain forms post the same boxes as scripts do, at a fifth of the price.
test.use({ javaScriptEnabled: false })
// Several people go through a form each, and with the first campaign of a shop the process starts that sends it.
test.describe.configure({ timeout: 120_000 })

const news = { purpose: 'news-offers', channel: 'email' } as const
const ads = { purpose: 'ads', channel: 'email' } as const
/** All advertising that goes by e-mail: a consent that names none of it brings none. */
const letters: readonly CampaignCell[] = [news, ads]

const nothing: Came = { ledger: {}, got: [], forced: [] }

test('подписка: без отметки, прежний текст, не подтверждена, подтверждена, отозвана в очереди — уходит только то, что дано §2.4 §3.1 §3.2.3 §4.1.9 §6.1.5 §9.1', async ({ page }) => {
  const form = newsletterForm(page, 'page')
  const [none, silent, email] = [someEmail(), someEmail(), someEmail()]
  await page.goto('/subscription')
  await form.email.fill(none)
  await form.submit.click()
  await expect(form.box).toHaveAccessibleDescription(/Без вашего согласия подписать нельзя/)
  await tickOld(form.box, await boxToken('newsletter', news, { before: true }))
  await form.submit.click()
  await expect(form.root).toContainText(/Текст согласия только что изменился/)
  for (const contact of [silent, email]) {
    await page.goto('/subscription')
    await form.email.fill(contact)
    await form.box.check()
    await form.submit.click()
    await expect(form.sent).toBeVisible()
  }
  await confirm(email)

  expect(await sentAt(page, { point: 'newsletter', asked: [news], cells: letters }, { none: { email: none }, silent: { email: silent }, email: { email } })).toEqual({
    none: nothing,
    silent: { ledger: { 'news-offers/email': 'granted' }, got: [], forced: [] },
    email: { ledger: { 'news-offers/email': 'confirmed' }, got: ['news-offers/email'], forced: [] },
    withdrawn: { ledger: { 'news-offers/email': 'withdrawn' }, got: [], forced: [] },
  })
})

test('вакансия: без отметки и с прежним текстом отклика нет; с отметкой есть отклик, но ни новостей, ни рекламы §3.1 §4.1.9 §4.1.10 §4.1.12 §9.1', async ({ page, mailbox, consents }) => {
  const [vacancy, email] = [await makeVacancy(), someEmail()]
  const form = applyPage(page)
  await page.goto(`/careers/${vacancy.slug}/apply`)
  await form.surname.fill('Петрова')
  await form.givenName.fill('Вера')
  await form.email.fill(email)
  await form.phone.fill('8 917 123-45-67')
  await form.link.fill('https://hh.ru/resume/1')
  await form.submit.click()
  await expect(page.getByRole('main').getByText(/не\sвправе читать отклик/)).toBeVisible()
  await tickOld(form.agreement, await boxToken('vacancy', { purpose: 'vacancies', channel: 'email' }, { before: true }))
  await form.submit.click()
  await expect(page.getByRole('main')).toContainText(/Текст согласия только что изменился/)
  expect(await consents.of(email).events()).toEqual([])
  await form.agreement.check()
  await form.submit.click()
  await codePage(page).code.fill(await mailbox.of(email).latest(/Код для отклика/).code())
  await codePage(page).submit.click()
  await expect(applicationPage(page).title).toHaveText(vacancy.title)

  const asked = [{ purpose: 'talent-pool', channel: 'email' }] as const
  expect(await sentAt(page, { point: 'vacancy', asked, cells: letters }, { email: { email } })).toEqual({
    email: { ledger: { 'vacancies/email': 'confirmed' }, got: [], forced: [] },
    withdrawn: { ledger: { 'talent-pool/email': 'withdrawn' }, got: [], forced: [] },
  })
})

test('поступление: без отметки, прежний текст, не подтверждено, отозвано до поступления — письмо одно, и только о нём §3.1 §4.1.9 §4.1.10 §4.1.15 §6.1.5 §9.1', async ({ page, shop, mailbox }) => {
  await standing('back_in_stock')
  const device = await shop.product({ stock: 1 })
  await shop.change(device, { stock: 0 })
  const form = restockPage(page)
  const [none, silent, email, gone] = [someEmail(), someEmail(), someEmail(), someEmail()]
  const open = async (contact: string) => {
    await page.goto(`/subscription/restock/${device.sku}`)
    await form.email.fill(contact)
  }
  await open(none)
  await form.submit.click()
  await expect(form.box).toHaveAccessibleDescription(/Без вашего согласия/)
  await tickOld(form.box, await boxToken('restock', { purpose: 'back-in-stock', channel: 'email' }, { before: true }))
  await form.submit.click()
  await expect(form.main).toContainText(/Текст согласия только что изменился/)
  for (const contact of [silent, email, gone]) {
    await open(contact)
    await form.box.check()
    await form.submit.click()
    await expect(form.sent).toBeVisible()
  }
  await confirm(email)
  await confirm(gone)
  await page.goto(await centreOf(gone))
  await subscriptionPage(page).leaveAll.click()
  await expect(subscriptionPage(page).said).toBeVisible()
  await shop.change(device, { stock: 3 })
  await mailbox.of(email).latest(/снова в\s*продаже/)
  await expect.poll(() => db.restockRequest.count({ where: { variant: { sku: device.sku } } }), { timeout: 20_000 }).toBe(0)

  const told = async (contact: string) => (await mailbox.of(contact).subjects()).filter((subject) => /снова в\s*продаже/.test(subject)).length
  expect(await Promise.all([none, silent, email, gone].map(told))).toEqual([0, 0, 1, 0])
  const asked = [{ purpose: 'back-in-stock', channel: 'email' }] as const
  const awaited = await shop.product({ stock: 0 })
  const { id: restock } = await db.variant.findUniqueOrThrow({ where: { sku: awaited.sku }, select: { id: true } })
  expect(await sentAt(page, { point: 'restock', asked, cells: letters, restock }, { none: { email: none }, silent: { email: silent }, email: { email }, gone: { email: gone } })).toMatchObject({
    none: nothing,
    email: { got: [], forced: [] },
    silent: { ledger: { 'back-in-stock/email': 'granted' }, got: [], forced: [] },
    gone: { ledger: { 'back-in-stock/email': 'withdrawn' }, got: [], forced: [] },
  })
})

test('счётчик: прежний текст не даёт согласия, и браузеру ничего не записано §3.4 §4.1.13 §9.1', async ({ page, context }) => {
  await page.goto('/privacy/cookies')
  const { allow } = counterBanner(page).form
  const token = await boxToken('cookies', { purpose: 'analytics', channel: 'site' }, { before: true })
  const before = await db.consentEvent.count({ where: { purpose: 'analytics' } })
  await allow.evaluate((button, value) => button.setAttribute('value', value), token)
  await allow.click()
  await expect(page.getByRole('main').getByRole('alert')).toContainText(/Текст согласия только что изменился/)
  expect(await context.cookies()).toEqual([])
  expect(await db.consentEvent.count({ where: { purpose: 'analytics' } })).toBe(before)
})
