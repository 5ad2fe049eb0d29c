import type { Page } from '@playwright/test'
import { counterBanner } from '#e2e/kit/pages/counter-banner.ts'
import { expect, test } from '#e2e/kit/test.ts'
import { db } from '#lib/db/db.ts'
import { contactHash } from '#lib/subjects/contact-hash.ts'
import { deviceRecords } from '#lib/visits/device-records.ts'

const choiceOf = async (page: Page) => (await page.context().cookies()).find(({ name }) => name === 'choice')?.value
const stateOf = async (device: string) =>
  (await db.consentCurrent.findFirst({ where: { contactHash: contactHash('site', device), purpose: 'analytics' }, select: { state: true, live: true } })) ?? null

test('до выбора — ни одной cookie, ни одной записи в браузере, ни одного лишнего запроса §1.1.7 §2.1 §3.4', async ({ page, context }) => {
  const requests: string[] = []
  page.on('request', (request) => requests.push(`${request.method()} ${new URL(request.url()).pathname}`))
  for (const path of ['/', '/catalogue/smart-rings', '/product/orbita-2', '/privacy', '/delivery']) {
    await page.goto(path)
    await expect(counterBanner(page).banner).toBeVisible()
  }
  await page.goto('/privacy/cookies')
  await expect(counterBanner(page).form.status).toHaveText('Вы ещё не выбирали: счётчик не работает.')
  expect(await context.cookies()).toEqual([])
  expect(await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)])).toEqual([])
  const calls = requests.filter((request) => /POST|\/api\//.test(request))
  expect(new Set(calls)).toEqual(new Set(['GET /api/me']))
})

for (const [name, width, height] of [['телефон', 390, 844], ['узкий телефон', 320, 640], ['компьютер', 1440, 900]] as const) {
  test(`обе кнопки одинаковы, ничего не сдвигают и не закрывают покупку: ${name} §6.1.1`, async ({ page }) => {
    await page.setViewportSize({ width, height })
    await page.goto('/product/orbita-2')
    const { banner, refuse, allow } = counterBanner(page)
    const [one, other, all] = [await refuse.boundingBox(), await allow.boundingBox(), await banner.boundingBox()]
    if (!one || !other || !all) throw new Error('the banner is not there')
    expect([one.width, one.height]).toEqual([other.width, other.height])
    for (const look of ['color', 'background-color', 'font-weight', 'box-shadow', 'font-size']) {
      expect(await refuse.evaluate((button, property) => getComputedStyle(button).getPropertyValue(property), look), look)
        .toBe(await allow.evaluate((button, property) => getComputedStyle(button).getPropertyValue(property), look))
    }
    expect(all.x).toBeGreaterThanOrEqual(0)
    expect(all.x + all.width).toBeLessThanOrEqual(width)
    const buy = await page.locator('#buy').getByRole('button', { name: 'В корзину' }).boundingBox()
    if (buy) expect(overlap(all, buy)).toBe(false)
    if (width >= 1024) return
    await page.mouse.wheel(0, 4000)
    await expect(banner).toBeVisible()
    const bar = page.getByRole('button', { name: 'В корзину' }).last()
    const below = await bar.boundingBox()
    if (below) expect(overlap(all, below)).toBe(false)
  })
}

test('только необходимые: ответ помнит браузер, больше не спрашиваем и ничего не отправляем §3.4', async ({ page }) => {
  const sent: string[] = []
  page.on('request', (request) => void (request.method() === 'POST' && sent.push(request.url())))
  await page.goto('/')
  await counterBanner(page).refuse.click()
  await expect(counterBanner(page).banner).toHaveCount(0)
  expect(await choiceOf(page)).toBe('no')
  await page.goto('/delivery')
  await page.waitForLoadState('networkidle')
  await expect(counterBanner(page).banner).toHaveCount(0)
  expect(sent).toEqual([])
})

test('с клавиатуры ответ — в начале страницы', async ({ page }) => {
  await page.goto('/delivery')
  const { banner, allow, refuse } = counterBanner(page)
  await expect(banner).toBeVisible()
  for (let step = 0; step < 6 && !(await refuse.evaluate((button) => button === document.activeElement)); step += 1) await page.keyboard.press('Tab')
  await expect(refuse).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(allow).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Enter')
  await expect(banner).toHaveCount(0)
})

test('разрешение: согласие в журнале под случайным номером браузера, страницы считаются; отзыв — одно нажатие §3.4 §6.1.4', async ({ page, shop }) => {
  const device = await shop.product()
  const countOf = async () => (await db.pageVisit.findFirst({ where: { path: `/product/${device.slug}` }, select: { count: true } }))?.count ?? 0
  await page.goto(device.path)
  await counterBanner(page).allow.click()
  await expect(counterBanner(page).banner).toHaveCount(0)
  const id = (await choiceOf(page)) ?? ''
  expect(id).toMatch(/^[0-9a-f-]{36}$/)
  expect(await stateOf(id)).toEqual({ state: 'granted', live: true })
  await page.goto('/privacy/cookies')
  await expect.poll(countOf).toBe(1)
  await expect(counterBanner(page).form.status).toHaveText('Сейчас счётчик разрешён в этом браузере.')
  await counterBanner(page).form.refuse.click()
  await expect(counterBanner(page).form.status).toHaveText('Сейчас только необходимые: счётчик не работает.')
  expect(await choiceOf(page)).toBe('no')
  expect(await stateOf(id)).toEqual({ state: 'withdrawn', live: false })
  const beacons: string[] = []
  page.on('request', (request) => void (request.url().includes('/api/visits') && beacons.push(request.url())))
  await page.goto(device.path)
  await page.goto('/')
  expect(beacons).toEqual([])
  expect(await countOf()).toBe(1)
})

test('счётчик принимает только страницы магазина и только отсюда §3.4 §1.1.5', async ({ request, baseURL }) => {
  const send = (data: string, headers: Record<string, string> = {}) => request.post('/api/visits', { data, headers: { 'content-type': 'text/plain', 'origin': new URL(baseURL ?? '').origin, ...headers } })
  for (const wrong of ['', 'null', '{}', '[]', '[1]', '"/"', '[["/"]]', '{"__proto__":[]}', `["${'a'.repeat(300)}"]`, JSON.stringify(Array.from({ length: 60 }, () => '/')), `["${'/'.repeat(20_000)}"]`, '[\u0000']) {
    expect((await send(wrong)).status(), wrong.slice(0, 40)).toBe(400)
  }
  expect((await send('["/"]', { origin: 'https://evil.example' })).status()).toBe(403)
  expect((await request.get('/api/visits')).status()).toBe(405)
  const answer = await send('["/account/orders", "/product/anna@example.ru", "/verify/x", "/no-such"]')
  expect(answer.status()).toBe(204)
  expect(answer.headers()['set-cookie']).toBeUndefined()
  expect(await db.pageVisit.count({ where: { OR: [{ path: { startsWith: '/account' } }, { path: { contains: '@' } }, { path: { startsWith: '/verify' } }, { path: '/no-such' }] } })).toBe(0)
})

test('всё, что магазин оставляет в браузере, названо в перечне §1.1.7 §3.3.1', async ({ as, page, context, shop }) => {
  const device = await shop.product()
  const seen = new Set<string>()
  const look = async () => {
    for (const { name } of await context.cookies()) seen.add(name.replace(/^__(Secure|Host)-/, ''))
    for (const key of await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)])) seen.add(key)
  }
  await page.goto(device.path)
  await counterBanner(page).refuse.click()
  await page.getByRole('button', { name: 'В избранное' }).first().click()
  await page.locator('#buy').getByRole('button', { name: 'В корзину' }).click()
  await expect.poll(async () => (await context.cookies()).some(({ name }) => name === 'cart')).toBe(true)
  await page.goto('/checkout')
  await page.getByLabel('Фамилия').first().fill('Иванова')
  await look()
  await page.goto('/sign-in')
  await page.getByLabel('Почта или телефон').fill('nobody@example.ru')
  await page.getByRole('button', { name: 'Войти по коду' }).click()
  await expect(page).toHaveURL('/sign-in/code')
  await look()
  await as('anna', { in: page })
  await page.goto('/account')
  await look()
  for (const name of ['cart', 'choice', 'proof', 'authjs.session-token', 'wishes', 'checkout']) expect([...seen], name).toContain(name)
  for (const name of seen) expect(deviceRecords.map((record) => record.name), name).toContain(name)
  await page.goto('/privacy/cookies')
  for (const { name } of deviceRecords) await expect(page.getByRole('main').getByText(name, { exact: true })).toBeVisible()
})

test.describe('без скриптов', () => {
  test.use({ javaScriptEnabled: false })

  test('выбор делается обычной формой', async ({ page }) => {
    await page.goto('/')
    await expect(counterBanner(page).banner).toHaveCount(0)
    await page.goto('/privacy/cookies')
    await counterBanner(page).form.allow.click()
    await expect.poll(() => choiceOf(page)).toMatch(/^[0-9a-f-]{36}$/)
    await counterBanner(page).form.refuse.click()
    await expect.poll(() => choiceOf(page)).toBe('no')
  })
})

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height
}
