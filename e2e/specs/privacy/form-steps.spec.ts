import type { Page } from '@playwright/test'
import { newBuyer } from '#e2e/kit/buyer.ts'
import { judgePage } from '#e2e/kit/forms/judge-page.ts'
import { centreOf } from '#e2e/kit/inside/centre-of.ts'
import { appealForm } from '#e2e/kit/pages/appeals-page.ts'
import { codePage } from '#e2e/kit/pages/code-page.ts'
import { resetPage } from '#e2e/kit/pages/reset-page.ts'
import { productReviews } from '#e2e/kit/pages/reviews-page.ts'
import { signInPage } from '#e2e/kit/pages/sign-in-page.ts'
import { newsletterForm } from '#e2e/kit/pages/subscription-page.ts'
import { expect, test } from '#e2e/kit/test.ts'
import { applicationPath } from '#lib/careers/application-link.ts'
import { days, now } from '#lib/clock/clock.ts'
import { startContactChange } from '#lib/customers/start-contact-change.ts'
import { db } from '#lib/db/db.ts'
import { formRegister } from '#lib/policy/form-register.ts'
import { makeCandidate } from '#lib/test-support/make-candidate.ts'

test.describe.configure({ timeout: 120_000 })

test('формы, до которых доходят по шагам и по ссылкам из писем, стоят в реестре, каждая §3.1 §3.2 §6.1.1', async ({ as, page, mailbox, shop, consents }) => {
  const seen = new Set<string>()
  const judge = async (route: string): Promise<void> => {
    await page.waitForLoadState('networkidle')
    const { troubles, rows } = await judgePage(page, route)
    expect(troubles).toEqual([])
    for (const row of rows) seen.add(row)
  }
  const openLink = async (recipient: string, subject: RegExp): Promise<void> => {
    await page.goto(await mailbox.of(recipient).latest(subject).link())
  }

  await test.step('коды и ссылки входа', async () => {
    const { email } = await shop.person()
    await page.goto('/sign-in')
    await signInPage(page).contact.fill(email)
    await signInPage(page).byCode.click()
    await expect(codePage(page).heading).toBeVisible()
    await judge('/sign-in/code')
    await openLink(email, /./)
    await judge('/verify/[token]')
  })

  await test.step('новый пароль', async () => {
    const { email } = await shop.person()
    await page.goto('/reset')
    await resetPage(page).contact.fill(email)
    await resetPage(page).ask.click()
    await openLink(email, /Новый пароль/)
    await expect(resetPage(page).password).toBeVisible()
    await judge('/reset/[token]')
  })

  await test.step('подписка', async () => {
    const { email } = newBuyer()
    const form = newsletterForm(page, 'page')
    await page.goto('/subscription')
    await form.email.fill(email)
    await form.box.check()
    await form.submit.click()
    await openLink(email, /[Пп]одтверд/)
    await judge('/subscription/confirm/[token]')
    await page.goto(await centreOf(email))
    await judge('/subscription/[token]')
  })

  for (const { name, path, route } of [{ name: 'обращение', path: '/privacy/request', route: '/privacy/request' }, { name: 'претензия', path: '/claims', route: '/claims' }]) {
    await test.step(name, async () => {
      const { email } = newBuyer()
      await page.goto(path)
      await writeAppeal(page, email)
      await expect(page).toHaveURL(`${path}/code`)
      await judge(`${route}/code`)
      await openLink(email, /Подтвердите/)
      await judge(`${route}/confirm/[token]`)
    })
  }

  await test.step('отклик', async () => {
    const { id } = await makeCandidate()
    await db.talentPoolEntry.update({ where: { applicationId: id }, data: { askedAt: now(), until: new Date(now().getTime() + days(20)) } })
    await page.goto(applicationPath(id))
    await judge('/careers/application/[token]')
  })

  await test.step('кабинет', async () => {
    const customer = await shop.person()
    await startContactChange(customer.id, { kind: 'email', value: `new-${customer.email}` })
    await consents.of(customer).give('news-offers/email')
    await as(customer, { in: page })
    await page.goto('/account/personal-data/email')
    await judge('/account/personal-data/[contact]')
    await page.goto('/account/my-data/delete')
    await judge('/account/my-data/delete')
    await page.goto('/account/communications')
    await judge('/account/communications')

    const device = await shop.product({ stock: 3 })
    const { path, ownPath } = await shop.review({ of: customer, about: device })
    await page.goto(ownPath)
    await judge('/account/reviews/[line]')
    await expect(async () => {
      await page.goto(path)
      await expect(productReviews(page).helpful).toBeVisible({ timeout: 1000 })
    }).toPass()
    await judge('/product/[slug]/reviews')
  })

  expect(formRegister.filter(({ name, step }) => step && !seen.has(name)).map(({ name }) => name), 'steps that were not come by').toEqual([])
})

async function writeAppeal(page: Page, email: string): Promise<void> {
  const form = appealForm(page)
  await form.kind(/Задать вопрос|Другое/).check()
  await form.words.fill('Что вы обо мне знаете?')
  await form.contact.fill(email)
  await form.submit.click()
}
