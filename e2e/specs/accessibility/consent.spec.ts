import { newBuyer } from '#e2e/kit/buyer.ts'
import { consents } from '#e2e/kit/consents.ts'
import { expectGood } from '#e2e/kit/expect-good.ts'
import { linkIn, pathOf } from '#e2e/kit/mailbox.ts'
import { communicationsPage } from '#e2e/kit/pages/communications-page.ts'
import { confirmPage, newsletterForm } from '#e2e/kit/pages/subscription-page.ts'
import { expect, test } from '#e2e/kit/test.ts'
import { db } from '#lib/db/db.ts'

const unfold = (all: Element[]) => all.forEach((each) => each.setAttribute('open', ''))

const PATH = '/account/communications'

test('уведомления: ничего не давали', async ({ page, context, people }) => {
  await people.signIn(context, await people.customer())
  await page.goto(PATH)
  await page.getByRole('main').locator('details').evaluateAll(unfold)
  await expectGood(page)
})

test('уведомления: дано, отозвано, ждёт; всё раскрыто, неверный код', async ({ page, context, people }) => {
  const customer = await people.customer()
  await people.signIn(context, customer)
  await db.contactPoint.updateMany({ where: { personId: customer.personId, kind: 'mobile' }, data: { verifiedAt: new Date('2026-01-10') } })
  await consents.give(customer, { purpose: 'ads', channel: 'sms' }, { purpose: 'ads', channel: 'email' }, { purpose: 'news-offers', channel: 'email' })
  await consents.withdraw(customer, { purpose: 'ads', channel: 'email' })
  await page.goto(PATH)
  await page.getByRole('main').locator('details').evaluateAll(unfold)
  await expectGood(page)
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
  await expectGood(page)
  await form.email.fill(newBuyer().email)
  await form.box.check()
  await form.submit.click()
  await expect(form.sent).toBeVisible()
  await expectGood(page)
})

test('подтверждение и настройка подписки', async ({ page, people, mailbox }) => {
  const customer = await people.customer()
  await db.contactPoint.updateMany({ where: { personId: customer.personId, kind: 'email' }, data: { verifiedAt: new Date('2026-01-10') } })
  await consents.give(customer, { purpose: 'ads', channel: 'email' }, { purpose: 'news-offers', channel: 'email' })
  const link = pathOf(linkIn(await mailbox.latest(customer.email, /[Пп]одтверд/)))
  await page.goto(link)
  await page.getByRole('main').locator('details').evaluateAll(unfold)
  await expectGood(page)
  await confirmPage(page).submit.click()
  await expect(confirmPage(page).centre).toBeVisible()
  await expectGood(page)
})

test('настройка подписки по ссылке', async ({ page, people }) => {
  const customer = await people.customer()
  await consents.give(customer, { purpose: 'news-offers', channel: 'email' })
  await page.goto(await consents.linkOf(customer.email, customer.personId))
  await page.getByRole('main').locator('details').evaluateAll(unfold)
  await expectGood(page)
})
