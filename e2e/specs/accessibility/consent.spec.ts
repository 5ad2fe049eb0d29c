import { newBuyer } from '#e2e/kit/buyer.ts'
import { expectGood } from '#e2e/kit/expect-good.ts'
import { centreOf } from '#e2e/kit/inside/centre-of.ts'
import { communicationsPage } from '#e2e/kit/pages/communications-page.ts'
import { confirmPage, newsletterForm } from '#e2e/kit/pages/subscription-page.ts'
import { expect, test } from '#e2e/kit/test.ts'
import { db } from '#lib/db/db.ts'

const unfold = (all: Element[]) => all.forEach((each) => each.setAttribute('open', ''))

const PATH = '/account/communications'

test('уведомления доступны, когда ничего не давали', async ({ as }) => {
  const { page } = await as('anna')
  await page.goto(PATH)
  await page.getByRole('main').locator('details').evaluateAll(unfold)
  await expectGood(page, { inPassing: true })
})

test('уведомления: дано, отозвано, ждёт; всё раскрыто, неверный код', async ({ as, consents }) => {
  const customer = await as('anna')
  const { page } = customer
  await db.contactPoint.updateMany({ where: { personId: customer.id, kind: 'mobile' }, data: { verifiedAt: new Date('2026-01-10') } })
  await consents.of(customer).give('ads/sms', 'ads/email', 'news-offers/email')
  await consents.of(customer).withdraw('ads/email')
  await page.goto(PATH)
  await page.getByRole('main').locator('details').evaluateAll(unfold)
  await expectGood(page, { inPassing: true })
  const cell = communicationsPage(page).cell('Реклама по СМС')
  await cell.code.fill('12')
  await cell.confirm.click()
  await expect(cell.code).toHaveAttribute('aria-invalid', 'true')
  await expect(page).toBeAccessible()
  await communicationsPage(page).withdrawAll.click()
  await expect(page.getByText('Все согласия отозваны')).toBeVisible()
  await expect(page).toBeAccessible()
})

test('подписка: форма с текстом, ошибки, письмо в пути', async ({ page }) => {
  const form = newsletterForm(page, 'page')
  await page.goto('/subscription')
  await form.text.click()
  await form.submit.click()
  await expect(form.email).toHaveAttribute('aria-invalid', 'true')
  await expectGood(page, { inPassing: true })
  await form.email.fill(newBuyer().email)
  await form.box.check()
  await form.submit.click()
  await expect(form.sent).toBeVisible()
  await expectGood(page, { inPassing: true })
})

test('подписку подтвердит и настроит каждый', async ({ page, mailbox, shop, consents }) => {
  const customer = await shop.person()
  await db.contactPoint.updateMany({ where: { personId: customer.id, kind: 'email' }, data: { verifiedAt: new Date('2026-01-10') } })
  await consents.of(customer).give('ads/email', 'news-offers/email')
  const link = await mailbox.of(customer).latest(/[Пп]одтверд/).link()
  await page.goto(link)
  await page.getByRole('main').locator('details').evaluateAll(unfold)
  await expectGood(page, { inPassing: true })
  await confirmPage(page).submit.click()
  await expect(confirmPage(page).centre).toBeVisible()
  await expectGood(page, { inPassing: true })
})

test('подписку по ссылке настроит каждый', async ({ page, shop, consents }) => {
  const customer = await shop.person()
  await consents.of(customer).give('news-offers/email')
  await page.goto(await centreOf(customer.email, customer.id))
  await page.getByRole('main').locator('details').evaluateAll(unfold)
  await expectGood(page, { inPassing: true })
})
