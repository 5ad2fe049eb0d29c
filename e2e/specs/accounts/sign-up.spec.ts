import { codeFor, fillSignUp, newNewcomer, signUp } from '#e2e/kit/journeys/sign-up.ts'
import { accountPage } from '#e2e/kit/pages/account-page.ts'
import { codePage } from '#e2e/kit/pages/code-page.ts'
import { personalDataPage } from '#e2e/kit/pages/personal-data-page.ts'
import { signUpPage } from '#e2e/kit/pages/sign-up-page.ts'
import { siteHeader } from '#e2e/kit/pages/site-header.ts'
import { verifyPage } from '#e2e/kit/pages/verify-page.ts'
import { expect, test } from '#e2e/kit/test.ts'

test('регистрация по почте: код из письма открывает кабинет, данные записаны как введены', { tag: '@smoke' }, async ({ page }) => {
  const newcomer = await signUp(page)
  await expect(page).toHaveURL('/account')
  await expect(siteHeader(page).account(newcomer.givenName)).toBeVisible()
  await page.goto('/account/personal-data')
  const data = personalDataPage(page)
  await expect(data.surname).toHaveValue(newcomer.surname)
  await expect(data.givenName).toHaveValue(newcomer.givenName)
  await expect(data.patronymic).toHaveValue(newcomer.patronymic)
  await expect(data.email).toContainText(newcomer.contact)
})

test('регистрация по телефону: код из СМС открывает кабинет, ведёт туда, откуда пришли', async ({ page, sms }) => {
  const newcomer = await signUp(page, newNewcomer('phone'), '/sign-up?next=%2Faccount%2Fpersonal-data')
  await expect(page).toHaveURL('/account/personal-data')
  await expect(personalDataPage(page).mobile).toContainText('+7 917')
  expect(await sms.of(newcomer.contact).texts()).toHaveLength(1)
})

test('ссылка из письма подтверждает почту и в другом браузере; первому браузеру его код уже не нужен', async ({ page, mailbox, anotherBrowser }) => {
  const newcomer = newNewcomer()
  await page.goto('/sign-up')
  await fillSignUp(page, newcomer)
  await signUpPage(page).submit.click()
  await expect(codePage(page).heading).toBeVisible()
  const letter = await mailbox.of(newcomer.contact).latest(/^Подтвердите адрес/)

  const phone = await anotherBrowser({ viewport: { width: 390, height: 844 } })
  await test.step('открыть ссылку — ещё не подтвердить', async () => {
    await phone.goto(letter.link())
    await expect(verifyPage(phone).heading).toHaveText('Подтвердите почту')
    await phone.reload()
    await verifyPage(phone).submit.click()
    // Who chose the password in the first browser nobody knows here: it is chosen anew.
    await expect(phone).toHaveURL('/account/security/password')
    await expect(siteHeader(phone).account(newcomer.givenName)).toBeVisible()
  })

  await test.step('ни код, ни ссылка второй раз не срабатывают', async () => {
    await codePage(page).code.fill(/^\d{6}$/m.exec(letter.text ?? '')?.[0] ?? '')
    await expect(codePage(page).alert).toContainText('больше не действует')
    await page.goto('/account')
    await expect(page).toHaveURL(/^[^?]+\/sign-in\?next=/)
    await phone.goto(letter.link())
    await expect(verifyPage(phone).dead).toBeVisible()
  })
})

test('у кого кабинет уже есть, тому приходит письмо об этом, а страница говорит то же, что всем', async ({ page, mailbox, anotherBrowser, shop }) => {
  const [known, unknown] = [await shop.person(), newNewcomer()]
  const said: string[] = []
  for (const [browser, contact] of [[page, known.email], [await anotherBrowser(), unknown.contact]] as const) {
    await browser.goto('/sign-up')
    await fillSignUp(browser, { ...newNewcomer(), contact })
    await signUpPage(browser).submit.click()
    await expect(codePage(browser).heading).toBeVisible()
    await expect(codePage(browser).countdown).toBeVisible()
    const text = await browser.getByRole('main').innerText()
    said.push(text.replaceAll(contact, 'КОНТАКТ').replaceAll(/0:\d\d/g, '0:NN'))
  }
  expect(said[0]).toBe(said[1])
  const letter = await mailbox.of(known).latest(/^Личный кабинет у вас уже есть/)
  expect(letter.text).not.toMatch(/^\d{6}$/m)
  expect(letter.text).not.toMatch(/\/verify\//)
  expect(await mailbox.of(known).subjects()).toHaveLength(1)
  await mailbox.of(unknown.contact).latest(/^Подтвердите адрес/)
})

test('слабый пароль не принимается, причина названа, введённое осталось', async ({ page, mailbox }) => {
  const newcomer = newNewcomer()
  await page.goto('/sign-up')
  await fillSignUp(page, newcomer)
  const form = signUpPage(page)
  for (const [password, reason] of [
    ['password123', /списках утечек/],
    ['gfhjkm123', /списках утечек|обычного слова/],
    ['qwertyuiop[]', /утечек|клавиши/],
    ['соколова1990', /ваше имя/],
    ['1234', /Не короче 8/],
  ] as const) {
    await form.password.fill(password)
    await form.submit.click()
    await expect(form.password, password).toHaveAccessibleDescription(reason)
    await expect(form.password).toBeFocused()
    await expect(form.surname).toHaveValue(newcomer.surname)
    await expect(form.contact).toHaveValue(newcomer.contact)
  }
  expect(await mailbox.of(newcomer.contact).subjects()).toEqual([])
  await form.password.fill(newcomer.password)
  await form.submit.click()
  await codePage(page).code.fill(await codeFor(newcomer.contact))
  await expect(page).toHaveURL('/account')
})

test('пустая форма называет каждое поле; отчество необязательно', async ({ page }) => {
  await page.goto('/sign-up')
  const form = signUpPage(page)
  await form.submit.click()
  await expect(form.contact).toBeFocused()
  await expect(form.contact).toHaveAccessibleDescription(/Укажите почту или телефон/)
  await expect(form.surname).toHaveAccessibleDescription(/Заполните это поле/)
  await expect(form.givenName).toHaveAccessibleDescription(/Заполните это поле/)
  await expect(form.patronymic).not.toHaveAttribute('aria-invalid', 'true')
  const newcomer = newNewcomer()
  await fillSignUp(page, { ...newcomer, patronymic: '' })
  await form.submit.click()
  await codePage(page).code.fill(await codeFor(newcomer.contact))
  await expect(accountPage(page).signOut).toBeVisible()
})

test('чужой код не подходит, после пяти попыток не подходит и свой, новый приходит по просьбе', async ({ page }) => {
  const newcomer = newNewcomer()
  await page.goto('/sign-up')
  await fillSignUp(page, newcomer)
  await signUpPage(page).submit.click()
  const form = codePage(page)
  const code = await codeFor(newcomer.contact)
  const others = [1, 2, 3, 4, 5].map((step) => String((Number(code) + step) % 1_000_000).padStart(6, '0'))
  for (const wrong of others) {
    const answered = page.waitForResponse((response) => response.request().method() === 'POST')
    await form.code.fill(wrong)
    await answered
    await expect(form.code).toHaveAccessibleDescription(/Код не подходит/)
  }
  await form.code.fill(code)
  await expect(form.alert).toContainText('больше не действует')
  await form.resend.click()
  await expect(form.status).toContainText('Отправили ещё раз')
  await expect.poll(() => codeFor(newcomer.contact)).not.toBe(code)
  await form.code.fill(await codeFor(newcomer.contact))
  await expect(page).toHaveURL('/account')
})
