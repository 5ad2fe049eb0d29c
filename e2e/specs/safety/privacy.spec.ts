import type { BrowserContext } from '@playwright/test'
import { routes } from '#e2e/kit/access/routes.ts'
import { openHousehold } from '#e2e/kit/access/household.ts'
import { headersOf } from '#e2e/kit/headers-of.ts'
import { sessionIdOf } from '#e2e/kit/inside/session-id-of.ts'
import { signInByCode } from '#e2e/kit/journeys/sign-in.ts'
import { type Newcomer, newNewcomer, signUp } from '#e2e/kit/journeys/sign-up.ts'
import { accountPage } from '#e2e/kit/pages/account-page.ts'
import { personalDataPage } from '#e2e/kit/pages/personal-data-page.ts'
import { resetPage } from '#e2e/kit/pages/reset-page.ts'
import { signInPage } from '#e2e/kit/pages/sign-in-page.ts'
import { shopAddress } from '#e2e/kit/support/shop-address.ts'
import { expect, test } from '#e2e/kit/test.ts'

/** Every address that a browser asks for or names as the place it came from, decoded. */
function recordAddresses(context: BrowserContext): string[] {
  const addresses: string[] = []
  context.on('request', (request) => addresses.push(decoded(request.url()), decoded(request.headers().referer ?? '')))
  return addresses
}

function decoded(address: string): string {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

function secretsOf({ contact, surname, givenName, patronymic, password }: Newcomer): string[] {
  return [contact, contact.replace(/^\+7/, ''), surname, givenName, patronymic, password]
}

for (const by of ['email', 'phone'] as const) {
  test(`личного нет ни в одном адресе: регистрация, выход, вход, правка — ${by === 'email' ? 'по почте' : 'по телефону'} §2.3`, async ({ page, context }) => {
    const addresses = recordAddresses(context)
    const newcomer = await signUp(page, newNewcomer(by))
    await page.goto('/account/personal-data')
    await personalDataPage(page).surname.fill('Новофамильная')
    const saved = page.waitForResponse((response) => response.request().method() === 'POST')
    await personalDataPage(page).saveName.click()
    await saved
    for (const path of ['/account/security', '/account/addresses', '/account/orders', '/checkout', '/cart']) await page.goto(path)
    await page.goto('/account')
    await accountPage(page).signOut.click()
    await expect(page).toHaveURL('/')
    await signInByCode(page, newcomer)
    await page.goto('/account')
    await accountPage(page).signOut.click()
    await expect(page).toHaveURL('/')
    await page.goto('/sign-in')
    await signInPage(page).contact.fill(newcomer.contact)
    await signInPage(page).password.fill('не тот пароль')
    await signInPage(page).submit.click()
    await expect(signInPage(page).alert).toBeVisible()
    await signInPage(page).forgotten.click()
    await resetPage(page).ask.click()
    await expect(resetPage(page).sent).toBeVisible()
    expect(addresses.length).toBeGreaterThan(20)
    for (const secret of [...secretsOf(newcomer), 'Новофамильная', 'не тот пароль']) {
      expect(addresses.filter((address) => address.includes(secret)), secret).toEqual([])
    }
  })
}

test('куки: только сеанс, на время кода — ещё одна; ни одна не видна скриптам и ничего не рассказывает §1.1.7 §3.3.1', async ({ page, context, shop }) => {
  const owner = await shop.person()
  await page.goto('/sign-in')
  await signInPage(page).contact.fill(owner.email)
  await signInPage(page).byCode.click()
  await expect(page).toHaveURL('/sign-in/code')
  expect((await context.cookies()).map(({ name }) => name)).toEqual(['proof'])
  await signInByCode(page, { contact: owner.mobile })
  const cookies = await context.cookies()
  expect(cookies.map(({ name }) => name)).toEqual(['authjs.session-token'])
  const sessionId = await sessionIdOf(owner)
  for (const { httpOnly, sameSite, path, expires, value } of cookies) {
    expect({ httpOnly, sameSite, path }).toEqual({ httpOnly: true, sameSite: 'Lax', path: '/' })
    expect(expires).toBeLessThan(Date.parse('2100-01-01') / 1000)
    for (const secret of [owner.email, owner.id, sessionId, owner.mobile]) expect(value).not.toContain(secret)
  }
  expect(await page.evaluate(() => document.cookie)).toBe('')
  await page.goto('/account')
  await accountPage(page).signOut.click()
  await expect(page).toHaveURL('/')
  expect(await context.cookies()).toEqual([])
})

test('страницы одного человека нигде не оседают, не ищутся и исполняют только подписанные скрипты', async ({ request, shop }) => {
  const household = await openHousehold(shop)
  const headers = headersOf(household.owner)
  const own = Object.values(routes).filter(({ access }) => access === 'own' || access === 'owner').map(({ path }) => path(household))
  for (const [path, said] of [...own.map((each) => [each, headers] as const), ...['/sign-in', '/sign-up', '/sign-in/code', '/sign-in/second-factor', '/reset', '/reset/x', '/verify/x'].map((each) => [each, {}] as const)]) {
    const answer = await request.get(path, { headers: said })
    const { 'cache-control': cache = '', 'content-security-policy': policy = '', 'referrer-policy': referrer = '' } = answer.headers()
    expect(answer.status(), path).toBe(200)
    expect(cache, path).toContain('no-store')
    expect(policy, path).toMatch(/script-src[^;]*'nonce-/)
    expect(policy, path).not.toMatch(/script-src[^;]*'unsafe-(inline|eval)'/)
    expect(referrer, path).toBe(/^\/(reset|verify)\//.test(path) ? 'same-origin' : 'strict-origin-when-cross-origin')
    // A receipt is a file: nobody but its owner is given it, and nothing links to it.
    if (answer.headers()['content-type']?.includes('text/html')) expect(await answer.text(), path).toMatch(/<meta name="robots" content="noindex/)
  }
  expect((await request.get('/api/me', { headers })).headers()['cache-control']).toBe('private, no-store')
})

test('ссылки писем: чужой сайт не узнаёт о них, поисковик не находит, страница ничего не делает сама', async ({ page, context, shop, mailbox }) => {
  const owner = await shop.person()
  await page.goto('/reset')
  await resetPage(page).contact.fill(owner.email)
  await resetPage(page).ask.click()
  await expect(resetPage(page).sent).toBeVisible()
  const link = await mailbox.of(owner).latest(/^Новый пароль/).link()
  const addresses = recordAddresses(context)
  const answer = await page.goto(link)
  expect(answer?.headers()['referrer-policy']).toBe('same-origin')
  await page.waitForLoadState('networkidle')
  const { pathname, origin } = new URL(link, shopAddress())
  const token = pathname.split('/').at(-1) ?? ''
  expect(addresses.filter((address) => address.includes(token) && !address.startsWith(origin))).toEqual([])
  await expect(page.getByRole('main')).toContainText(owner.email)
})
