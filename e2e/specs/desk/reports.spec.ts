import { readFile } from 'node:fs/promises'
import { putIntoCart } from '#e2e/kit/journeys/put-into-cart.ts'
import { expect, test } from '#e2e/kit/test.ts'

test('отчёты: три графика, за каждым таблица; период выбирается', async ({ as }) => {
  const { page } = await as('marketer')
  await page.goto('/desk/reports')
  const main = page.getByRole('main')
  await expect(main.locator('.recharts-surface').first()).toBeVisible()
  for (const title of ['Выручка по дням', 'Заказы по дням', 'От корзины до оплаты']) {
    const section = main.getByRole('region', { name: title })
    await section.getByText('Таблицей').click()
    await expect(section.getByRole('table')).toBeVisible()
  }
  await expect(main.getByRole('region', { name: 'Заказы по дням' }).getByRole('row')).toHaveCount(31)
  await main.getByRole('link', { name: 'Неделя' }).click()
  await expect(page).toHaveURL(/days=7$/)
  await expect(main.getByRole('region', { name: 'Заказы по дням' }).getByRole('row', { includeHidden: true })).toHaveCount(8)
})

test('отчёт за тот же период скачивают файлом CSV', async ({ as, page, shop }) => {
  await putIntoCart(page, await shop.product())
  await as('marketer', { in: page })
  await page.goto('/desk/reports?days=7')
  for (const [title, head, lines] of [['Выручка по дням', 'День;Поступило, ₽;Возвращено, ₽', 8], ['Заказы по дням', 'День;Оформлено;Из них отменено', 8], ['От корзины до оплаты', 'Шаг;Сколько', 5]] as const) {
    const coming = page.waitForEvent('download')
    await page.getByRole('link', { name: `CSV: ${title}` }).click()
    const text = await readFile(await (await coming).path(), 'utf8')
    expect(text.startsWith(`\ufeff${head}\r\n`)).toBe(true)
    expect(text.trim().split('\r\n')).toHaveLength(lines)
  }
})
