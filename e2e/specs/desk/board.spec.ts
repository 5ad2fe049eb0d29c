import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { expect, test } from '#e2e/kit/test.ts'
import { db } from '#lib/db/db.ts'
import { makeApplication } from '#lib/test-support/make-application.ts'
import { makeVacancy } from '#lib/test-support/make-vacancy.ts'

const stage = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const cardOf = (page: Page, number: number) => page.getByRole('listitem').filter({ hasText: `№ ${number}` })

/** A finger, as a screen tells of it: where it goes down, where it is, and that it has left. */
async function openFinger(page: Page) {
  const screen = await page.context().newCDPSession(page)
  const tell = (type: 'touchStart' | 'touchMove' | 'touchEnd', at?: { readonly x: number; readonly y: number }) => screen.send('Input.dispatchTouchEvent', { type, touchPoints: at ? [at] : [] })
  return { down: (x: number, y: number) => tell('touchStart', { x, y }), to: (x: number, y: number) => tell('touchMove', { x, y }), up: () => tell('touchEnd') }
}

test('палец, который задержался, несёт карточку на другой этап; быстрый листает', async ({ as }) => {
  const { id: vacancyId } = await makeVacancy({ title: `Курьер ${randomUUID().slice(0, 8)}` })
  const { id, number } = await makeApplication({ vacancyId, surname: 'Ветрова' })
  const { page } = await as('hr', { browser: { hasTouch: true, viewport: { width: 1280, height: 800 } } })
  await page.goto(`/desk/candidates?vacancy=${vacancyId}`)
  const card = await cardOf(page, number).boundingBox()
  const goal = await stage(page, 'Смотрим').boundingBox()
  if (!card || !goal) throw new Error('the board is not there')
  const [x, y] = [card.x + card.width / 2, card.y + card.height / 2]
  const finger = await openFinger(page)
  await finger.down(x, y)
  await finger.to(x, y + 60)
  await finger.up()
  await expect(page.getByText('В••• А•••: этап')).toHaveCount(0)
  await finger.down(x, y)
  await expect(page.getByText('В••• А•••: этап «Получен»')).toBeAttached()
  await finger.to(goal.x + goal.width / 4, goal.y + 60)
  await finger.to(goal.x + goal.width / 2, goal.y + 90)
  await expect(page.getByText('В••• А•••: этап «Смотрим»')).toBeAttached()
  await finger.up()
  await expect(stage(page, 'Смотрим').getByText(`№ ${number}`)).toBeVisible()
  await expect.poll(async () => (await db.application.findUniqueOrThrow({ where: { id } })).stage).toBe('screening')
})

test('длинный этап показывает первую сотню и счёт всех, ссылка — ещё', async ({ as }) => {
  const { id: vacancyId } = await makeVacancy({ title: `Сборщик ${randomUUID().slice(0, 8)}` })
  for (let made = 0; made < 104; made += 8) await Promise.all(Array.from({ length: 8 }, () => makeApplication({ vacancyId })))
  const { page } = await as('hr')
  await page.goto(`/desk/candidates?vacancy=${vacancyId}`)
  const received = stage(page, 'Получен')
  await expect(received.getByRole('heading')).toContainText('104')
  await expect(received.getByRole('listitem')).toHaveCount(100)
  await received.getByRole('link', { name: /^Показать ещё\s?: Получен$/ }).click()
  await expect(received.getByRole('listitem')).toHaveCount(104)
  await expect(received.getByRole('link', { name: /^Показать ещё/ })).toHaveCount(0)
  await expect(page).toBeAccessible()
})

test.describe('без скриптов', () => {
  test.use({ javaScriptEnabled: false })

  test('кому сюда нельзя, тот читает, какого права нет и у кого оно есть', async ({ as, page }) => {
    await as('manager', { in: page })
    expect((await page.goto('/desk/candidates'))?.status()).toBe(403)
    await expect(page.getByRole('heading', { name: 'Сюда вам нельзя' })).toBeVisible()
    await expect(page.getByText('Не хватает права «видеть отклики кандидатов»')).toBeVisible()
  })
})
