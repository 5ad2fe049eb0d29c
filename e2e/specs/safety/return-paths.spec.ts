import { callAccounts } from '#e2e/kit/access/call-by-name.ts'
import { headersOf } from '#e2e/kit/headers-of.ts'
import { givePassword, signIn } from '#e2e/kit/journeys/sign-in.ts'
import { newNewcomer } from '#e2e/kit/journeys/sign-up.ts'
import { resetPage } from '#e2e/kit/pages/reset-page.ts'
import { expect, test } from '#e2e/kit/test.ts'
import { PROOF_COOKIE } from '#lib/accounts/proof-cookie.ts'

/** Return paths that must lead nowhere but home. */
const hostile = [
  '//evil.example', '///evil.example', '////evil.example/%2f..', String.raw`/\evil.example`, String.raw`\\evil.example`, String.raw`/\/evil.example`,
  'https://evil.example', 'HTTPS://evil.example', 'https:evil.example', 'https:/evil.example', 'http:\\\\evil.example', 'ftp://evil.example',
  'javascript:alert(document.domain)', 'JaVaScRiPt:alert(1)', ' javascript:alert(1)', 'data:text/html,<script>alert(1)</script>', 'vbscript:x', 'blob:x',
  '/\t/evil.example', '/\n/evil.example', '\t//evil.example', '\u0000//evil.example', '/\u0000/evil.example', ' //evil.example', '/\u200B/evil.example',
  '/account\r\nLocation: https://evil.example', '/account\r\nSet-Cookie: owned=1',
  '/.//evil.example', '/..//evil.example', '/account/..//evil.example', '/account/%2e%2e//evil.example',
  '@evil.example', '.evil.example', 'evil.example', 'account', '?next=//evil.example', '#//evil.example', '',
  '/api/me', '/api/auth/signout', '/dev/mailbox', '/_next/static/x', `/${'a'.repeat(2000)}`,
]

/** Odd to look at, and yet pages of the shop, wherever a browser takes them. */
const odd = ['/%2F/evil.example', '/%5Cevil.example', '/%09/evil.example', '/account?next=//evil.example', '/account;//evil.example', '/%252F%252Fevil.example']

const doors = ['/sign-in', '/sign-up', '/reset']

test('двери ведут только на страницы магазина: форма, ссылки между дверями и тот, кто уже вошёл', async ({ request, baseURL, shop }) => {
  const headers = headersOf(await shop.person())
  for (const next of [...hostile, ...odd]) {
    const what = JSON.stringify(next)
    for (const door of doors) {
      const address = `${door}?next=${encodeURIComponent(next)}`
      const answer = await request.get(address, { maxRedirects: 0 })
      expect(answer.status(), what).toBe(200)
      expect(answer.headers()['set-cookie'], what).toBeUndefined()
      const html = await answer.text()
      const target = /name="next" value="([^"]*)"/.exec(html)?.[1] ?? ''
      expectHere(target.replaceAll('&amp;', '&'), next, baseURL)
      for (const [, href = ''] of html.matchAll(/<a [^>]*href="([^"]*)"/g)) expect(new URL(href, baseURL).host, what).not.toContain('evil')
    }
    for (const door of ['/sign-in', '/sign-up']) {
      const answer = await request.get(`${door}?next=${encodeURIComponent(next)}`, { maxRedirects: 0, headers })
      expect(answer.status(), what).toBe(307)
      expectHere(answer.headers().location ?? '', next, baseURL)
      expect(answer.headers()['set-cookie'], what).toBeUndefined()
    }
  }
})

test('два next сразу ведут домой', async ({ request, shop }) => {
  const headers = headersOf(await shop.person())
  const answer = await request.get('/sign-in?next=%2Fcart&next=%2F%2Fevil.example', { maxRedirects: 0, headers })
  expect(answer.headers().location).toBe('/account')
})

test('действия дверей не принимают чужих дорог, что бы ни прислала форма', async ({ playwright, baseURL, shop }) => {
  const owner = await shop.person()
  const { surname, givenName, patronymic, password } = newNewcomer()
  // Each door a few: letters to one contact are limited.
  const some = ['//evil.example', String.raw`/\evil.example`, 'javascript:alert(1)']
  for (const next of some) {
    const request = await playwright.request.newContext({ baseURL: baseURL ?? '' })
    const signedIn = await callAccounts(request, 'signIn', { contact: owner.email, password: owner.password, next })
    // The answer's own words: the page of the doors comes along, and says «next», too.
    expect(/"data":\{"next":"([^"]*)"/.exec(signedIn)?.[1], next).toBe('/account')
    await request.dispose()
    for (const [name, input] of [
      ['askCode', { contact: newNewcomer().contact, next }],
      ['askReset', { contact: newNewcomer().contact, next }],
      ['register', { surname, givenName, patronymic, password, contact: newNewcomer().contact, next }],
    ] as const) {
      const browser = await playwright.request.newContext({ baseURL: baseURL ?? '' })
      await callAccounts(browser, name, input)
      const { cookies } = await browser.storageState()
      // As it is held, before whoever reads it looks once more.
      const [held = ''] = cookies.find((cookie) => cookie.name === PROOF_COOKIE)?.value.split('.') ?? []
      expect(JSON.parse(Buffer.from(held, 'base64url').toString()), `${name} ${next}`).toMatchObject({ next: '/account' })
      await browser.dispose()
    }
  }
})

test('чужая дорога в адресе двери: после входа — свой кабинет, со скриптами и без', async ({ page, anotherBrowser, shop }) => {
  const owner = await shop.person()
  const known = { contact: owner.email, password: owner.password }
  await signIn(page, known, '/sign-in?next=%2F%2Fevil.example')
  await expect(page).toHaveURL('/account')
  const plain = await anotherBrowser({ javaScriptEnabled: false })
  await givePassword(plain, known, `/sign-in?next=${encodeURIComponent(String.raw`/\evil.example`)}`)
  await expect(plain).toHaveURL('/account')
})

test('чужая дорога при сбросе пароля забыта по пути через письмо', async ({ page, mailbox, shop }) => {
  const owner = await shop.person()
  await page.goto('/reset?next=https%3A%2F%2Fevil.example')
  await resetPage(page).contact.fill(owner.email)
  await resetPage(page).ask.click()
  await expect(resetPage(page).sent).toBeVisible()
  await page.goto(await mailbox.of(owner).latest(/^Новый пароль/).link())
  await resetPage(page).password.fill('утюг-жираф-полдень-42')
  await resetPage(page).save.click()
  await expect(page).toHaveURL('/account')
})

function expectHere(target: string, next: string, baseURL: string | undefined): void {
  if (hostile.includes(next)) expect(target, JSON.stringify(next)).toBe('/account')
  else expect(new URL(target, baseURL).origin, JSON.stringify(next)).toBe(new URL(baseURL ?? '').origin)
}
