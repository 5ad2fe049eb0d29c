import { readFile } from 'node:fs/promises'
import { expectGood } from '#e2e/kit/expect-good.ts'
import { headersOf } from '#e2e/kit/headers-of.ts'
import type { Persona } from '#e2e/kit/fixtures/shop.ts'
import { expect, test } from '#e2e/kit/test.ts'
import { formatRoubles } from '#lib/money/money.ts'

const SOON = { timeout: 5_000, intervals: [100] }
const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) })

test('файл цен: ошибки по строкам, что изменится, загрузка, и витрина за пять секунд показывает новую цену', async ({ as, request, shop }) => {
  const device = await shop.product({ price: 481_700 })
  const { page } = await as('manager')
  await page.goto('/desk/imports')
  await expectGood(page)
  await page.getByLabel('Что в файле').selectOption('prices')
  await page.getByLabel(/Файл CSV/).setInputFiles(csv('ноябрь.csv', `Артикул;Цена, ₽;Лишнее\n${device.sku};4 928,50;\nNET-TAKOGO;100;\n`))
  await page.getByRole('button', { name: 'Проверить' }).click()

  await expect(page.getByRole('heading', { level: 1, name: 'ноябрь.csv' })).toBeVisible()
  await expect(page.getByText('Есть ошибки')).toBeVisible({ timeout: 15_000 })
  await expect(page.getByRole('row', { name: /3 Артикул Нет варианта с артикулом «NET-TAKOGO»/ })).toBeVisible()
  await expect(page.getByRole('row').filter({ hasText: device.sku })).toContainText(formatRoubles(492_850))
  await expect(page.getByText('«Лишнее»')).toBeVisible()
  await expectGood(page)
  const [errors] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Скачать все ошибки' }).click()])
  expect(await readFile(await errors.path(), 'utf8')).toContain('3;Артикул;Нет варианта')
  expect(await (await request.get(device.path)).text()).toContain(formatRoubles(481_700))

  await page.getByRole('button', { name: /Загрузить без ошибочных/ }).click()
  await expect(page.getByText('Загружено не всё')).toBeVisible({ timeout: 15_000 })
  await expect.poll(async () => (await request.get(device.path)).text(), SOON).toContain(formatRoubles(492_850))
  await page.getByRole('link', { name: 'Файлы каталога' }).first().click()
  await expect(page.getByRole('link', { name: 'ноябрь.csv' })).toHaveCount(1)
})

test('что скачано, возвращается без изменений, и грузить нечего', async ({ as }) => {
  const { page } = await as('admin')
  await page.goto('/desk/imports')
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: 'Скачать всё' }).first().click()])
  await page.getByLabel('Что в файле').selectOption('products')
  await page.getByLabel(/Файл CSV/).setInputFiles({ name: 'products.csv', mimeType: 'text/csv', buffer: await readFile(await download.path()) })
  await page.getByRole('button', { name: 'Проверить' }).click()
  await page.waitForURL(/\/desk\/imports\/[\da-f-]{36}$/)
  await expect(page.getByText(/^Проверено|Есть ошибки$/)).toBeVisible({ timeout: 20_000 })
  await expect(page.getByRole('term').filter({ hasText: 'С ошибками' }).locator('xpath=following-sibling::dd')).toHaveText('0')
})

test('не таблица, не те столбцы: сказано сразу, ничего не заведено', async ({ as }) => {
  const { page } = await as('manager')
  await page.goto('/desk/imports')
  const send = async (name: string, text: string) => {
    await page.getByLabel(/Файл CSV/).setInputFiles(csv(name, text))
    await page.getByRole('button', { name: 'Проверить' }).click()
  }
  await page.getByRole('button', { name: 'Проверить' }).click()
  await expect(page.getByText('Выберите файл CSV.')).toBeVisible()
  await send('a.xlsx', 'PK\u0003\u0004книга')
  await expect(page.getByText('Это книга Excel.')).toBeVisible()
  await send('a.csv', 'Название;Цена\nЧасы;100\n')
  await expect(page.getByText('В первой строке нет столбцов')).toBeVisible()
  await expect(page).toHaveURL(/\/desk\/imports$/)
})

test('загрузка — для тех, у кого есть право: склад и чужая страница ничего не отправят', async ({ request, baseURL, shop }) => {
  const url = '/api/desk/imports?kind=prices&name=a.csv'
  const origin = new URL(baseURL ?? '').origin
  const send = async (who: Persona, from: string) =>
    (await request.post(url, { headers: { ...(headersOf(await shop.person(who))), 'content-type': 'text/csv', origin: from }, data: 'sku;price\nA;1\n' })).status()
  expect((await request.post(url, { headers: { 'content-type': 'text/csv', origin }, data: 'sku;price\nA;1\n' })).status()).toBe(401)
  expect(await send('warehouse', origin)).toBe(403)
  expect(await send('manager', 'https://elsewhere.example')).toBe(403)
  expect(await send('manager', origin)).toBe(200)
})
