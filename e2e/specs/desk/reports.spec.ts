import { expect, test } from '#e2e/kit/test.ts'

test('отчёты: три графика, за каждым таблица; период выбирается', async ({ page, context, people }) => {
  await people.signIn(context, await people.staff(['marketer']))
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
