import { inTurn } from '#e2e/kit/each-page.ts'
import { expectGood } from '#e2e/kit/expect-good.ts'
import { fillSignUp, newNewcomer } from '#e2e/kit/journeys/sign-up.ts'
import { codePage } from '#e2e/kit/pages/code-page.ts'
import { resetPage } from '#e2e/kit/pages/reset-page.ts'
import { signInPage } from '#e2e/kit/pages/sign-in-page.ts'
import { signUpPage } from '#e2e/kit/pages/sign-up-page.ts'
import { verifyPage } from '#e2e/kit/pages/verify-page.ts'
import { expect, test } from '#e2e/kit/test.ts'

test('двери доступны, как открываются', async ({ page }) => {
  test.setTimeout(240_000)
  await inTurn(['/sign-in', '/sign-in?next=/checkout', '/sign-up', '/sign-in/code', '/sign-in/second-factor', '/reset', '/reset?sent=1', '/reset/net-takoi', '/verify/net-takoi', '/wishlist'], async (path) => {
    await page.goto(path)
    await expectGood(page, { inPassing: true })
  })
})

test('вход: пустая форма, неверный пароль, второй шаг', async ({ page, shop }) => {
  const customer = await shop.person('anna', { secondFactor: true })
  const form = signInPage(page)
  await page.goto('/sign-in')
  await form.submit.click()
  await expect(form.contact).toHaveAttribute('aria-invalid', 'true')
  await expectGood(page, { inPassing: true })
  await form.contact.fill(customer.email)
  await form.password.fill('не тот пароль вовсе')
  await form.submit.click()
  await expect(form.alert).toBeVisible()
  await expectGood(page, { inPassing: true })
  await form.password.fill(customer.password)
  await form.submit.click()
  await expect(form.factor).toBeVisible()
  await expectGood(page, { inPassing: true })
  await form.factor.fill('000000')
  await expect(form.factor).toHaveAttribute('aria-invalid', 'true')
  await expectGood(page, { inPassing: true })
  await form.useRecovery.click()
  await expect(form.recovery).toBeVisible()
  await expectGood(page, { inPassing: true })
})

test('регистрация: ошибки у полей, код из письма и неверный код', async ({ page }) => {
  const form = signUpPage(page)
  await page.goto('/sign-up')
  await form.submit.click()
  await expect(form.surname).toHaveAttribute('aria-invalid', 'true')
  await expectGood(page, { inPassing: true })
  await fillSignUp(page, newNewcomer())
  await form.submit.click()
  const code = codePage(page)
  await expect(code.heading).toBeVisible()
  await expectGood(page, { inPassing: true })
  await code.code.fill('000000')
  await expect(code.code).toHaveAttribute('aria-invalid', 'true')
  await expectGood(page, { inPassing: true })
})

test('новый пароль: письмо, ссылка, слишком простой', async ({ page, mailbox, shop }) => {
  const customer = await shop.person()
  const form = resetPage(page)
  await page.goto('/reset')
  await form.contact.fill(customer.email)
  await form.ask.click()
  await expect(form.sent).toBeVisible()
  await expectGood(page, { inPassing: true })
  await page.goto(await mailbox.of(customer).latest(/Новый пароль/).link())
  await form.password.fill('12345')
  await form.save.click()
  await expect(form.password).toHaveAttribute('aria-invalid', 'true')
  await expectGood(page, { inPassing: true })
})

test('по ссылке из письма сказано, что она сделает', async ({ page, mailbox, shop }) => {
  const customer = await shop.person()
  await page.goto('/sign-in')
  await signInPage(page).contact.fill(customer.email)
  await signInPage(page).byCode.click()
  await expect(codePage(page).heading).toBeVisible()
  await page.goto(await mailbox.of(customer).latest().link())
  await expect(verifyPage(page).submit).toBeVisible()
  await expectGood(page, { inPassing: true })
})
