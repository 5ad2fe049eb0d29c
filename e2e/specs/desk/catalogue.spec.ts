import { randomUUID } from 'node:crypto'
import type { Locator, Page } from '@playwright/test'
import sharp from 'sharp'
import { expectGood } from '#e2e/kit/expect-good.ts'
import { headersOf } from '#e2e/kit/headers-of.ts'
import { holdCart } from '#e2e/kit/journeys/hold-cart.ts'
import { expect, test } from '#e2e/kit/test.ts'
import { addVariant } from '#lib/catalogue/desk/add-variant.ts'
import { addVariantSchema } from '#lib/catalogue/desk/schema.ts'
import { days, minutes, now as clock } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { formatRoubles } from '#lib/money/money.ts'

const SOON = { timeout: 5_000, intervals: [100] }
const photo = (background: string) => sharp({ create: { width: 900, height: 800, channels: 3, background } }).jpeg().toBuffer()
const form = (page: Page, name: string): Locator => page.getByRole('form', { name, exact: true })
const done = (page: Page, text: string) => expect(page.getByText(text).first()).toBeVisible()

test('новый товар: черновик, вариант, снимок, описание — и через пять секунд он в магазине', async ({ as, request }) => {
  test.slow()
  const { page } = await as('manager')
  const word = randomUUID().slice(0, 8)
  const slug = `test-${word}`
  await page.goto('/desk/catalogue')
  await page.getByRole('link', { name: 'Новый товар' }).click()
  await page.getByLabel('Название').fill(`Весы ${word}`)
  await page.getByLabel('Адрес').fill('Плохой адрес')
  await page.getByRole('button', { name: 'Создать черновик' }).click()
  await expect(page.getByText(/Латинские буквы, цифры и дефис/)).toBeVisible()
  await expect(page.getByText('Выберите семейство')).toBeVisible()
  await expect(page.getByLabel('Название')).toHaveValue(`Весы ${word}`)
  await expectGood(page)
  await page.getByLabel('Адрес').fill(slug)
  await page.getByLabel('Семейство').selectOption('accessories')
  await page.getByLabel('Одной строкой').fill('Весы для проверок')
  await page.getByRole('button', { name: 'Создать черновик' }).click()
  await page.waitForURL(`**/desk/catalogue/${slug}`)

  await page.getByRole('button', { name: 'Добавить вариант' }).click()
  const variant = form(page, 'Новый вариант')
  await variant.getByLabel('Артикул').fill(`test-${word}`)
  await variant.getByLabel('Цвет').selectOption('graphite')
  await variant.getByLabel('Вес с упаковкой').fill('900')
  await variant.getByLabel('Цена, ₽', { exact: true }).fill('4 321')
  await variant.getByRole('button', { name: 'Добавить', exact: true }).click()
  await done(page, 'Вариант добавлен')

  const images = form(page, 'Снимки')
  await images.getByLabel(/Загрузить снимки/).setInputFiles([
    { name: 'virus.png', mimeType: 'image/png', buffer: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>') },
    { name: 'scales.jpg', mimeType: 'image/jpeg', buffer: await photo('#557799') },
  ])
  await expect(images.getByText(/virus\.png: Это не снимок/)).toBeVisible()
  await images.getByRole('button', { name: 'Сохранить' }).click()
  await expect(images.getByText(/Опишите снимок словами/)).toBeVisible()
  await images.getByLabel('Описание снимка 1').fill('Весы сверху')
  await images.getByRole('button', { name: 'Сохранить' }).click()
  await expect.poll(() => db.image.count({ where: { product: { slug } } })).toBe(1)
  await expect(images.getByRole('button', { name: 'Вернуть как было' })).toBeHidden()

  const texts = form(page, 'О товаре')
  await texts.getByLabel('Состояние').selectOption('active')
  await texts.getByRole('button', { name: 'Сохранить' }).click()
  await expect(texts.getByText('В продаже нужны описание').first()).toBeVisible()
  await texts.getByLabel('Описание').fill('Первый абзац.\n\nВторой абзац.')
  await texts.getByRole('button', { name: 'Сохранить' }).click()
  await expect(page.getByRole('link', { name: 'Как в магазине' })).toBeVisible()

  const shown = async () => (await request.get(`/product/${slug}/graphite`)).text()
  await expect.poll(shown, SOON).toContain(formatRoubles(432_100))
  const { file } = await db.image.findFirstOrThrow({ where: { product: { slug } } })
  expect(await shown()).toContain(file)
  const answer = await request.get(file.replace('.webp', '-480.webp'))
  expect([answer.status(), answer.headers()['content-type'], answer.headers()['cache-control']]).toEqual([200, 'image/webp', 'public, max-age=31536000, immutable'])
  await db.product.update({ where: { slug }, data: { status: 'archived' } })
})

test('двое правят один товар: второму сказано, что изменил первый, и ничего не потеряно', async ({ as, shop, request }) => {
  test.slow()
  const device = await shop.product()
  const { page } = await as('manager')
  const { page: other } = await as('admin')
  for (const each of [page, other]) await each.goto(`/desk/catalogue/${device.slug}`)
  const [mine, theirs] = [form(page, 'О товаре'), form(other, 'О товаре')]
  await mine.getByLabel('Название').fill('Моё название')
  await mine.getByLabel('В коробке').fill('моё')
  await theirs.getByLabel('Название').fill('Их название')
  await theirs.getByLabel('Одной строкой').fill('Их строка')
  await theirs.getByRole('button', { name: 'Сохранить' }).click()
  await done(other, 'Сохранено')

  await mine.getByRole('button', { name: 'Сохранить' }).click()
  await expect(mine.getByText('Пока вы работали, это изменил кто-то другой')).toBeVisible()
  await expect(mine.getByText('Их: Их название')).toBeVisible()
  await expect(mine.getByText('Моё: Моё название')).toBeVisible()
  await expect(mine.getByText(/вы этого не меняли: Их строка/)).toBeVisible()
  await expect(mine.getByLabel('Название', { exact: true }).first()).toHaveValue('Моё название')
  await expect(page).toBeAccessible()
  expect(await db.product.findUniqueOrThrow({ where: { slug: device.slug } })).toMatchObject({ name: 'Их название' })

  await mine.getByRole('radio', { name: 'Их: Их название' }).check()
  await mine.getByRole('button', { name: 'Сохранить с этим выбором' }).click()
  await done(page, 'Сохранено')
  expect(await db.product.findUniqueOrThrow({ where: { slug: device.slug } })).toMatchObject({ name: 'Их название', summary: 'Их строка', inTheBox: ['моё'] })
  await expect.poll(async () => (await request.get(device.path)).text(), SOON).toContain('Их название')
})

test('один вариант снимают с продажи и возвращают: в магазине видно за пять секунд, корзине сказано, отмена действует', async ({ as, shop, request, anotherBrowser }) => {
  const device = await shop.product()
  const { revision } = await db.product.findUniqueOrThrow({ where: { slug: device.slug }, select: { revision: true } })
  const second = { sku: `${device.sku}-B`, colour: 'lilac', hex: '#b9a7d6', size: '', weight: '120', barcode: '', price: '3 490', oldPrice: '' }
  await addVariant(addVariantSchema.parse({ ...second, product: device.slug, revision }))
  const buyer = await anotherBrowser()
  await holdCart(buyer, device)

  const { page } = await as('manager')
  await page.goto(`/desk/catalogue/${device.slug}`)
  await page.getByText(device.sku, { exact: true }).click()
  await page.getByRole('button', { name: /^Снять с продажи: Графит/ }).click()
  await done(page, 'Вариант снят с продажи')
  const status = async () => (await request.get(device.path)).status()
  await expect.poll(status, SOON).toBe(404)
  expect(await (await request.get(`/product/${device.slug}`)).text()).not.toContain(`${device.path}"`)
  await buyer.goto('/cart')
  await expect(buyer.getByText('Товар закончился').first()).toBeVisible()

  await page.getByRole('button', { name: 'Отменить' }).click()
  await expect.poll(status, SOON).toBe(200)
  await expect(page.getByRole('button', { name: /^Снять с продажи: Графит/ })).toBeVisible()
})

test('цена сейчас, цена потом, отмена плана; в магазине видно за пять секунд', async ({ as, shop, request }) => {
  const device = await shop.product({ price: 200_000 })
  const { page } = await as('manager')
  await page.goto(`/desk/catalogue/${device.slug}/prices`)
  const now = form(page, `Цена ${device.sku}`)
  await now.getByLabel('Прежняя цена, ₽').fill('1 500')
  await now.getByRole('button', { name: 'Изменить сейчас' }).click()
  await expect(now.getByText('Прежняя цена должна быть выше новой')).toBeVisible()
  await now.getByLabel('Цена, ₽', { exact: true }).fill('1 234,50')
  await now.getByRole('button', { name: 'Изменить сейчас' }).click()
  await done(page, 'Цена изменена')
  await expect.poll(async () => (await request.get(device.path)).text(), SOON).toContain(formatRoubles(123_450))

  const later = form(page, `Назначить цену ${device.sku}`)
  await later.getByLabel('Новая цена, ₽').fill('999')
  await later.getByLabel('Когда').fill('2020-01-01T10:00')
  await later.getByRole('button', { name: 'Назначить' }).click()
  await expect(later.getByText('Этот момент уже прошёл').first()).toBeVisible()
  await later.getByLabel('Когда').fill(`${new Date(clock().getTime() + days(1)).toISOString().slice(0, 10)}T10:00`)
  await later.getByRole('button', { name: 'Назначить' }).click()
  await done(page, 'Цена назначена')
  await expectGood(page)
  await page.getByRole('button', { name: /Отменить цену/ }).click()
  await done(page, 'План отменён')
  await expect(page.getByText('отменена')).toBeVisible()
})

test('назначенная цена вступает в силу сама, и магазин её показывает', async ({ shop, request }) => {
  const device = await shop.product({ price: 300_000 })
  const { id } = await db.variant.findUniqueOrThrow({ where: { sku: device.sku } })
  await expect.poll(async () => (await request.get(device.path)).text(), SOON).toContain(formatRoubles(300_000))
  // As if the worker had been away at its moment: only the sweep is left, or the job comes late.
  await db.$transaction(async (tx) => {
    const plan = await tx.pricePlan.create({ data: { variantId: id, price: 270_000, startsAt: new Date(clock().getTime() - minutes(1)), staffId: randomUUID() } })
    await tx.$executeRaw`select graphile_worker.add_job('prices.apply', ${JSON.stringify({ planId: plan.id })}::json)`
  })
  await expect.poll(async () => (await request.get(device.path)).text(), SOON).toContain(formatRoubles(270_000))
})

test('каталог ищут и отбирают, отмеченное снимают с продажи разом', async ({ as, shop }) => {
  const devices = [await shop.product({ stock: 0 }), await shop.product({ stock: 7 })]
  const { page } = await as('manager')
  await page.goto('/desk/catalogue?q=net-takogo-tovara')
  await expect(page.getByText('Ничего не нашлось')).toBeVisible()
  await page.goto('/desk/catalogue')
  await page.getByRole('searchbox', { name: 'Поиск товаров' }).fill(devices[1]?.sku.toLowerCase() ?? '')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('link', { name: devices[1]?.name })).toBeVisible()
  await expect(page.getByRole('link', { name: devices[0]?.name })).toHaveCount(0)
  await page.getByRole('checkbox', { name: devices[1]?.name }).check()
  await page.getByRole('button', { name: 'В архив' }).click()
  await done(page, 'Изменено товаров: 1')
  await expect(page.getByRole('region', { name: 'Товары' }).getByText('В архиве')).toBeVisible()
  await page.goto(`/desk/catalogue?stock=out&q=${devices[0]?.slug}`)
  await expect(page.getByRole('link', { name: devices[0]?.name })).toBeVisible()
})

test('семейство создают, переименовывают, двигают и удаляют; полное не удалить', async ({ as }) => {
  const slug = `test-${randomUUID().slice(0, 8)}`
  const { page } = await as('manager')
  await page.goto('/desk/catalogue/categories')
  await page.getByRole('button', { name: 'Новое семейство' }).click()
  const made = form(page, 'Новое семейство')
  await made.getByLabel('Название').fill('Проверочное')
  await made.getByLabel('Адрес').fill(slug)
  await made.getByLabel('Одной строкой').fill('Для проверок')
  await made.getByRole('button', { name: 'Создать' }).click()
  await done(page, 'Семейство создано')
  const own = page.getByRole('listitem').filter({ hasText: `/${slug}` })
  await own.getByText(`/${slug}`).click()
  await own.getByLabel('Название').fill('Проверочное два')
  await own.getByRole('button', { name: 'Сохранить' }).click()
  await done(page, 'Сохранено')
  await expectGood(page)
  await own.getByRole('button', { name: 'Удалить' }).click()
  await page.getByRole('button', { name: 'Удалить семейство' }).click()
  await done(page, 'Семейство удалено')
  const full = page.getByRole('listitem').filter({ hasText: '/smart-rings' })
  await full.getByText('/smart-rings').click()
  await full.getByRole('button', { name: 'Удалить' }).click()
  await page.getByRole('button', { name: 'Удалить семейство' }).click()
  await expect(page.getByText('В семействе есть товары')).toBeVisible()
})

test('кто только смотрит, не меняет: поля закрыты, снимок не принят §5.5', async ({ as, shop, request }) => {
  const device = await shop.product()
  const support = await as('support')
  const { page } = support
  await page.goto(`/desk/catalogue/${device.slug}`)
  await expect(page.getByLabel('Название')).toBeDisabled()
  await expect(page.getByRole('button', { name: 'Сохранить' })).toHaveCount(0)
  const send = async (headers: Record<string, string>, query = '') =>
    (await request.post(`/api/desk/images${query}`, { headers: { ...headers, 'content-type': 'application/octet-stream' }, data: await photo('#123456') })).status()
  expect(await send(headersOf(support))).toBe(403)
  expect(await send({})).toBe(401)
  const manager = headersOf(await shop.person('manager'))
  expect(await send({ ...manager, origin: 'https://elsewhere.example' })).toBe(403)
  expect(await send(manager)).toBe(200)
  // Who prepares letters brings pictures for them, and none for products.
  const marketer = headersOf(await shop.person('marketer'))
  expect(await send(marketer)).toBe(403)
  expect(await send(marketer, '?use=letter')).toBe(200)
  expect(await send(manager, '?use=letter')).toBe(403)
})
