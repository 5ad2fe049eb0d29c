import type { Page } from '@playwright/test'
import { callAccounts } from '#e2e/kit/access/call-by-name.ts'
import { signIn, signInByCode } from '#e2e/kit/journeys/sign-in.ts'
import { newNewcomer } from '#e2e/kit/journeys/sign-up.ts'
import { codePage } from '#e2e/kit/pages/code-page.ts'
import { securityPage } from '#e2e/kit/pages/security-page.ts'
import { signInPage } from '#e2e/kit/pages/sign-in-page.ts'
import { siteHeader } from '#e2e/kit/pages/site-header.ts'
import { verifyPage } from '#e2e/kit/pages/verify-page.ts'
import { tabTo } from '#e2e/kit/tab-to.ts'
import { expect, test } from '#e2e/kit/test.ts'
import { takeTries } from '#lib/limits/limit.ts'

/** Tries a password; what the page says to it. */
async function tryPassword(page: Page, contact: string, password: string): Promise<string> {
  const form = signInPage(page)
  await form.contact.fill(contact)
  await form.password.fill(password)
  const answered = page.waitForResponse((response) => response.request().method() === 'POST')
  await form.submit.click()
  await answered
  await expect(form.alert).toBeVisible()
  return form.alert.innerText()
}

test('по паролю входят с почтой и с телефоном в любом привычном написании', async ({ anotherBrowser, request, shop }) => {
  const { email, mobile, password, givenName } = await shop.person()
  const [area, first, second, third] = [mobile.slice(2, 5), mobile.slice(5, 8), mobile.slice(8, 10), mobile.slice(10)]
  for (const contact of [` ${email.toUpperCase()} `, `8 (${area}) ${first}-${second}-${third}`]) {
    const browser = await anotherBrowser()
    await signIn(browser, { contact, password })
    await expect(browser).toHaveURL('/account')
    await expect(siteHeader(browser).account(givenName)).toBeVisible()
  }
  for (const contact of [email, mobile, `8${mobile.slice(2)}`, `+7 ${area} ${first} ${second} ${third}`]) {
    expect(await callAccounts(request, 'signIn', { contact, password, next: '/account' }), contact).toContain('"next":"/account"')
  }
})

test('войти можно по коду из письма и из СМС', async ({ page, anotherBrowser, shop }) => {
  const { email, mobile, givenName } = await shop.person()
  await signInByCode(page, { contact: email }, '/sign-in?next=%2Fcart')
  await expect(page).toHaveURL('/cart')
  await expect(siteHeader(page).account(givenName)).toBeVisible()
  const phone = await anotherBrowser()
  await signInByCode(phone, { contact: mobile })
  await expect(phone).toHaveURL('/account')
})

test('вход по ссылке из письма: открыть — не войти, нажать — войти, один раз', async ({ page, mailbox, anotherBrowser, shop }) => {
  const { email, givenName } = await shop.person()
  await page.goto('/sign-in')
  await signInPage(page).contact.fill(email)
  await signInPage(page).byCode.click()
  await expect(codePage(page).heading).toBeVisible()
  const letter = await mailbox.of(email).latest(/^Код и ссылка для входа/)

  await test.step('почтовый сканер открывает ссылку и ничего не меняет', async () => {
    const scanner = await anotherBrowser({ javaScriptEnabled: false })
    await scanner.goto(letter.link())
    await expect(verifyPage(scanner).heading).toHaveText('Вход по ссылке')
    expect(await scanner.context().cookies()).toEqual([])
  })
  const reader = await anotherBrowser()
  await reader.goto(letter.link())
  await verifyPage(reader).submit.click()
  await expect(reader).toHaveURL('/account')
  await expect(siteHeader(reader).account(givenName)).toBeVisible()

  await test.step('второй раз ни ссылка, ни код того же письма', async () => {
    const late = await anotherBrowser()
    await late.goto(letter.link())
    await expect(verifyPage(late).dead).toBeVisible()
    await codePage(page).code.fill(letter.code())
    await expect(codePage(page).alert).toContainText('больше не действует')
  })
})

test('о неизвестном адресе и о неверном пароле говорится одно и то же', async ({ page, shop }) => {
  const { email, mobile } = await shop.person()
  const withoutPassword = await shop.person()
  await page.goto('/sign-in')
  const wrong = await tryPassword(page, email, 'не тот пароль')
  expect(wrong).toContain('не подходят друг к другу')
  for (const contact of [mobile, withoutPassword.email, newNewcomer().contact, newNewcomer('phone').contact]) {
    expect(await tryPassword(page, contact, 'не тот пароль'), contact).toBe(wrong)
  }
  await expect(page).toHaveURL('/sign-in')
  await expect(signInPage(page).contact).not.toHaveValue('')
})

test('код просят для кого угодно: страница одна, письмо получает только владелец кабинета', async ({ page, mailbox, anotherBrowser, shop }) => {
  const [known, unknown] = [await shop.person(), newNewcomer()]
  const said: string[] = []
  for (const [browser, contact] of [[page, unknown.contact], [await anotherBrowser(), known.email]] as const) {
    await browser.goto('/sign-in')
    await signInPage(browser).contact.fill(contact)
    await signInPage(browser).byCode.click()
    await expect(codePage(browser).countdown).toBeVisible()
    said.push((await browser.getByRole('main').innerText()).replaceAll(contact, 'КОНТАКТ').replaceAll(/0:\d\d/g, '0:NN'))
  }
  expect(said[0]).toBe(said[1])
  // The letter to the known one was asked for later: once it is here, the other would be, too.
  await mailbox.of(known).latest(/^Код и ссылка для входа/)
  expect(await mailbox.of(unknown.contact).subjects()).toEqual([])
})

test('после пяти неверных паролей — «попробуйте через N минут», и это помнит база, а не процесс', async ({ as, page, anotherBrowser, shop }) => {
  const known = await shop.person()
  const { email, password } = known
  await page.goto('/sign-in')
  for (let tried = 0; tried < 5; tried += 1) expect(await tryPassword(page, email, 'не тот пароль')).toContain('не подходят')
  const refusal = await tryPassword(page, email, password)
  expect(refusal).toMatch(/^Слишком много попыток\. Попробуйте через 1[45]\sминут/)

  await test.step('в другом браузере и у другого процесса счёт тот же', async () => {
    const other = await anotherBrowser()
    await other.goto('/sign-in')
    expect(await tryPassword(other, email, password)).toMatch(/^Слишком много попыток/)
    await expect(takeTries(['sign-in:contact', email])).rejects.toMatchObject({ code: 'too-many-tries' })
  })

  await test.step('других это не касается, и код по-прежнему впускает', async () => {
    const another = await shop.person()
    await signIn(await anotherBrowser(), { contact: another.email, password: another.password })
    const owner = await anotherBrowser()
    await signInByCode(owner, { contact: email })
    await expect(owner).toHaveURL('/account')
    await as(known, { in: page })
    await page.goto('/account/security')
    await expect(securityPage(page).events.filter({ hasText: 'Неудачная попытка входа по паролю' })).toHaveCount(5)
  })
})

test('войти можно с одной клавиатуры', async ({ page, mailbox, shop }) => {
  const { email, givenName } = await shop.person()
  const { keyboard } = page
  const form = signInPage(page)
  await page.goto('/cart')
  await tabTo(page, siteHeader(page).account(null))
  await keyboard.press('Enter')
  await expect(form.heading).toHaveText('Вход')

  await test.step('неверный пароль: фокус остаётся в форме, пароль можно показать', async () => {
    await tabTo(page, form.contact)
    await keyboard.insertText(email)
    await tabTo(page, form.password)
    await keyboard.insertText('не тот пароль')
    await tabTo(page, form.show)
    await keyboard.press('Space')
    await expect(form.password).toHaveAttribute('type', 'text')
    await tabTo(page, form.submit)
    await keyboard.press('Enter')
    await expect(form.alert).toBeVisible()
    await expect(form.password).toHaveAttribute('type', 'password')
  })

  await test.step('по коду', async () => {
    await tabTo(page, form.byCode)
    await keyboard.press('Enter')
    await expect(codePage(page).code).toBeFocused()
    await keyboard.insertText(await mailbox.of(email).latest(/^Код и ссылка для входа/).code())
    await expect(siteHeader(page).account(givenName)).toBeVisible()
  })
})

test('на телефоне: вход одной рукой, ничего не уезжает вбок', async ({ anotherBrowser, shop }) => {
  const { email, password } = await shop.person()
  const page = await anotherBrowser({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
  const form = signInPage(page)
  await page.goto('/sign-in')
  await form.contact.fill(email)
  await form.password.fill(password)
  await expect(form.submit).toBeInViewport()
  for (const control of [form.submit, form.byCode, form.show]) {
    const box = await control.boundingBox()
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44)
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true)
  await form.submit.tap()
  await expect(page).toHaveURL('/account')
})
