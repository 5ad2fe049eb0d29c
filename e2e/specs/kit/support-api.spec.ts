import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { expect, request as requests, test, type APIRequestContext } from '@playwright/test'
import type * as z from 'zod'
import { bonuses } from '#lib/support-api/schema/bonuses.ts'
import { campaign } from '#lib/support-api/schema/campaigns.ts'
import { cart } from '#lib/support-api/schema/carts.ts'
import { clock } from '#lib/support-api/schema/clock.ts'
import { consents } from '#lib/support-api/schema/consents.ts'
import { faultsForgotten, plan } from '#lib/support-api/schema/faults.ts'
import { drained, failing, job } from '#lib/support-api/schema/jobs.ts'
import { letter } from '#lib/support-api/schema/mail.ts'
import { order, orderPayment } from '#lib/support-api/schema/orders.ts'
import { person, session } from '#lib/support-api/schema/people.ts'
import { product } from '#lib/support-api/schema/products.ts'
import { promoCode } from '#lib/support-api/schema/promo-codes.ts'

const DAY = 86_400_000
/** The half hour in which an order can be paid is over; what others left in this shop for longer stays. */
const LATER = 40 * 60_000

/** The calls of the Support API by way of the site, as any program makes them. */
function api(request: APIRequestContext) {
  const ask = async <T>(schema: z.ZodType<T>, method: string, path: string, data?: unknown): Promise<T> => {
    const answer = await request.fetch(`/api/test-support${path}`, { method, ...(data !== undefined && { data }) })
    expect([answer.status(), answer.ok() ? '' : await answer.text()], `${method} ${path}`).toEqual([expect.any(Number), ''])
    return schema.parse(await answer.json())
  }
  return {
    ask,
    person: (data: object = {}) => ask(person, 'POST', '/people', data),
    order: (data: object = {}) => ask(order, 'POST', '/orders', data),
    drain: (data: object = {}) => ask(drained, 'POST', '/jobs/drain', data),
    letters: (to: string, subject = '') => ask(letter.array(), 'GET', `/mail?${new URLSearchParams({ to, ...(subject && { subject }) }).toString()}`),
  }
}

/** A request of somebody who brings this cookie. */
async function as({ cookie }: { readonly cookie: { readonly name: string; readonly value: string } }, path: string): Promise<string> {
  const { BASE_URL = '' } = process.env
  const own = await requests.newContext({ baseURL: BASE_URL, extraHTTPHeaders: { cookie: `${cookie.name}=${cookie.value}` } })
  const answer = await own.get(path)
  const text = await answer.text()
  await own.dispose()
  return text
}

test('у каждой персоны своё прошлое, и двух одинаковых людей нет', async ({ request }) => {
  const { ask, person: make } = api(request)
  const [anna, other, vera, boris, gleb, olga] = [await make(), await make(), await make({ persona: 'loyal' }), await make({ persona: 'boris' }), await make({ persona: 'gleb' }), await make({ persona: 'olga' })]
  expect(new Set([anna, other].flatMap(({ id, email, mobile }) => [id, email, mobile])).size).toBe(6)
  expect(await ask(bonuses, 'GET', `/people/${anna.id}/bonuses`)).toMatchObject({ member: false, balance: 0, level: null })
  expect(await ask(bonuses, 'GET', `/people/${vera.id}/bonuses`)).toMatchObject({ member: true, balance: 500, level: 'rhythm', turnover: 3_200_000 })
  expect(await ask(order.array(), 'GET', `/orders?person=${vera.id}`)).toMatchObject([{ state: 'delivered' }])
  expect(await ask(consents, 'GET', `/people/${boris.id}/consents`)).toMatchObject({ state: { 'ads/email': 'withdrawn' }, live: [] })
  expect(await ask(consents, 'GET', `/people/${(await make({ persona: 'boris', traits: { consents: ['ads/email'] } })).id}/consents`)).toMatchObject({ state: { 'ads/email': 'confirmed' } })
  expect(await as(gleb, '/account')).toContain('заблокированы')
  expect(await as(olga, '/account/policy')).toContain('Что изменилось с версии')
  expect(await as(anna, '/account/policy')).toContain('Действует версия')
})

test('вошедшего без формы узнаёт и сайт, и рабочее место', async ({ request }) => {
  const { ask, person: make } = api(request)
  const alice = await make({ givenName: 'Алиса' })
  expect(await as(alice, '/account')).toContain('Алиса')
  expect(await as(await ask(session, 'POST', `/people/${alice.id}/sessions`), '/account')).toContain('Алиса')
  const marketer = await make({ persona: 'marketer' })
  expect(marketer).toMatchObject({ roles: ['marketer'], secret: expect.stringMatching(/^[A-Z2-7]{32}$/) })
  expect(await as(marketer, '/desk/marketing')).toContain('Новая рассылка')
})

test('товар меняет цену, остаток, адрес и уходит из продажи', async ({ request }) => {
  const { ask } = api(request)
  const made = await ask(product, 'POST', '/products', { price: 499_000, stock: 3, name: 'Трекер для кошки' })
  expect(await (await request.get(made.path)).text()).toContain('Трекер для кошки')
  const moved = await ask(product, 'PATCH', `/products/${made.sku}`, { price: 399_000, stock: 7, slug: `${made.slug}-new` })
  expect(moved).toMatchObject({ price: 399_000, stock: { onHand: 7, reserved: 0 }, path: `/product/${made.slug}-new/graphite` })
  expect(await ask(product, 'PATCH', `/products/${made.sku}`, { status: 'archived' })).toMatchObject({ status: 'archived' })
  expect((await request.get('/api/test-support/products/NET-TAKOGO')).status()).toBe(404)
})

test('корзина открывается в браузере по своей куке', async ({ request }) => {
  const { ask, person: make } = api(request)
  const { sku, name } = await ask(product, 'POST', '/products', {})
  const { cookie } = await ask(cart, 'POST', '/carts', { lines: [{ sku, quantity: 2 }] })
  expect(await as({ cookie: cookie ?? { name: '', value: '' } }, '/cart')).toContain(name)
  const anna = await make()
  expect(await ask(cart, 'POST', '/carts', { person: anna.id, lines: [{ sku }] })).toMatchObject({ cookie: null })
  expect(await as(anna, '/cart')).toContain(name)
})

test('заказ оплачен, доставлен и виден по подписанной ссылке, а письма о нём пришли', async ({ request }) => {
  const { ask, order: make, person: somebody, drain, letters } = api(request)
  const anna = await somebody({ traits: { bonuses: 1000 } })
  const promo = await ask(promoCode, 'POST', '/promo-codes', { value: 20 })
  const made = await make({ person: anna.id, paid: true, to: 'delivered', points: 300, promo: promo.code })
  expect(made).toMatchObject({ state: 'delivered', payment: 'online', email: anna.email, payments: [{ state: 'succeeded' }] })
  expect(made.total).toBe(349_000 * 0.8 - 30_000 + 29_000)
  expect(await (await request.get(made.path)).text()).toContain(String(made.number))
  expect((await drain()).failed).toEqual([])
  const [last] = await letters(anna.email, 'доставлен')
  expect(last?.links).toContainEqual(expect.stringContaining(`/order/${made.number}?key=`))
  expect(Date.now() - Date.parse((await make({ to: 'delivered', daysAgo: 40 })).placedAt)).toBeGreaterThan(39 * DAY)
})

test('вещи возвращаются по одной и все, что остались; чего в заказе нет, того не вернуть', async ({ request }) => {
  const { ask, order: make } = api(request)
  const [device, other] = [await ask(product, 'POST', '/products', { stock: 2 }), await ask(product, 'POST', '/products', {})]
  const { number } = await make({ lines: [{ sku: device.sku, quantity: 2 }], to: 'delivered' })
  expect(await ask(order, 'POST', `/orders/${number}/returns`, { lines: [{ sku: device.sku }] })).toMatchObject({ state: 'delivered' })
  expect((await ask(product, 'GET', `/products/${device.sku}`)).stock).toEqual({ onHand: 1, reserved: 0 })
  const strange = await request.post(`/api/test-support/orders/${number}/returns`, { data: { lines: [{ sku: other.sku }] } })
  expect([strange.status(), (await strange.json()).error]).toEqual([409, `Order ${number} has no ${other.sku}: it has ${device.sku}.`])
  expect(await ask(order, 'POST', `/orders/${number}/returns`, {})).toMatchObject({ state: 'returned' })
})

test('шаг назад и лишнее поле отклоняются словами, из которых ясно, что делать', async ({ request }) => {
  const { order: make } = api(request)
  const { number } = await make({ to: 'shipped' })
  const back = await request.post(`/api/test-support/orders/${number}/moves`, { data: { to: 'packed' } })
  expect([back.status(), (await back.json()).error]).toEqual([409, `Order ${number} is shipped already: it does not go back to packed.`])
  const odd = await request.post('/api/test-support/orders', { data: { line: 1 } })
  expect([odd.status(), await odd.json()]).toEqual([400, { error: expect.stringContaining('Unrecognized key: "line"'), fields: expect.anything() }])
})

test('следующий платёж отклонён, а следующий за ним оплачен раньше, чем открылась страница банка', async ({ request }) => {
  const { ask, order: make, drain } = api(request)
  const { number } = await make({ payment: 'online' })
  await ask(plan, 'PUT', '/payments/next', { outcome: 'declined' })
  expect(await ask(orderPayment, 'POST', `/orders/${number}/payment`, { end: 'pay' })).toMatchObject({ state: 'canceled', order: 'placed' })
  await ask(plan, 'PUT', '/payments/next', { outcome: 'paid' })
  await ask(orderPayment, 'POST', `/orders/${number}/payment`, {})
  expect((await drain()).failed).toEqual([])
  expect(await ask(order, 'GET', `/orders/${number}`)).toMatchObject({ state: 'paid' })
})

test('неоплаченный заказ истекает', async ({ request }) => {
  const { ask, order: make } = api(request)
  const { number } = await make({ payment: 'online' })
  expect(await ask(order, 'POST', `/orders/${number}/expiry`)).toMatchObject({ state: 'expired' })
})

test('почта и задача отказывают столько раз, сколько сказано, и следующий заход доделывает', async ({ request }) => {
  const { ask, order: make, drain, letters } = api(request)
  await drain()
  await ask(plan, 'POST', '/faults', { service: 'mail', fault: 'fail' })
  const { email, number } = await make()
  expect((await drain()).failed).toEqual([{ name: 'messages.deliver', error: expect.stringContaining('451') }])
  expect(await letters(email)).toEqual([])
  expect(await ask(job.array(), 'GET', '/jobs?state=failed&name=messages.deliver')).toHaveLength(1)
  expect(await drain()).toMatchObject({ failed: [] })
  expect(await letters(email)).toHaveLength(1)

  await ask(failing, 'POST', '/jobs/fail', { name: 'messages.deliver', times: 1 })
  await ask(order, 'POST', `/orders/${number}/moves`, { to: 'packed' })
  await ask(order, 'POST', `/orders/${number}/moves`, { to: 'shipped' })
  expect((await drain()).failed).toEqual([{ name: 'messages.deliver', error: 'planned failure of messages.deliver' }])
  await ask(faultsForgotten, 'DELETE', '/faults')
  expect((await drain()).failed).toEqual([])
  expect(await letters(email, 'отправлен')).toHaveLength(1)
})

test('рассылка уходит тем, кто согласился, и больше никому §4.1.9', async ({ request }) => {
  const { ask, person: make, drain, letters } = api(request)
  const [yes, no] = [await make({ traits: { consents: ['news-offers/email'] } }), await make()]
  const { number } = await ask(campaign, 'POST', '/campaigns', { to: [yes.id, no.id], subject: 'Только для своих' })
  expect((await drain()).failed).toEqual([])
  expect(await ask(campaign, 'GET', `/campaigns/${number}`)).toMatchObject({ state: 'finished', messages: { accepted: 1 } })
  expect(await letters(yes.email)).toHaveLength(1)
  expect(await letters(yes.email, 'только для своих')).toHaveLength(1)
  expect(await letters(no.email)).toEqual([])
  expect(await ask(consents, 'POST', `/people/${yes.id}/consents`, { withdraw: ['news-offers/email'], give: ['ads/sms'] })).toMatchObject({ live: ['ads/sms'] })
  expect(await ask(consents, 'GET', `/consents?contact=${yes.email}`)).toMatchObject({ state: { 'news-offers/email': 'withdrawn' } })
})

test('часы идут вперёд у всех процессов сразу: заказ истёк, письмо о нём ушло, следующий сделан в этом будущем', async ({ request }) => {
  const { ask, order: make, drain, letters } = api(request)
  const { number, email, path } = await make({ payment: 'online' })
  const page = async () => (await request.get(path)).text()
  expect(await page()).toContain('Оплатить')
  try {
    expect(await ask(clock, 'PUT', '/clock', { offset: LATER })).toMatchObject({ offset: LATER })
    const { now } = await ask(clock, 'GET', '/clock')
    expect(Date.parse(now) - Date.now()).toBeGreaterThan(LATER / 2)
    expect(await page()).not.toContain('Оплатить')
    await drain()
    expect(await ask(order, 'GET', `/orders/${number}`)).toMatchObject({ state: 'expired' })
    expect(await letters(email, 'не оплачен')).toHaveLength(1)
    const later = await make({ payment: 'online' })
    expect(Date.parse(later.placedAt) - Date.now()).toBeGreaterThan(LATER / 2)
  } finally {
    await ask(clock, 'PUT', '/clock', { offset: 0 })
  }
})

test('документ читается у самого сайта, а о запросе известно, что магазин о нём записал', async ({ request }) => {
  const document = await (await request.get('/api/test-support/openapi.json')).json()
  expect([document.openapi, Object.keys(document.paths).length]).toEqual(['3.1.1', expect.any(Number)])
  const id = (await request.get('/sign-in')).headers()['x-request-id'] ?? ''
  const lines = async () => (await (await request.get(`/api/test-support/requests/${id}/log`)).json()).lines
  await expect.poll(lines).toContainEqual(expect.stringContaining('"path":"/sign-in"'))
})

test('десять строк curl и десять строк Python из README делают то, что обещают', async ({ baseURL }) => {
  const readme = readFileSync('README.md', 'utf8').split('## Support API')[1] ?? ''
  for (const [language, program, flag] of [['sh', 'sh', '-ec'], ['python', 'python3', '-c']] as const) {
    const code = new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(readme)?.[1] ?? ''
    // A machine may be without Python: what these lines call is held against the schemas in lib/support-api/readme.test.ts besides.
    const run = spawnSync(program, [flag, code.replaceAll('http://localhost:3000', baseURL ?? '')], { encoding: 'utf8' })
    if (run.error && 'code' in run.error && run.error.code === 'ENOENT') continue
    expect([run.status, run.stderr]).toEqual([0, ''])
    if (language === 'sh') expect(run.stdout).toMatch(/"state":"delivered"[\s\S]*"failed":\[\][\s\S]*доставлен[\s\S]*"balance":\d+/)
  }
})
