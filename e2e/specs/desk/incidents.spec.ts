import { expect, test } from '#e2e/kit/test.ts'
import { db } from '#lib/db/db.ts'

test('учения: одна кнопка, черновик суточного уведомления сразу готов, никому ничего не уходит §5.4', async ({ as, shop }) => {
  await shop.person()
  const { page } = await as('officer')
  await page.goto('/desk/incidents')
  await page.getByRole('button', { name: 'Начать учения' }).click()
  await expect(page.getByLabel('Первичное уведомление', { exact: true })).toHaveValue(/^УЧЕНИЯ/)
  await expect(page.getByText('УЧЕНИЯ', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Сообщить людям' })).toHaveCount(0)
  const number = Number(page.url().split('/').at(-1))
  const { id, drill } = await db.incident.findUniqueOrThrow({ where: { number } })
  expect(drill).toBe(true)
  expect(await db.outboxMessage.count({ where: { incidentId: id } })).toBe(0)

  await page.getByLabel('Чему научил этот случай').fill('Черновик был готов сразу')
  await page.getByRole('button', { name: 'Закончить учения' }).click()
  await expect(page.getByText('Учения закончены')).toBeVisible()
  await page.goto('/desk/incidents')
  await expect(page.getByRole('link', { name: `Учения № ${number}` })).toBeVisible()
})

test('инцидент: черновик правят, отмечают поданным и после этого не переписывают §5.4', async ({ as }) => {
  const { page } = await as('admin')
  await page.goto('/desk/incidents/new')
  await page.getByLabel('Что произошло').fill('Журналы сервера скопировал посторонний')
  await page.getByRole('checkbox', { name: 'журналы сервера' }).check()
  await page.getByLabel('Предполагаемая причина').fill('Подобран пароль')
  await page.getByLabel('Предполагаемый вред').fill('Нежелательные письма')
  await page.getByLabel('Принятые меры').fill('Пароль заменён')
  await page.getByRole('button', { name: 'Открыть инцидент' }).click()
  await expect(page.getByText('открыт', { exact: true }).first()).toBeVisible()
  await expect(page.getByLabel('Первичное уведомление', { exact: true })).toHaveValue(/Подобран пароль/)
  await page.getByRole('button', { name: 'Отметить поданным' }).first().click()
  await page.getByRole('button', { name: 'Подано', exact: true }).click()
  await expect(page.getByLabel('Первичное уведомление', { exact: true })).toHaveCount(0)
  await expect(page.getByText('сделано в срок')).toBeVisible()
})
