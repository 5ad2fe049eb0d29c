import type { APIRequestContext } from '@playwright/test'
import { callAccounts, callByName } from '#e2e/kit/access/call-by-name.ts'
import { codeOfApp } from '#e2e/kit/code-of-app.ts'
import { headersOf } from '#e2e/kit/headers-of.ts'
import { newNewcomer } from '#e2e/kit/journeys/sign-up.ts'
import { expect, test } from '#e2e/kit/test.ts'
import { sessionTicket } from '#lib/auth/session-ticket.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { proofCode, proofToken } from '#lib/proofs/proof-secret.ts'

const TIMES = [1, 2, 3, 4, 5]

async function proofOf(contact: string): Promise<string> {
  return (await db.proof.findFirstOrThrow({ where: { contact, provedAt: null }, orderBy: { createdAt: 'desc' }, select: { id: true } })).id
}

/** The same call by as many browsers at once that all hold the cookies of `request`. */
async function atOnce(request: APIRequestContext, name: string, input: Record<string, unknown>): Promise<string[]> {
  const { cookies } = await request.storageState()
  const cookie = cookies.map((each) => `${each.name}=${each.value}`).join('; ')
  return Promise.all(TIMES.map(() => callAccounts(request, name, input, { cookie })))
}

const livingSessions = (personId: string) => db.session.count({ where: { personId, revokedAt: null } })

test('форма кода, отправленная пять раз сразу, открывает один сеанс; ещё раз потом — ни одного', async ({ request, shop }) => {
  const owner = await shop.person()
  await callAccounts(request, 'askCode', { contact: owner.email, next: '/' })
  const code = proofCode(await proofOf(owner.email))
  const answers = await atOnce(request, 'enterCode', { code })
  expect(answers.filter((answer) => answer.includes('"next":"/"'))).toHaveLength(1)
  expect(answers.filter((answer) => answer.includes('code-dead'))).toHaveLength(4)
  // Theirs from before, and the new one.
  expect(await livingSessions(owner.id)).toBe(2)
  expect((await atOnce(request, 'enterCode', { code })).every((answer) => answer.includes('code-dead'))).toBe(true)
})

test('регистрация, подтверждённая пять раз сразу, — один человек', async ({ request }) => {
  const { contact, surname, givenName, patronymic, password } = newNewcomer()
  await callAccounts(request, 'register', { contact, surname, givenName, patronymic, password, next: '/' })
  const answers = await atOnce(request, 'enterCode', { code: proofCode(await proofOf(contact)) })
  expect(answers.filter((answer) => answer.includes('"next":"/"'))).toHaveLength(1)
  expect(await db.contactPoint.count({ where: { value: contact } })).toBe(1)
})

test('ссылка для входа и ссылка сброса срабатывают один раз, сколько бы раз ни нажали', async ({ request, shop }) => {
  const owner = await shop.person()
  await callAccounts(request, 'askCode', { contact: owner.email, next: '/' })
  const token = proofToken(await proofOf(owner.email))
  const entered = await atOnce(request, 'openLink', { token })
  expect(entered.filter((answer) => answer.includes('"next"'))).toHaveLength(1)

  await callAccounts(request, 'askReset', { contact: owner.email, next: '/' })
  const reset = proofToken(await proofOf(owner.email))
  const answers = await Promise.all(TIMES.map((time) => callAccounts(request, 'resetPassword', { token: reset, password: `утюг-жираф-полдень-${time}` })))
  expect(answers.filter((answer) => answer.includes('"next"'))).toHaveLength(1)
  expect(await livingSessions(owner.id)).toBe(1)
  expect(await callAccounts(request, 'resetPassword', { token: reset, password: 'чайник-облако-семафор' })).toContain('code-dead')
  // A link for one purpose is none for another.
  expect(await callAccounts(request, 'openLink', { token: reset })).toContain('code-dead')
  expect(await callAccounts(request, 'resetPassword', { token, password: 'чайник-облако-семафор' })).toContain('code-dead')
})

test('код приложения, отправленный пять раз сразу, впускает один раз', async ({ request, shop }) => {
  const owner = await shop.person('anna', { secondFactor: true })
  const contact = { contact: owner.email, password: owner.password, next: '/' }
  expect(await callAccounts(request, 'signIn', contact)).toContain('/sign-in/second-factor')
  const code = codeOfApp(owner.secret)
  const answers = await atOnce(request, 'enterSecondFactor', { code })
  expect(answers.filter((answer) => answer.includes('"next":"/"'))).toHaveLength(1)
  expect(await callAccounts(request, 'signIn', contact)).toContain('/sign-in/second-factor')
  expect(await callAccounts(request, 'enterSecondFactor', { code })).toContain('code-wrong')
})

test('билет сеанса никому не служит: у Auth.js нет ни одного адреса, пока чужие входы выключены', async ({ request, shop }) => {
  const owner = await shop.person()
  const { id } = await db.session.create({
    data: { personId: owner.id, method: 'password', device: 'Chrome, Windows', createdAt: now(), lastSeenAt: now(), expiresAt: new Date('2100-01-01') },
    select: { id: true },
  })
  const ticket = sessionTicket(id)
  for (const path of ['callback/ticket', 'signin/ticket', 'signin', 'signout', 'session', 'csrf', 'providers', 'callback/yandex', 'callback/vk?code=1&state=2', 'error', 'verify-request']) {
    for (const answer of [
      await request.get(`/api/auth/${path}`, { maxRedirects: 0 }),
      await request.post(`/api/auth/${path}`, { maxRedirects: 0, form: { ticket, csrfToken: 'x', callbackUrl: 'https://evil.example' } }),
      await request.post(`/api/auth/${path}`, { maxRedirects: 0, data: { ticket } }),
    ]) {
      expect(answer.status(), path).toBe(404)
      expect(answer.headers()['set-cookie'], path).toBeUndefined()
      expect(await answer.text(), path).toBe('')
    }
  }
  expect(await db.session.findUniqueOrThrow({ where: { id } })).toMatchObject({ claimedAt: null })
})

test('форма без действия, форма чужого действия и форма с чужого сайта на страницах дверей ничего не делают', async ({ request, shop }) => {
  const owner = await shop.person()
  const before = await livingSessions(owner.id)
  const foreign = { origin: 'https://evil.example' }
  const known = { contact: owner.email, password: owner.password, next: '/' }
  expect((await request.post('/sign-in', { maxRedirects: 0, form: known })).status()).toBeLessThan(500)
  expect((await request.post('/sign-in', { maxRedirects: 0, multipart: known })).status()).toBe(400)
  expect((await request.post('/sign-in', { maxRedirects: 0, multipart: known, headers: foreign })).status()).toBe(403)
  expect((await request.post('/sign-in', { maxRedirects: 0, form: known, headers: foreign })).status()).toBeLessThan(500)
  const answer = await callByName(request, 'app/(auth)/actions.ts#enter', { form: known }, foreign)
  expect(answer.status()).toBe(403)
  for (const origin of ['null', 'http://localhost', 'http://localhost.evil.example', 'https://localhost:1']) {
    expect((await callByName(request, 'app/(auth)/actions.ts#enter', { form: known }, { origin })).status(), origin).toBe(403)
  }
  expect(await livingSessions(owner.id)).toBe(before)
})

test('чужой сайт ни прочитать, ни позвать адреса для программ не может', async ({ request, shop }) => {
  const owner = await shop.person()
  const headers = { ...(headersOf(owner)), origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }
  for (const path of ['/api/me', '/api/cards?slugs=orbita-2', '/api/health', '/api/revalidate', '/api/webhooks/yookassa', '/api/auth/signout', '/account', '/account/security']) {
    for (const method of ['GET', 'POST', 'OPTIONS', 'PUT', 'DELETE']) {
      const answer = await request.fetch(path, { method, headers, maxRedirects: 0 })
      expect(answer.status(), `${method} ${path}`).toBeLessThan(500)
      expect(answer.headers(), `${method} ${path}`).not.toHaveProperty('access-control-allow-origin')
      expect(answer.headers()['set-cookie'], `${method} ${path}`).toBeUndefined()
    }
  }
  expect((await request.get('/account', { maxRedirects: 0, headers: headersOf(owner) })).status()).toBe(200)
})
