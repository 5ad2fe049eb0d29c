import { signIn } from '#e2e/kit/journeys/sign-in.ts'
import { accountPage } from '#e2e/kit/pages/account-page.ts'
import { securityPage } from '#e2e/kit/pages/security-page.ts'
import { siteHeader } from '#e2e/kit/pages/site-header.ts'
import { expect, test } from '#e2e/kit/test.ts'

const firefox = { userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' }
const iphone = { userAgent: 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1' }

test('сеансы: видно, где кабинет открыт; завершённый сеанс отвергнут при следующем же запросе §5.6', async ({ page, anotherBrowser, shop }) => {
  const owner = await shop.person()
  const known = { contact: owner.email, password: owner.password }
  const [fox, phone] = [await anotherBrowser(firefox), await anotherBrowser(iphone)]
  await signIn(fox, known)
  await signIn(phone, known)
  await signIn(page, known)
  const security = securityPage(page)
  await page.goto('/account/security')
  // Three browsers, and the session that the account was made with.
  await expect(security.sessions).toHaveCount(4)
  await expect(security.thisSession).toHaveCount(1)
  await expect(security.sessions.filter({ hasText: 'Firefox, Linux' })).toHaveCount(1)
  await expect(security.sessions.filter({ hasText: 'Safari, iOS' })).toContainText(/Вход:/)

  await test.step('завершает один', async () => {
    await security.endSession('Firefox, Linux').click()
    await expect(security.sessions).toHaveCount(3)
    await fox.goto('/account')
    await expect(fox).toHaveURL(/\/sign-in\?next=%2Faccount$/)
    await phone.goto('/account')
    await expect(phone).toHaveURL('/account')
  })

  await test.step('завершает все остальные', async () => {
    await security.endOthers.click()
    await expect(security.sessions).toHaveCount(1)
    await expect(security.endOthers).toBeHidden()
    await phone.goto('/account/orders')
    await expect(phone).toHaveURL(/\/sign-in\?next=%2Faccount%2Forders$/)
    await page.goto('/account')
    await expect(page).toHaveURL('/account')
  })
})

test('смена пароля оставляет только этот браузер, старая кука не действует и в нём', async ({ page, context, mailbox, anotherBrowser, baseURL, shop }) => {
  const owner = await shop.person()
  const known = { contact: owner.email, password: owner.password }
  const other = await anotherBrowser(firefox)
  await signIn(other, known)
  await signIn(page, known)
  const before = (await context.cookies()).find(({ name }) => name === 'authjs.session-token')
  const security = securityPage(page)
  await page.goto('/account/security/password')

  await test.step('прежний пароль обязателен, слабый новый не годится', async () => {
    await security.current.fill('не тот пароль')
    await security.fresh.fill('утюг-жираф-полдень-42')
    await security.savePassword.click()
    await expect(security.current).toHaveAccessibleDescription(/Пароль не подходит/)
    await security.current.fill(owner.password)
    await security.fresh.fill('12345678')
    await security.savePassword.click()
    await expect(security.fresh).toHaveAccessibleDescription(/утечек|ряды/)
  })

  await security.fresh.fill('утюг-жираф-полдень-42')
  await security.savePassword.click()
  await expect(page).toHaveURL(/\/account\/security\?done=password$/)
  await expect(security.done).toBeVisible()
  await expect(security.sessions).toHaveCount(1)
  await mailbox.of(owner).latest(/^Пароль изменён/)
  await other.goto('/account')
  await expect(other).toHaveURL(/\/sign-in\?next=/)

  await test.step('кука, что была до смены, мертва', async () => {
    const after = (await context.cookies()).find(({ name }) => name === 'authjs.session-token')
    expect(after?.value).not.toBe(before?.value)
    const thief = await anotherBrowser()
    await thief.context().addCookies([{ name: 'authjs.session-token', value: before?.value ?? '', url: baseURL ?? '' }])
    await thief.goto('/account')
    await expect(thief).toHaveURL(/\/sign-in\?next=/)
  })
})

test('открытая вкладка узнаёт, что сеанс завершён: ничего не сохраняет и ничего не показывает', async ({ as, anotherBrowser }) => {
  const owner = await as('anna')
  const { page } = owner
  await page.goto('/account/security')
  const other = await anotherBrowser(firefox)
  await signIn(other, { contact: owner.email, password: owner.password })
  await other.goto('/account/security')
  await securityPage(other).endOthers.click()
  await expect(securityPage(other).sessions).toHaveCount(1)
  await securityPage(page).notices.click()
  await expect(page.getByText('Вы вышли из личного кабинета').or(page.getByRole('heading', { name: 'Вход', exact: true })).first()).toBeVisible()
  await other.reload()
  await expect(securityPage(other).notices).toHaveAttribute('aria-checked', 'true')
  await page.goto('/account/security')
  await expect(page).toHaveURL(/\/sign-in\?next=/)
})

test('письмо о входе с нового устройства: приходит один раз и отключается §4.1.4 §5.6', async ({ page, mailbox, anotherBrowser, shop }) => {
  const owner = await shop.person()
  const known = { contact: owner.email, password: owner.password }
  await signIn(page, known)
  const letter = await mailbox.of(owner).latest(/^Вход с нового устройства/)
  expect(letter.text).toMatch(/Chrom/)
  await signIn(await anotherBrowser(), known)
  const security = securityPage(page)
  await page.goto('/account/security')
  await expect(security.notices).toHaveAttribute('aria-checked', 'true')
  const kept = page.waitForResponse((response) => response.request().method() === 'POST')
  await security.notices.click()
  await kept
  await page.reload()
  await expect(security.notices).toHaveAttribute('aria-checked', 'false')
  await signIn(await anotherBrowser(firefox), known)
  await page.goto('/account/security/password')
  await security.current.fill(owner.password)
  await security.fresh.fill('утюг-жираф-полдень-42')
  await security.savePassword.click()
  // Written after the notices would have been.
  await mailbox.of(owner).latest(/^Пароль изменён/)
  expect(await mailbox.of(owner).subjects()).toEqual(['Вход с нового устройства', 'Пароль изменён'])
})

test('кто вошёл, того двери ведут дальше, а выход закрывает кабинет во всех вкладках', async ({ as }) => {
  const owner = await as('anna')
  const { page, context } = owner
  await page.goto('/sign-in?next=%2Faccount%2Faddresses')
  await expect(page).toHaveURL('/account/addresses')
  await page.goto('/account')
  const second = await context.newPage()
  await second.goto('/account/personal-data')
  await accountPage(page).signOut.click()
  await expect(page).toHaveURL('/')
  await expect(siteHeader(page).account(null)).toBeVisible()
  await expect(second).toHaveURL(/\/sign-in\?next=%2Faccount%2Fpersonal-data$/)
})
