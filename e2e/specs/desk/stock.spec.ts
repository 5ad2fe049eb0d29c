import { expect, test } from '#e2e/kit/test.ts'
import { stockOf } from '#lib/test-support/make-variant.ts'
import { db } from '#lib/db/db.ts'

const SOON = { timeout: 5_000, intervals: [100] }

test('склад находит товар, принимает накладную, исправляет и отменяет; витрина узнаёт за пять секунд', { tag: '@smoke' }, async ({ as, request, shop }) => {
  const device = await shop.product({ stock: 3 })
  const { id } = await db.variant.findUniqueOrThrow({ where: { sku: device.sku }, select: { id: true } })
  const { page } = await as('warehouse')
  await page.goto('/desk/stock')
  await page.getByRole('searchbox', { name: 'Поиск по остаткам' }).fill(device.sku.toLowerCase())
  await page.keyboard.press('Enter')
  await page.getByRole('link', { name: device.sku, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(device.name)

  const figure = (name: string) => page.getByRole('term').filter({ hasText: name }).locator('xpath=following-sibling::dd')
  await expect(figure('На складе')).toHaveText('3')
  await page.getByRole('button', { name: 'Принять' }).click()
  await expect(page.getByText('Сколько приняли: целое число от 1')).toBeVisible()
  await page.getByLabel('Сколько приняли').fill('4')
  await page.getByLabel('Номер накладной').fill('ТН-1')
  await page.getByRole('button', { name: 'Принять' }).dblclick()
  await expect(figure('На складе')).toHaveText('7')
  await expect(page.getByRole('cell', { name: 'Накладная ТН-1' })).toHaveCount(1)
  expect(await stockOf(id)).toEqual({ onHand: 7, reserved: 0 })

  await page.getByLabel('Количество').fill('2')
  await page.getByLabel('Причина').fill('Пересчёт полки')
  await page.getByRole('button', { name: 'Исправить' }).click()
  await expect(page.getByText('Снято 5\u00a0штук')).toBeVisible()
  await expect.poll(async () => (await request.get(device.path)).text(), SOON).toMatch(/Осталось 2\sшт/)
  await page.locator('[data-sonner-toast]').filter({ hasText: 'Снято' }).getByRole('button', { name: 'Отменить' }).click()
  await expect(figure('На складе')).toHaveText('7')
  await expect(page.getByRole('cell', { name: 'Отмена исправления: Пересчёт полки' })).toBeVisible()
  expect(await stockOf(id)).toEqual({ onHand: 7, reserved: 0 })
})

test('меньше, чем держат заказы, не оставить: это сказано словами, число возвращается', async ({ as, shop }) => {
  const device = await shop.product({ stock: 5 })
  const { id } = await db.variant.findUniqueOrThrow({ where: { sku: device.sku }, select: { id: true } })
  await db.$executeRaw`update stock_items set reserved = 2 where variant_id = ${id}::uuid`
  const { page } = await as('manager')
  await page.goto(`/desk/stock/${device.sku}`)
  await page.getByLabel('Количество').fill('1')
  await page.getByLabel('Причина').fill('Пересчёт')
  await page.getByRole('button', { name: 'Исправить' }).click()
  await expect(page.getByText('Останется 1, а в заказах 2').first()).toBeVisible()
  await expect(page.getByRole('term').filter({ hasText: 'На складе' }).locator('xpath=following-sibling::dd')).toHaveText('5')
  await db.$executeRaw`update stock_items set reserved = 0 where variant_id = ${id}::uuid`
})

test('поддержка видит остатки и движения, но не изменяет', async ({ as, shop }) => {
  const device = await shop.product({ stock: 4 })
  const { page } = await as('support')
  await page.goto(`/desk/stock/${device.sku}`)
  await expect(page.getByRole('cell', { name: 'Поступление' })).toBeVisible()
  await expect(page.getByRole('button', { name: /Принять|Исправить|Отменить/ })).toHaveCount(0)
})

test('заканчиваются и нечего продать: списки по порядку, доступны и на телефоне', async ({ as, shop }) => {
  const [few, none] = [await shop.product({ stock: 2 }), await shop.product({ stock: 0 })]
  const { page } = await as('warehouse')
  await page.goto('/desk/stock?level=low')
  await page.goto(`/desk/stock?level=low&q=${few.sku}`)
  await expect(page.getByRole('link', { name: few.sku })).toBeVisible()
  await page.goto(`/desk/stock?level=none&q=${none.sku}`)
  await expect(page.getByRole('link', { name: none.sku })).toBeVisible()
  await page.goto(`/desk/stock?level=none&q=${few.sku}`)
  await expect(page.getByText('Ничего не нашлось')).toBeVisible()
  await page.goto(`/desk/stock/${few.sku}`)
})
