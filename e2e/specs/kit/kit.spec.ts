import { openClock } from '#e2e/kit/fixtures/clock.ts'
import { openShop, type Persona } from '#e2e/kit/fixtures/shop.ts'
import { startGuard } from '#e2e/kit/guard.ts'
import { accountPage } from '#e2e/kit/pages/account-page.ts'
import { bonusesPage } from '#e2e/kit/pages/bonuses-page.ts'
import { personalDataPage } from '#e2e/kit/pages/personal-data-page.ts'
import { securityPage } from '#e2e/kit/pages/security-page.ts'
import { call } from '#e2e/kit/support/call.ts'
import { ownAddress, shopAddress } from '#e2e/kit/support/shop-address.ts'
import { expect, test } from '#e2e/kit/test.ts'
import type { Clock } from '#lib/support-api/schema/clock.ts'

/** A room that somebody of this persona has at the desk. */
const staff = { admin: 'Сотрудники', manager: 'Каталог', warehouse: 'Остатки', support: 'Покупатели', marketer: 'Рассылки', hr: 'Кандидаты', officer: 'Инциденты' } as const satisfies Partial<Record<Persona, string>>

test.describe('персоны', () => {
  test('Анна только что завела кабинет: в нём пусто', async ({ as }) => {
    const anna = await as('anna')
    await anna.page.goto('/account')
    await expect(accountPage(anna.page).noOrders).toBeVisible()
    await expect(anna).toHaveBalance(0)
    await expect(anna).not.toHaveConsent('ads/email')
  })

  test('у Веры есть заказ, бонусы и уровень', async ({ as, shop }) => {
    const vera = await as('vera')
    await vera.page.goto('/account/bonuses')
    await expect(bonusesPage(vera.page).level).toContainText('Уровень «Ритм»')
    await expect(vera).toHaveBalance(500)
    expect((await shop.orders(vera)).map(({ state }) => state)).toEqual(['delivered'])
  })

  test('Борис отозвал согласие на рекламу', async ({ shop }) => {
    const boris = await shop.person('boris')
    await expect(boris).toHaveConsent('ads/email', 'withdrawn')
    await expect(boris.email).toHaveConsent('ads/email', 'withdrawn')
  })

  test('данные Глеба заблокированы', async ({ as }) => {
    const { page } = await as('gleb')
    await page.goto('/account')
    await expect(page.getByRole('main')).toContainText('Ваши данные заблокированы')
  })

  test('Ольга принимала прежнюю политику', async ({ as }) => {
    const { page } = await as('olga')
    await page.goto('/account/policy')
    await expect(page.getByRole('main')).toContainText('Что изменилось с версии')
  })

  test('гость магазину незнаком, но у него есть почта и адрес', async ({ as, shop }) => {
    const guest = await as('guest')
    await guest.page.goto('/account')
    await expect(guest.page).toHaveURL(/\/sign-in/)
    expect(await shop.orders(guest.email)).toEqual([])
    expect(guest.postcode).toMatch(/^\d{6}$/)
  })

  for (const [persona, room] of Object.entries(staff)) {
    test(`${persona} видит на рабочем столе раздел «${room}»`, async ({ as }) => {
      const { page } = await as(persona as Persona)
      await page.goto('/desk')
      const rooms = page.getByRole('navigation', { name: 'Разделы' })
      await expect(rooms.getByRole('link', { name: room, exact: true })).toBeVisible()
      await expect(rooms.getByRole('link', { name: 'Сотрудники', exact: true })).toHaveCount(persona === 'admin' ? 1 : 0)
    })
  }

  test('две Анны — два человека, у каждой свой браузер', async ({ as }) => {
    const [one, other] = [await as('anna'), await as('anna', { surname: 'Ахматова' })]
    expect(new Set([one.id, other.id, one.email, other.email, one.mobile, other.mobile]).size).toBe(6)
    for (const { page } of [one, other]) await page.goto('/account/personal-data')
    await expect(one.page.getByRole('main')).toContainText(one.email)
    await expect(personalDataPage(other.page).surname).toHaveValue('Ахматова')
  })

  test('во втором браузере у человека второй сеанс', async ({ as }) => {
    const phone = await as('anna')
    const { page } = await as(phone)
    await page.goto('/account/security')
    await expect(securityPage(page).sessions).toHaveCount(2)
  })
})

test.describe('проверки', () => {
  const soon = expect.configure({ timeout: 200 })

  test('баланс и согласие не сходятся — проверка падает и говорит, что есть на деле', async ({ shop }) => {
    const vera = await shop.person('vera')
    await expect(soon(vera).toHaveBalance(7)).rejects.toThrow('points to spend: 500, expected 7')
    await expect(soon(vera).not.toHaveBalance(500)).rejects.toThrow('expected anything but 500')
    await expect(soon(vera).toHaveConsent('ads/email')).rejects.toThrow('ads/email: never given, expected confirmed')
    await expect(soon(vera).not.toHaveConsent('ads/sms', 'confirmed')).resolves.toBeUndefined()
  })

  test('баланс ждут, пока он не станет таким', async ({ shop }) => {
    const vera = await shop.person('vera')
    await Promise.all([expect(vera).toHaveBalance(300), shop.order({ of: vera, points: 200 })])
  })

  test('кнопка без слов недоступна', async ({ page }) => {
    await page.setContent('<html lang="ru"><title>Страница</title><main><h1>Страница</h1><button></button></main></html>')
    await expect(expect(page).toBeAccessible()).rejects.toThrow('button-name')
  })

  test('письмо без ссылки и без кода говорит, чего в нём нет', async ({ shop, mailbox }) => {
    const { email } = await shop.order({ paid: true })
    const letter = await mailbox.of(email).latest(/оплачен/)
    expect(letter.link()).toMatch(/^\/order\/\d+\?key=/)
    expect(() => letter.code()).toThrow('has no code')
    expect(() => letter.link(/net-takoi/)).toThrow('has no link like /net-takoi/')
    await expect(mailbox.of(email).latest(/оплачен/).code()).rejects.toThrow('has no code')
  })
})

test('страж замечает ошибку в консоли, ответ 500, пропавшую картинку и чужой хост', async ({ browser }) => {
  const guard = startGuard([shopAddress()])
  const context = await browser.newContext()
  guard.watch(context)
  await context.route('**/falls', (route) => route.fulfill({ status: 500, body: '' }))
  const page = await context.newPage()
  await page.goto('/delivery')
  await page.evaluate(async () => {
    console.error('всё пропало')
    await fetch('/falls')
    await new Promise((resolve) => Object.assign(new Image(), { onerror: resolve, src: '/net-takoi.png' }))
  })
  const elsewhere = await context.newPage()
  await elsewhere.setContent('<img src="http://127.0.0.1:9/pixel.png">')
  const faults = [/^console: всё пропало$/, /^500: .*\/falls$/, /^404: .*\/net-takoi\.png$/, /^foreign host: http:\/\/127\.0\.0\.1:9\//]
  for (const fault of faults) await expect.poll(() => guard.troubles.filter((trouble) => fault.test(trouble)).length, String(fault)).toBe(1)
  expect(() => guard.verify()).toThrow('всё пропало')
  await context.close()
})

test('чужому магазину отказано, пока его не назвали', () => {
  for (const address of ['http://localhost:3000', 'http://127.0.0.1:3000', 'http://shop.localhost']) expect(ownAddress(address)).toBe(address)
  for (const host of ['bigio.ru', 'localhost.bigio.ru', '127.0.0.1.bigio.ru', '192.168.0.7']) expect(() => ownAddress(`https://${host}`)).toThrow(`E2E_HOST=${host}`)
  process.env.E2E_HOST = 'stand.bigio.ru'
  try {
    expect(ownAddress('https://stand.bigio.ru')).toBe('https://stand.bigio.ru')
    expect(() => ownAddress('https://bigio.ru')).toThrow('E2E_HOST=bigio.ru')
  } finally {
    delete process.env.E2E_HOST
  }
})

test.describe('после проверки', () => {
  test('товары сняты с продажи', async ({ request }) => {
    const shop = openShop()
    const product = await shop.product()
    const order = await shop.order()
    expect((await request.get(product.path)).status()).toBe(200)
    await shop.close()
    for (const sku of [product.sku, ...order.lines.map((line) => line.sku)]) expect(await call('GET', `/products/${sku}`), sku).toMatchObject({ status: 'archived' })
  })

  test('часы снова идут верно — и у магазина, и в браузере', async ({ page, context, clock }) => {
    await clock.travel({ hours: 2 })
    await page.goto('/delivery')
    const ahead = await page.evaluate(() => Date.now())
    expect(Math.round((ahead - Date.now()) / 3_600_000)).toBe(2)
    expect((await call<Clock>('GET', '/clock')).offset).toBe(7_200_000)
    await clock.reset()
    expect(Math.abs((await page.evaluate(() => Date.now())) - Date.now())).toBeLessThan(60_000)

    const another = openClock()
    await another.follow(context)
    await another.travel({ minutes: 5 })
    await another.close()
    expect((await call<Clock>('GET', '/clock')).offset).toBe(0)
  })
})
