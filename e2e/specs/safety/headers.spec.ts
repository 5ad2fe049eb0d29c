import { openCart } from '#e2e/kit/journeys/open-cart.ts'
import { putIntoCart } from '#e2e/kit/journeys/put-into-cart.ts'
import { expect, test } from '#e2e/kit/test.ts'

for (const path of ['/', '/catalogue/smart-rings', '/product/orbita-2', '/cart', '/checkout', '/order/1', '/net-takoi', '/api/me', '/dev/mailbox', '/dev/mailbox/sms']) {
  test(`заголовки безопасности: ${path} §3.3`, async ({ request }) => {
    const headers = (await request.get(path)).headers()
    const policy = headers['content-security-policy'] ?? ''
    expect(policy).toContain(`default-src 'self'`)
    expect(policy).toContain(`object-src 'none'`)
    expect(policy).toMatch(/base-uri '(none|self)'/)
    expect(policy).toMatch(/frame-ancestors '(none|self)'/)
    expect(policy).not.toContain('unsafe-eval')
    expect(policy).not.toMatch(/script-src[^;]*https?:/)
    expect(headers['x-content-type-options']).toBe('nosniff')
    expect(headers['referrer-policy']).toMatch(/^(same-origin|strict-origin-when-cross-origin|no-referrer)$/)
    expect(headers['strict-transport-security']).toMatch(/max-age=\d{7,}/)
    expect(headers).not.toHaveProperty('x-powered-by')
  })
}

test('страницы одного человека исполняют только подписанные скрипты и нигде не оседают', async ({ request }) => {
  const nonces = new Set<string>()
  for (const path of ['/cart', '/checkout', '/order/1?key=x']) {
    const answer = await request.get(path)
    const policy = answer.headers()['content-security-policy'] ?? ''
    const nonce = /script-src[^;]*'nonce-([^']+)'/.exec(policy)?.[1] ?? ''
    expect(nonce, path).not.toBe('')
    expect(policy, path).not.toMatch(/script-src[^;]*'unsafe-inline'/)
    expect(answer.headers()['cache-control'], path).toMatch(/no-store|private/)
    nonces.add(nonce)
  }
  expect(nonces.size).toBe(3)
})

test('ключ заказа не уходит наружу с переходами §2.3', async ({ request }) => {
  expect((await request.get('/order/1?key=x')).headers()['referrer-policy']).toBe('same-origin')
})

test('куки — только корзина, и только когда в неё что-то положили §1.1.7 §3.3.1', async ({ page, context, shop }) => {
  for (const path of ['/', '/catalogue', '/product/orbita-2', '/delivery', '/cart']) {
    await page.goto(path)
    expect(await context.cookies(), path).toEqual([])
  }
  const device = await shop.product()
  await putIntoCart(page, device)
  await openCart(page, 1)
  await page.goto('/checkout')
  const cookies = await context.cookies()
  expect(cookies.map(({ name }) => name)).toEqual(['cart'])
  expect(cookies[0]).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' })
  expect(cookies[0]?.value).not.toContain('@')
})

test('страница живёт без чужих серверов: всё, что она просит, — у магазина §5.7', async ({ page, baseURL }) => {
  const hosts = new Set<string>()
  page.on('request', (request) => hosts.add(new URL(request.url()).origin))
  for (const path of ['/', '/catalogue', '/product/kontur/gold-18', '/offer']) await page.goto(path, { waitUntil: 'networkidle' })
  expect([...hosts].filter((host) => host !== 'null')).toEqual([new URL(baseURL ?? '').origin])
})

test('в демонстрации почтовый ящик есть и сказано, что магазин ненастоящий', async ({ page }) => {
  const answer = await page.goto('/dev/mailbox')
  expect(answer?.status()).toBe(200)
  await page.goto('/')
  await expect(page.getByText(/Демонстрационный режим/)).toBeVisible()
})
