import { newBuyer } from '#e2e/kit/buyer.ts'
import { consents } from '#e2e/kit/consents.ts'
import { expectGood } from '#e2e/kit/expect-good.ts'
import { linkIn, pathOf } from '#e2e/kit/mailbox.ts'
import { communicationsPage } from '#e2e/kit/pages/communications-page.ts'
import { confirmPage, newsletterForm } from '#e2e/kit/pages/subscription-page.ts'
import { expect, test } from '#e2e/kit/test.ts'
import { db } from '#lib/db/db.ts'

const unfold = (all: Element[]) => all.forEach((each) => each.setAttribute('open', ''))

test('уведомления: пусто, дано, отозвано, ждёт; всё раскрыто', async ({ page, context, people }) => {
  const customer = await people.customer()
  await people.signIn(context, customer)
  await page.goto('/account/communications')
  await expectGood(page)
  await db.contactPoint.updateMany({ where: { personId: customer.personId, kind: 'mobile' }, data: { verifiedAt: new Date('2026-01-10') } })
  await consents.give(customer, { purpose: 'ads', channel: 'sms' }, { purpose: 'ads', channel: 'email' }, { purpose: 'news-offers', channel: 'email' })
  await consents.withdraw(customer, { purpose: 'ads', channel: 'email' })
  await page.reload()
  await page.getByRole('main').locator('details').evaluateAll(unfold)
  await expectGood(page)
  const cell = communicationsPage(page).cell('Реклама по СМС')
  await cell.code.fill('12')
  await cell.confirm.click()
  await expect(cell.code).toHaveAttribute('aria-invalid', 'true')
  await expectGood(page)
  await communicationsPage(page).withdrawAll.click()
  await expect(page.getByText('Все согласия отозваны')).toBeVisible()
  await expectGood(page)
})

test('подписка: форма, ошибки, письмо, подтверждение, настройка', async ({ page, mailbox }) => {
  const { email } = newBuyer()
  const form = newsletterForm(page, 'page')
  await page.goto('/subscription')
  await form.text.click()
  await expectGood(page)
  await form.submit.click()
  await expect(form.email).toHaveAttribute('aria-invalid', 'true')
  await expectGood(page)
  await form.email.fill(email)
  await form.box.check()
  await form.submit.click()
  await expect(form.sent).toBeVisible()
  await expectGood(page)
  const link = pathOf(linkIn(await mailbox.latest(email, /[Пп]одтверд/)))
  await page.goto(link)
  await page.getByRole('main').locator('details').evaluateAll(unfold)
  await expectGood(page)
  await confirmPage(page).submit.click()
  await expect(confirmPage(page).centre).toBeVisible()
  await expectGood(page)
  await confirmPage(page).centre.click()
  await expect(page).toHaveURL(/\/subscription\//)
  await page.getByRole('main').locator('details').evaluateAll(unfold)
  await expectGood(page)
})
