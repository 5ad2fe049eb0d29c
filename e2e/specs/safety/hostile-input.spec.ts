import { randomUUID } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import { recordAction, replay } from '#e2e/kit/actions.ts'
import { newBuyer } from '#e2e/kit/buyer.ts'
import { fillCheckout } from '#e2e/kit/journeys/fill-checkout.ts'
import { holdCart } from '#e2e/kit/journeys/hold-cart.ts'
import { openCart } from '#e2e/kit/journeys/open-cart.ts'
import { openCheckout } from '#e2e/kit/journeys/open-checkout.ts'
import { openPlaced } from '#e2e/kit/journeys/open-placed.ts'
import { checkoutPage } from '#e2e/kit/pages/checkout-page.ts'
import { orderPage } from '#e2e/kit/pages/order-page.ts'
import { productPage } from '#e2e/kit/pages/product-page.ts'
import { expect, test } from '#e2e/kit/test.ts'

/** Arguments that no form sends. */
const wrongArguments = [
  [], [null], [[]], [{}], ['text'], [42], [true], [{ variantId: null }], [{ variantId: 1, quantity: 1 }],
  [{ variantId: "' or 1=1 --", quantity: 1 }], [{ variantId: '\u0000', quantity: 1 }], [{ variantId: '<script>', quantity: '<b>' }],
  [{ variantId: randomUUID(), quantity: 1 }], [{ variantId: randomUUID(), quantity: -1 }], [{ variantId: randomUUID(), quantity: 1e308 }],
  [{ variantId: randomUUID(), quantity: '9'.repeat(400) }], [{ variantId: 'x'.repeat(500_000), quantity: 1 }],
  [{ __proto__: { admin: true }, constructor: { prototype: {} } }], [{ cartId: randomUUID() }], [{ number: -1, key: 'x'.repeat(10_000) }],
  [{ number: '1e400', key: ['a'] }], ['$undefined'], [{ variantId: '$NaN', quantity: '$-Infinity' }],
] as const

/** Nothing that tells how the shop is built. */
const leak = /prisma|postgres|\bat [\w.<>]+ \(|node_modules|\/lib\/|select .+ from|stack/i

async function expectRefused(request: APIRequestContext, action: Parameters<typeof replay>[1], body: string): Promise<void> {
  const answer = await replay(request, action, body)
  const what = body.slice(0, 80)
  expect(answer.status(), what).toBeLessThan(500)
  expect(await answer.text(), what).not.toMatch(leak)
}

test('корзина отвечает на что угодно отказом, а не ошибкой', async ({ page, request, shop }) => {
  const device = await shop.product()
  await page.goto(device.path)
  const add = await recordAction(page, () => productPage(page).add.click())
  const cart = await openCart(page, 1)
  const change = await recordAction(page, () => cart.line(device.name).more.click())
  for (const action of [add, change]) {
    for (const body of wrongArguments) {
      await expectRefused(request, action, JSON.stringify(body))
      await expectRefused(page.request, action, JSON.stringify(body))
    }
  }
  await openCart(page, 2)
})

test('оформление отвечает на что угодно отказом, а не ошибкой', async ({ page, shop }) => {
  const form = await openCheckout(page, await shop.product())
  const buyer = newBuyer()
  await fillCheckout(page, buyer, { payment: 'on_delivery' })
  const place = await recordAction(page, () => form.submit.click())
  await expect(orderPage(page).status).toBeVisible()
  for (const body of wrongArguments) await expectRefused(page.request, place, JSON.stringify(body))
  const [good]: [Record<string, unknown>] = JSON.parse(place.body)
  const altered = [
    { ...good, cartId: randomUUID() }, { ...good, expectedTotal: -1 }, { ...good, expectedTotal: 0.5 }, { ...good, paymentMethod: 'free' },
    { ...good, delivery: { method: 'teleport' } }, { ...good, delivery: { method: 'pickup', pickupPointId: randomUUID() } },
    { ...good, contact: { surname: '\u0000', givenName: '<img src=x onerror=alert(1)>', email: 'a@b', phone: '+' } },
    { ...good, contact: null }, { ...good, delivery: [] },
  ]
  for (const body of altered) await expectRefused(page.request, place, JSON.stringify([body]))
  expect(await shop.orders(buyer.email)).toHaveLength(1)
})

test('с заказом ничего не сделать без его ключа', async ({ page, request, shop }) => {
  const device = await shop.product({ stock: 2 })
  await openPlaced(page, device, { payment: 'on_delivery' })
  await orderPage(page).cancel.click()
  const cancel = await recordAction(page, () => orderPage(page).confirmCancel.click())
  await expect(orderPage(page).status).toHaveText('Заказ отменён')
  const buyer = await openPlaced(page, device, { payment: 'on_delivery' })
  const [order] = await shop.orders(buyer.email)
  for (const body of wrongArguments) await expectRefused(request, cancel, JSON.stringify(body))
  for (const key of ['', 'x', null]) await expectRefused(request, cancel, JSON.stringify([null, { number: order?.number, key }]))
  expect((await shop.orders(buyer.email))[0]?.state).toBe('placed')
})

test('неизвестное действие и испорченное тело не роняют магазин', async ({ page, request, shop, baseURL }) => {
  await page.goto((await shop.product()).path)
  const add = await recordAction(page, () => productPage(page).add.click())
  const unknown = await replay(request, { ...add, id: '0'.repeat(42) }, '[]')
  expect(unknown.status()).toBeLessThan(500)
  // References to what was never sent, and what is no call at all.
  for (const body of ['["$1"]', '["$F1"]', '["$@1"]', '["$T"]', '["$B1"]', '{', 'x', '', '"x"', 'null', '\uFEFF[]', '['.repeat(200_000)]) {
    const answer = await replay(request, add, body)
    expect(answer.status(), body.slice(0, 20)).toBe(400)
    expect(await answer.text(), body.slice(0, 20)).not.toMatch(leak)
  }
  expect((await replay(request, add, `["${'x'.repeat(2_000_000)}"]`)).status()).toBe(413)
  expect((await request.get('/api/health')).status()).toBe(200)
  for (const path of ['/cart', '/checkout', '/product/orbita-2']) {
    const answer = await request.post(`${baseURL}${path}`, { form: { $ACTION_ID_x: '', variantId: '\u0000', quantity: '-1' } })
    expect(answer.status(), path).toBeLessThan(500)
  }
})

test('форма, какой не отправит ни один браузер, — не ошибка магазина', async ({ page, request, shop, baseURL }) => {
  await page.goto((await shop.product()).path)
  const add = await recordAction(page, () => productPage(page).add.click())
  const field = (name: string, value = '', more = '') => `--x\r\nContent-Disposition: form-data; name="${name}"${more}\r\n\r\n${value}\r\n`
  const bodies = [
    '', 'x', '--x', '--x--', field('a'), `${field('a')}--y--`, `${field('0', '{')}--x--`, `${field('0', '["$K1"]')}${field('0', '[]')}--x--`,
    `${field('$ACTION_REF_1')}${field('$ACTION_1:0', `{"id":"${add.id}","bound":"$@1"}`)}${field('$ACTION_1:1', '{')}--x--`,
    `${field('$ACTION_REF_1')}${field('$ACTION_1:0', `{"id":"${add.id}","bound":"$@1"}`)}--x--`,
    `${field('a', 'YQ==', '; filename="a"\r\nContent-Transfer-Encoding: base64')}--x--`, `${field('a\u0000')}--x--`,
  ]
  for (const path of ['/', new URL(add.url).pathname, '/cart', '/checkout', '/order/1', '/net-takoi']) {
    for (const action of [undefined, add.id]) {
      for (const type of ['multipart/form-data; boundary=x', 'multipart/form-data', 'multipart/form-data; boundary=']) {
        for (const data of bodies) {
          const answer = await request.post(`${baseURL}${path}`, { headers: { ...(action && { 'next-action': action }), 'content-type': type }, data, maxRedirects: 0 })
          expect([400, 404], `${path} ${type} ${data}`).toContain(answer.status())
        }
      }
    }
  }
  for (const origin of ['https://evil.example', 'null', 'x']) {
    expect((await request.post(add.url, { headers: { origin, 'next-action': add.id }, data: '[]' })).status(), origin).toBe(403)
  }
  expect((await request.get('/api/health')).status()).toBe(200)
})

test('чужая или выдуманная кука корзины — просто пустая корзина', async ({ request, shop, page }) => {
  await holdCart(page, await shop.product())
  for (const value of ['', 'x', '%00', randomUUID(), `${randomUUID()}.AAAA`, 'a'.repeat(3000), '"><script>', '..', '{"id":1}', 'null']) {
    for (const path of ['/api/me', '/cart', '/checkout']) {
      const answer = await request.get(path, { headers: { cookie: `cart=${value}` } })
      expect(answer.status(), `${path} ${value.slice(0, 20)}`).toBe(200)
      if (path === '/api/me') expect(await answer.json()).toMatchObject({ cart: { count: 0 } })
    }
  }
})

test('уведомления банка: мусор не принят, чужое ни на что не влияет', async ({ request, shop, page }) => {
  const buyer = await openPlaced(page, await shop.product())
  const id = /\/pay\/([^/?]+)/.exec(page.url())?.[1]
  const hook = '/api/webhooks/yookassa'
  const json = { 'content-type': 'application/json' }
  for (const data of ['', 'null', '[]', '{}', '"x"', '{', '\u0000', '{"event":"payment.succeeded"}', '{"type":"notification","event":"payment.succeeded","object":{"id":1}}', `{"type":"notification","event":"drop table","object":{"id":"${id}"}}`]) {
    expect((await request.post(hook, { headers: json, data })).status(), data.slice(0, 40)).toBe(400)
  }
  for (const method of ['GET', 'PUT', 'DELETE'] as const) expect((await request.fetch(hook, { method })).status(), method).toBe(405)
  // A forged «paid» makes the shop ask the bank, which knows better.
  const forged = { type: 'notification', event: 'payment.succeeded', object: { id, status: 'succeeded', paid: true, amount: { value: '1.00', currency: 'RUB' } } }
  expect((await request.post(hook, { data: forged })).status()).toBeLessThan(500)
  await page.getByRole('link', { name: 'Вернуться в магазин, не платя' }).click()
  await expect(orderPage(page).pay).toBeVisible()
  expect((await shop.orders(buyer.email))[0]?.state).toBe('placed')
  // Last, as the shop hangs up on whoever goes on talking.
  expect((await request.post(hook, { headers: json, data: `"${'x'.repeat(2_000_000)}"` })).status()).toBe(413)
})

test('служебные двери закрыты или знают меру', async ({ request }) => {
  for (const method of ['GET', 'POST', 'PUT', 'DELETE', 'PATCH'] as const) {
    const answer = await request.fetch('/api/revalidate', { method, data: method === 'GET' ? undefined : { tags: ['everything'] } })
    expect([400, 401, 403, 404, 405], method).toContain(answer.status())
  }
  for (const path of ['/dev/mailbox?to=%00&before=x', '/dev/mailbox/0', '/dev/mailbox/%00', '/dev/mailbox/99999999999999999999', `/dev/mailbox?to=${'a'.repeat(3000)}`, '/dev/mailbox?before=99999999999999999999']) {
    expect((await request.get(path)).status(), path.slice(0, 40)).toBeLessThan(500)
  }
  for (const path of ['/.env', '/.git/config', '/package.json', '/lib/env.ts', '/../../etc/passwd', '/_next/static/../../package.json', '/prisma/schema/orders.prisma']) {
    expect((await request.get(path)).status(), path).toBe(404)
  }
  for (const path of ['/og/product/%00', '/og/product/net', '/og/category/%00', '/sitemaps/%00', '/sitemaps/products-9999.xml', '/sitemaps/..%2f']) {
    expect((await request.get(path)).status(), path).toBe(404)
  }
})

test('необычные методы на страницах не дают ошибки', async ({ request }) => {
  for (const path of ['/', '/cart', '/checkout', '/product/orbita-2', '/api/me', '/api/health']) {
    for (const method of ['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'POST']) {
      expect((await request.fetch(path, { method, maxRedirects: 0 })).status(), `${method} ${path}`).toBeLessThan(500)
    }
  }
})

test('странное имя остаётся именем: в заказе, в письме, на странице', async ({ page, shop, mailbox }) => {
  const form = await openCheckout(page, await shop.product())
  const buyer = newBuyer()
  await fillCheckout(page, buyer, { payment: 'on_delivery' })
  await form.surname.fill('<b>О’Коннор</b>')
  await form.submit.click()
  await expect(form.surname).toHaveAccessibleDescription(/Только буквы/)
  await form.surname.fill('О’Коннор-Де Ла Круз')
  await form.address.fill('<script>alert(1)</script> & "кавычки" {{7*7}} ${1}')
  await checkoutPage(page).submit.click()
  await expect(orderPage(page).facts).toContainText('<script>alert(1)</script> & "кавычки" {{7*7}} ${1}')
  const letter = await mailbox.of(buyer).latest(/принят/)
  expect(letter.html).not.toContain('<script>alert')
  expect(letter.text).toContain('О’Коннор-Де Ла Круз')
})

test('испорченное состояние маршрутизатора — не ошибка магазина', async ({ request, baseURL }) => {
  for (const path of ['/', '/cart', '/checkout', '/catalogue/filter?colour=gold', '/order/1', '/sign-in', '/privacy/at', '/net-takoi']) {
    for (const state of ['garbage', '%', '[]', '{}', 'null', '[1,{}]', '["",{"children":"x"}]', '[["slug","x","bad",null],{}]', '['.repeat(4000)]) {
      const answer = await request.get(`${baseURL}${path}`, { headers: { RSC: '1', 'Next-Router-State-Tree': state } })
      expect(answer.status(), `${path} ${state.slice(0, 40)}`).toBe(400)
      expect(await answer.text(), path).not.toMatch(leak)
    }
    const good = await request.get(`${baseURL}${path}`, { headers: { RSC: '1', 'Next-Router-State-Tree': encodeURIComponent('["",{"children":["__PAGE__",{}]},null,null,1]') } })
    expect(good.status(), path).not.toBe(400)
    expect(good.status(), path).toBeLessThan(500)
  }
})
