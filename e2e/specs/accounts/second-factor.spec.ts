import { codeOfApp } from '#e2e/kit/code-of-app.ts'
import { recoveryCodesOf } from '#e2e/kit/inside/recovery-codes-of.ts'
import { setUpSecondFactor } from '#e2e/kit/journeys/set-up-second-factor.ts'
import { beginSignIn, signIn } from '#e2e/kit/journeys/sign-in.ts'
import { accountPage } from '#e2e/kit/pages/account-page.ts'
import { codePage } from '#e2e/kit/pages/code-page.ts'
import { securityPage } from '#e2e/kit/pages/security-page.ts'
import { signInPage } from '#e2e/kit/pages/sign-in-page.ts'
import { expect, test } from '#e2e/kit/test.ts'

test('двухэтапный вход: включить, войти с кодом, тот же код второй раз не подходит §5.6', async ({ as, page, mailbox, anotherBrowser, shop }) => {
  const owner = await shop.person()
  const known = { contact: owner.email, password: owner.password }
  const { page: elsewhere } = await as(owner)
  await signIn(page, known)
  const { secret, recoveryCodes } = await setUpSecondFactor(page, owner.password)

  await test.step('сеансы без второго шага кончились, владелец знает, коды показаны один раз', async () => {
    await elsewhere.goto('/account')
    await expect(elsewhere).toHaveURL(/\/sign-in\?next=/)
    await mailbox.of(owner).latest(/[Дд]вухэтапный вход/)
    await securityPage(page).codesSaved.click()
    await expect(page).toHaveURL('/account/security')
    await page.goto('/account/security/second-factor')
    await expect(securityPage(page).wishNewCodes).toBeVisible()
    await expect(page.getByRole('main')).not.toContainText(recoveryCodes[0] ?? '')
  })

  // The next one: that of this half minute is used up.
  const code = codeOfApp(secret, 30)
  await test.step('пароль — только половина, вторая — код из приложения', async () => {
    await beginSignIn(elsewhere, known)
    await expect(elsewhere).toHaveURL('/sign-in/second-factor')
    await elsewhere.goto('/account')
    await expect(elsewhere).toHaveURL(/\/sign-in\?next=/)
    await elsewhere.goto('/sign-in/second-factor')
    await signInPage(elsewhere).factor.fill(String((Number(code) + 1) % 1_000_000).padStart(6, '0'))
    await expect(signInPage(elsewhere).factor).toHaveAccessibleDescription(/Код не подходит/)
    await signInPage(elsewhere).factor.fill(code)
    await expect(elsewhere).toHaveURL('/account')
  })

  await test.step('тот же код ещё раз не подходит', async () => {
    const third = await anotherBrowser()
    await beginSignIn(third, known)
    await signInPage(third).factor.fill(code)
    await expect(signInPage(third).factor).toHaveAccessibleDescription(/Код не подходит/)
  })
})

test('код восстановления впускает один раз, как бы его ни набрали, и владелец узнаёт об этом', async ({ page, mailbox, anotherBrowser, shop }) => {
  const owner = await shop.person('anna', { secondFactor: true })
  const known = { contact: owner.email, password: owner.password }
  const [recovery = '', unused = ''] = await recoveryCodesOf(owner)
  await beginSignIn(page, known)
  await signInPage(page).useRecovery.click()
  await signInPage(page).recovery.fill(` ${recovery.toLowerCase()} `)
  await signInPage(page).submit.click()
  await expect(page).toHaveURL('/account')
  await mailbox.of(owner).latest(/^Использован код восстановления/)

  const other = await anotherBrowser()
  await beginSignIn(other, { ...known, contact: owner.mobile })
  await signInPage(other).useRecovery.click()
  await signInPage(other).recovery.fill(recovery)
  await signInPage(other).submit.click()
  await expect(signInPage(other).recovery).toHaveAccessibleDescription(/Код не подходит/)
  await signInPage(other).recovery.fill(unused)
  await signInPage(other).submit.click()
  await expect(other).toHaveURL('/account')
})

test('второй шаг спрашивают и после кода из письма', async ({ page, mailbox, shop }) => {
  const owner = await shop.person('anna', { secondFactor: true })
  await page.goto('/sign-in?next=%2Faccount%2Forders')
  await signInPage(page).contact.fill(owner.email)
  await signInPage(page).byCode.click()
  await codePage(page).code.fill(await mailbox.of(owner).latest(/^Код и ссылка для входа/).code())
  await expect(page).toHaveURL('/sign-in/second-factor')
  await signInPage(page).factor.fill(codeOfApp(owner.secret))
  await expect(page).toHaveURL('/account/orders')
})

test('неверный пароль ключа не показывает, неверный код ничего не включает', async ({ as }) => {
  const owner = await as('anna')
  const { page } = owner
  const desk = securityPage(page)
  await page.goto('/account/security/second-factor')
  await desk.ownPassword.fill('не тот пароль')
  await desk.begin.click()
  await expect(desk.ownPassword).toHaveAccessibleDescription(/Пароль не подходит/)
  await expect(desk.picture).toBeHidden()
  await desk.ownPassword.fill(owner.password)
  await desk.begin.click()
  await desk.code.fill('000000')
  await desk.enable.click()
  await expect(desk.code).toHaveAccessibleDescription(/Код не подходит/)
  await page.goto('/account/security')
  await expect(desk.secondFactor).toContainText(/[Вв]ыключен/)
})

test('второй шаг выключают только с паролем и кодом', async ({ page, mailbox, shop }) => {
  const owner = await shop.person('anna', { secondFactor: true })
  await beginSignIn(page, { contact: owner.email, password: owner.password })
  await signInPage(page).factor.fill(codeOfApp(owner.secret))
  await expect(page).toHaveURL('/account')
  await page.goto('/account/security/second-factor?way=off')
  await page.getByLabel('Ваш пароль', { exact: true }).fill(owner.password)
  await securityPage(page).anyCode.fill('000000')
  await securityPage(page).switchOff.click()
  await expect(securityPage(page).anyCode).toHaveAccessibleDescription(/Код не подходит/)
  await securityPage(page).anyCode.fill(codeOfApp(owner.secret, 30))
  await securityPage(page).switchOff.click()
  await expect(page).toHaveURL(/\/account\/security\?done=/)
  await expect(securityPage(page).secondFactor).toContainText(/[Вв]ыключен/)
  await mailbox.of(owner).latest(/[Дд]вухэтапный вход/)
})

test('сотрудник без второго фактора попадает туда, где его включают, и никуда больше', async ({ page, shop }) => {
  const worker = await shop.person('manager', { secondFactor: false })
  await signIn(page, { contact: worker.email, password: worker.password })
  await expect(page).toHaveURL('/account/security/second-factor')
  for (const path of ['/account', '/account/orders', '/account/personal-data', '/account/security', '/account/security/password']) {
    const answer = await page.request.get(path, { maxRedirects: 0 })
    expect([answer.status(), answer.headers().location], path).toEqual([307, '/account/security/second-factor'])
  }
  await setUpSecondFactor(page, worker.password)
  await page.goto('/account')
  await expect(page).toHaveURL('/account')
  await expect(accountPage(page).signOut).toBeVisible()
})
