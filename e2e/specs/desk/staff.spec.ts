import { expect, test } from '#e2e/kit/test.ts'

test('администратор даёт роль и забирает её: сеанс сотрудника каждый раз заканчивается', async ({ as, shop }) => {
  const [admin, other] = [await shop.person('admin'), await shop.person('support')]
  const { page } = await as(admin)
  const { page: second } = await as(other)
  await second.goto('/desk')
  await expect(second.getByRole('heading', { level: 1 })).toContainText('Сегодня')
  await page.goto('/desk/staff')
  await page.getByLabel('Почта учётной записи').fill(other.email)
  await page.getByLabel('Роль', { exact: true }).selectOption({ label: 'склад' })
  await page.getByRole('button', { name: 'Дать роль' }).click()
  await expect(page.getByText('Роль дана')).toBeVisible()
  const row = page.getByRole('row', { name: new RegExp(other.email) })
  await expect(row).toContainText('склад')
  await second.goto('/desk')
  await expect(second).toHaveURL(/\/sign-in/)
  await row.getByRole('button', { name: /^Забрать: склад/ }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Забрать роль' }).click()
  await expect(page.getByText('Роль забрана')).toBeVisible()
  await expect(row).not.toContainText('склад')
})

test('чего не хватает, сказано у поля; незнакомой почте роль не дать', async ({ as }) => {
  const { page } = await as('admin')
  await page.goto('/desk/staff')
  await page.getByRole('button', { name: 'Дать роль' }).click()
  await expect(page.getByText('Выберите роль')).toBeVisible()
  await page.getByLabel('Почта учётной записи').fill('nobody-here@example.ru')
  await page.getByLabel('Роль', { exact: true }).selectOption({ label: 'склад' })
  await page.getByRole('button', { name: 'Дать роль' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'Нет учётной записи' })).toBeVisible()
})

test('таблица прав показана такой, какой её спрашивают страницы', async ({ as }) => {
  const { page } = await as('admin')
  await page.goto('/desk/staff')
  const row = page.getByRole('region', { name: 'Права по ролям' }).getByRole('row', { name: /возвращать деньги/ })
  await expect(row.getByRole('cell')).toHaveText(['есть', 'есть', 'нет', 'нет', 'нет', 'нет', 'нет'])
})
