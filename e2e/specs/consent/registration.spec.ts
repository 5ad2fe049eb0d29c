import { boxToken } from '#e2e/kit/inside/box-token.ts'
import { codeFor, fillSignUp, newNewcomer } from '#e2e/kit/journeys/sign-up.ts'
import { codePage } from '#e2e/kit/pages/code-page.ts'
import { signUpPage } from '#e2e/kit/pages/sign-up-page.ts'
import { expect, test } from '#e2e/kit/test.ts'

const bySms = 'ads/sms'
const byEmail = 'ads/email'

for (const { by, channel, ticked } of [
  { by: 'email', channel: 'email', ticked: false },
  { by: 'email', channel: 'email', ticked: true },
  { by: 'phone', channel: 'sms', ticked: true },
] as const) {
  test(`регистрация ${by === 'email' ? 'по почте' : 'по телефону'}: отметка ${ticked ? 'есть' : 'пуста'}, кабинет открывается одинаково §3.1 §4.1.10 §6.1.1`, async ({ page, consents }) => {
    const newcomer = newNewcomer(by)
    await page.goto('/sign-up')
    await fillSignUp(page, newcomer)
    const form = signUpPage(page)
    await expect(form.consent('email')).not.toBeChecked()
    await expect(form.consent('sms')).not.toBeChecked()
    if (ticked) await form.consent(channel).check()
    await form.submit.click()
    await expect(codePage(page).heading).toBeVisible()
    await test.step('до подтверждения контакта ничего не действует', async () => {
      expect((await consents.of(newcomer.contact).events()).filter(({ kind }) => kind === 'confirmed')).toEqual([])
    })
    await codePage(page).code.fill(await codeFor(newcomer.contact))
    await expect(page).toHaveURL('/account')
    const state = await consents.of(newcomer.contact).state()
    expect(state[`ads/${channel}`]).toBe(ticked ? 'confirmed' : undefined)
    expect(Object.keys(state).filter((cell) => cell !== `ads/${channel}`)).toEqual([])
  })
}

test('для канала, у которого ещё нет контакта, отметки нет, и сказано почему §3.2.2 §2.4', async ({ page }) => {
  await page.goto('/sign-up')
  const form = signUpPage(page)
  await form.consent('sms').check()
  await form.contact.fill('anna@example.ru')
  await expect(form.consent('sms')).toBeDisabled()
  await expect(form.consent('sms')).not.toBeChecked()
  await expect(form.consent('sms')).toHaveAccessibleDescription(/Сначала нужен номер/)
  await form.contact.fill('+7 917 123-45-67')
  await expect(form.consent('sms')).toBeEnabled()
  await expect(form.consent('sms')).not.toBeChecked()
  await expect(form.consent('email')).toHaveAccessibleDescription(/Сначала нужна почта/)
})

test('отметка остаётся после ошибки в другом поле, а на новой форме её нет §6.1.1', async ({ page }) => {
  await page.goto('/sign-up')
  const form = signUpPage(page)
  await fillSignUp(page, { ...newNewcomer(), surname: '' })
  await form.consent('email').check()
  await form.submit.click()
  await expect(form.surname).toHaveAttribute('aria-invalid', 'true')
  await expect(form.consent('email')).toBeChecked()
  await page.reload()
  await expect(form.consent('email')).not.toBeChecked()
})

test('прежний текст согласия не принимается, а без отметки форма проходит §9.1', async ({ page, consents }) => {
  const newcomer = newNewcomer()
  await page.goto('/sign-up')
  const form = signUpPage(page)
  await fillSignUp(page, newcomer)
  await form.consent('email').check()
  const old = await boxToken('registration', byEmail, { before: true })
  await form.consent('email').evaluate((box, token) => box.setAttribute('value', token), old)
  await form.submit.click()
  await expect(form.consent('email')).toHaveAccessibleDescription(/Текст согласия только что изменился/)
  await form.consent('email').uncheck()
  await form.submit.click()
  await codePage(page).code.fill(await codeFor(newcomer.contact))
  await expect(page).toHaveURL('/account')
  expect(await consents.of(newcomer.contact).events()).toEqual([])
})

test.describe('без скриптов', () => {
  test.use({ javaScriptEnabled: false })

  test('отметка возвращается вместе с ошибкой, согласие записано после подтверждения §6.1.1', async ({ page, consents }) => {
    const newcomer = newNewcomer()
    await page.goto('/sign-up')
    const form = signUpPage(page)
    await fillSignUp(page, { ...newcomer, password: '1' })
    await form.consent('email').check()
    await form.submit.click()
    await expect(form.password).toHaveAccessibleDescription(/Не короче/)
    await expect(form.consent('email')).toBeChecked()
    await expect(form.consent('sms')).not.toBeChecked()
    await form.password.fill(newcomer.password)
    await form.submit.click()
    await codePage(page).code.fill(await codeFor(newcomer.contact))
    await codePage(page).submit.click()
    await expect(page).toHaveURL('/account')
    expect(await consents.of(newcomer.contact).state()).toEqual({ 'ads/email': 'confirmed' })
  })

  test('СМС без телефона: не молча, а с объяснением у отметки §3.2.2', async ({ page }) => {
    const newcomer = newNewcomer()
    await page.goto('/sign-up')
    const form = signUpPage(page)
    await fillSignUp(page, newcomer)
    await form.consent('sms').check()
    await form.submit.click()
    await expect(form.consent('sms')).toHaveAccessibleDescription(/для которой нет контакта/)
    expect(await boxToken('registration', bySms)).toBe(await form.consent('sms').getAttribute('value'))
  })
})
