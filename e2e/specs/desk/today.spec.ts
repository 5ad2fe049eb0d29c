import { expect, test } from '#e2e/kit/test.ts'
import { makeOrder } from '#lib/test-support/make-order.ts'
import { db } from '#lib/db/db.ts'

test('число «Собрать» ведёт к списку, где эти заказы и стоят', async ({ as, shop }) => {
  const device = await shop.product({ stock: 5 })
  const { id } = await db.variant.findUniqueOrThrow({ where: { sku: device.sku }, select: { id: true } })
  const { number } = await makeOrder({ variantId: id }, 'on_delivery')
  const { page } = await as('warehouse')
  await page.goto('/desk')
  const heap = page.getByRole('link', { name: /Собрать/ })
  expect(Number((await heap.innerText()).match(/\d+/)?.[0])).toBeGreaterThan(0)
  await heap.click()
  await expect(page).toHaveURL(/\/desk\/orders\?todo=pack$/)
  await expect(page.getByRole('main').getByRole('link', { name: new RegExp(String(number)) }).first()).toBeVisible()
})

test('каждая роль видит только свои очереди', { tag: '@smoke' }, async ({ as }) => {
  const { page } = await as('officer')
  await page.goto('/desk')
  const main = page.getByRole('main')
  await expect(main.getByRole('link', { name: /Обращения просрочены/ })).toBeVisible()
  await expect(main.getByRole('link', { name: /Собрать/ })).toHaveCount(0)
  await as('hr', { in: page })
  await page.goto('/desk')
  await expect(main.getByRole('link', { name: /Новые отклики/ })).toBeVisible()
  await expect(main.getByRole('link', { name: /Обращения просрочены/ })).toHaveCount(0)
})

test('навигация: свои разделы, кто вошёл и в какой роли, путь в магазин; на телефоне за кнопкой', async ({ as }) => {
  const { page } = await as('anna', { roles: ['warehouse', 'marketer'] })
  await page.goto('/desk')
  const rooms = page.getByRole('navigation', { name: 'Разделы' })
  await expect(rooms).toContainText('Анна')
  await expect(rooms).toContainText('склад, маркетолог')
  await expect(rooms.getByRole('link', { name: 'Заказы' })).toBeVisible()
  await expect(rooms.getByRole('link', { name: 'Отчёты' })).toBeVisible()
  await expect(rooms.getByRole('link', { name: 'Покупатели' })).toHaveCount(0)
  await expect(rooms.getByRole('link', { name: 'Магазин' })).toHaveAttribute('href', '/')
  await page.setViewportSize({ width: 390, height: 844 })
  await expect(rooms).toBeHidden()
  await page.getByRole('button', { name: 'Разделы' }).click()
  await rooms.getByRole('link', { name: 'Отчёты' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Отчёты')
  await expect(rooms).toBeHidden()
})

test('«Выйти» заканчивает сеанс, и рабочий стол закрыт', async ({ as }) => {
  const { page } = await as('manager')
  await page.goto('/desk')
  await page.getByRole('button', { name: 'Выйти' }).click()
  await expect(page).toHaveURL(/\/$/)
  await page.goto('/desk')
  await expect(page).toHaveURL(/\/sign-in\?next=%2Fdesk$/)
})

test('страницы рабочего стола не для поисковиков и с одноразовым ключом для скриптов', async ({ as }) => {
  const { page } = await as('admin')
  const answer = await page.goto('/desk')
  expect(answer?.headers()['content-security-policy']).toMatch(/script-src 'self' 'nonce-[^']+' 'strict-dynamic'/)
  expect(answer?.headers()['cache-control']).toMatch(/no-store/)
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
})
