import { randomUUID } from 'node:crypto'
import { encode } from 'next-auth/jwt'
import { callAccounts } from '#e2e/kit/access/call-by-name.ts'
import { headersOf } from '#e2e/kit/headers-of.ts'
import { sessionIdOf } from '#e2e/kit/inside/session-id-of.ts'
import { expect, test } from '#e2e/kit/test.ts'
import { proofCookieValue } from '#lib/accounts/proof-cookie.ts'
import { minutes, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { env } from '#lib/env.ts'
import { proofCode } from '#lib/proofs/proof-secret.ts'

const COOKIE = 'authjs.session-token'
const base64 = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url')

test('изменённые, укороченные, чужие и просроченные куки сеанса никого не впускают и ничего не роняют', async ({ request, shop }) => {
  const owner = await shop.person()
  const { value } = owner.cookie
  const sessionId = await sessionIdOf(owner)
  const middle = Math.floor(value.length / 2)
  const forged: Record<string, string> = {
    'другой знак в середине': value.slice(0, middle) + (value[middle] === 'A' ? 'B' : 'A') + value.slice(middle + 1),
    'без последнего знака': value.slice(0, -1),
    половина: value.slice(0, middle),
    'без подписи': value.split('.').slice(0, 4).join('.'),
    'лишний хвост': `${value}x`,
    дважды: value + value,
    'чужой ключ': await encode({ token: { sub: sessionId }, secret: 'x'.repeat(43), salt: COOKIE, maxAge: 3600 }),
    'другое назначение': await encode({ token: { sub: sessionId }, secret: env.AUTH_SECRET, salt: 'authjs.csrf-token', maxAge: 3600 }),
    просрочена: await encode({ token: { sub: sessionId }, secret: env.AUTH_SECRET, salt: COOKIE, maxAge: -3600 }),
    'без шифра': `${base64({ alg: 'none', typ: 'JWT' })}.${base64({ sub: sessionId })}.`,
    'сам номер сеанса': sessionId,
    'номер человека вместо сеанса': await encode({ token: { sub: owner.id }, secret: env.AUTH_SECRET, salt: COOKIE, maxAge: 3600 }),
    'неизвестный сеанс': await encode({ token: { sub: randomUUID() }, secret: env.AUTH_SECRET, salt: COOKIE, maxAge: 3600 }),
    пусто: '',
    мусор: '%00%ff%0a<script>',
    длинная: 'x'.repeat(6000),
  }
  for (const [what, cookie] of Object.entries(forged)) await expectNobody(request, `${COOKIE}=${cookie}`, what)
  await expectNobody(request, `${COOKIE}.0=${value.slice(0, middle)}`, 'половина в куске')
  await expectNobody(request, `__Secure-${COOKIE}=${value}`, 'кука под чужим именем')
  expect((await request.get('/account', { maxRedirects: 0, headers: headersOf(owner) })).status()).toBe(200)
})

test('отозванный и истёкший сеанс отвергнут при следующем же запросе: страница, /api/me, действие', { tag: '@smoke' }, async ({ request, shop }) => {
  for (const ended of [{ revokedAt: now() }, { expiresAt: now() }]) {
    const owner = await shop.person()
    const headers = headersOf(owner)
    expect((await request.get('/account', { maxRedirects: 0, headers })).status()).toBe(200)
    await db.session.update({ where: { id: await sessionIdOf(owner) }, data: ended })
    await expectNobody(request, headers.cookie, JSON.stringify(ended))
    expect(await callAccounts(request, 'setSignInNotices', { on: false }, headers)).toContain('signed-out')
    expect((await db.account.findUniqueOrThrow({ where: { personId: owner.id } })).signInNotices).toBe(true)
  }
})

test('сеанс другого человека не завершить, даже зная его номер', async ({ request, shop }) => {
  const [owner, stranger] = [await shop.person(), await shop.person()]
  expect(await callAccounts(request, 'endSession', { sessionId: await sessionIdOf(owner) }, headersOf(stranger))).toContain('not-found')
  expect((await request.get('/account', { maxRedirects: 0, headers: headersOf(owner) })).status()).toBe(200)
})

test('кука кода: чужую не подделать, своей чужой код не ввести', async ({ playwright, baseURL, shop }) => {
  const owner = await shop.person()
  const [mine, theirs] = [await playwright.request.newContext({ baseURL: baseURL ?? '' }), await playwright.request.newContext({ baseURL: baseURL ?? '' })]
  await callAccounts(mine, 'askCode', { contact: (await shop.person()).email, next: '/' })
  await callAccounts(theirs, 'askCode', { contact: owner.email, next: '/' })
  const { id } = await db.proof.findFirstOrThrow({ where: { contact: owner.email, purpose: 'sign_in' }, select: { id: true } })
  const own = (await mine.storageState()).cookies.find(({ name }) => name === 'proof')?.value ?? ''

  await test.step('код чужого письма к своей куке не подходит', async () => {
    expect(await callAccounts(mine, 'enterCode', { code: proofCode(id), proofId: id })).toContain('code-wrong')
  })
  await test.step('номер чужого доказательства под своей подписью — не доказательство', async () => {
    const signature = own.slice(own.lastIndexOf('.'))
    const good = proofCookieValue({ proofId: id, next: '/' })
    for (const forged of [good.slice(0, good.lastIndexOf('.')) + signature, good.slice(0, good.lastIndexOf('.')), `${good}x`, base64({ proofId: id, next: '/' }), 'x.y', '']) {
      const browser = await playwright.request.newContext({ baseURL: baseURL ?? '' })
      expect(await callAccounts(browser, 'enterCode', { code: proofCode(id) }, { cookie: `proof=${forged}` }), forged).toContain('code-dead')
      const page = await browser.get('/sign-in/code', { headers: { cookie: `proof=${forged}` } })
      expect(page.status(), forged).toBe(200)
      expect(await page.text(), forged).not.toContain(owner.email)
      await browser.dispose()
    }
  })
  await test.step('кука второго шага не открывает первого, и наоборот', async () => {
    const withFactor = await shop.person('anna', { secondFactor: true })
    const { id: factorId } = await db.proof.create({
      data: { purpose: 'second_factor', personId: withFactor.id, createdAt: now(), expiresAt: new Date(now().getTime() + minutes(10)) },
      select: { id: true },
    })
    const factor = `proof=${proofCookieValue({ proofId: factorId, next: '/' })}`
    const letter = `proof=${proofCookieValue({ proofId: id, next: '/' })}`
    const browser = await playwright.request.newContext({ baseURL: baseURL ?? '' })
    expect(await callAccounts(browser, 'enterCode', { code: proofCode(factorId) }, { cookie: factor })).toContain('code-dead')
    expect(await callAccounts(browser, 'resendCode', {}, { cookie: factor })).toContain('code-dead')
    expect(await callAccounts(browser, 'enterSecondFactor', { code: proofCode(id) }, { cookie: letter })).toContain('code-dead')
    await browser.dispose()
  })
  await test.step('владелец со своей кукой входит', async () => {
    expect(await callAccounts(theirs, 'enterCode', { code: proofCode(id) })).toContain('"next":"/"')
  })
  await mine.dispose()
  await theirs.dispose()
})

async function expectNobody(request: Parameters<typeof callAccounts>[0], cookie: string, what: string): Promise<void> {
  const page = await request.get('/account/personal-data', { maxRedirects: 0, headers: { cookie } })
  expect([page.status(), page.headers().location], what).toEqual([307, '/sign-in?next=%2Faccount%2Fpersonal-data'])
  const me = await request.get('/api/me', { headers: { cookie } })
  expect(me.status(), what).toBe(200)
  expect(await me.json(), what).toMatchObject({ customer: null, wishes: [] })
}
