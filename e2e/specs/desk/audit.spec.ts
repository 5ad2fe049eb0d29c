import { randomUUID } from 'node:crypto'
import { actAs } from '#lib/db/act-as.ts'
import { db } from '#lib/db/db.ts'
import { expectGood } from '#e2e/kit/expect-good.ts'
import { expect, test } from '#e2e/kit/test.ts'

test('в журнале видно, кто из сотрудников что изменил, с прежним значением и причиной; значений людей в нём нет', async ({ as, shop }) => {
  const [admin, buyer] = [await shop.person('admin'), await shop.person()]
  const device = await shop.product({ price: 349_000 })
  const { personId } = await db.contactPoint.findFirstOrThrow({ where: { value: admin.email }, select: { personId: true } })
  const { personId: buyerId } = await db.contactPoint.findFirstOrThrow({ where: { value: buyer.email }, select: { personId: true } })
  const surname = `Тайнова-${randomUUID().slice(0, 6)}`
  await actAs({ personId, role: 'admin', reason: 'ошибка в прайсе' }, () =>
    db.$transaction(async (tx) => {
      await tx.variant.update({ where: { sku: device.sku }, data: { price: 299_000 } })
      await tx.person.update({ where: { id: buyerId }, data: { surname } })
    }))

  const { page } = await as(admin)
  await page.goto(`/desk/audit?staff=${personId}`)
  const table = page.getByRole('region', { name: 'Журнал действий', exact: true })
  const price = table.getByRole('row').filter({ hasText: 'Варианты' })
  await expect(price).toContainText('администратор')
  await expect(price).toContainText('ошибка в прайсе')
  await expect(price).toContainText(/цена:\s*3\s490\s₽\s*→\s*2\s990\s₽/)
  await expect(price.getByRole('link', { name: device.sku })).toHaveAttribute('href', `/desk/catalogue/${device.slug}`)
  await expect(table.getByRole('row').filter({ hasText: 'Имена' })).toContainText('изменено, значение не хранится')
  await expect(page.locator('body')).not.toContainText(surname)
  await expectGood(page)

  await page.getByRole('combobox', { name: 'Что', exact: true }).selectOption({ label: 'Имена' })
  await expect(page).toHaveURL(/table=people/)
  await expect(table.getByRole('row')).toHaveCount(2)
  await page.getByRole('combobox', { name: 'Действие' }).selectOption({ label: 'удалено' })
  await expect(page.getByText('Под эти условия ничего не подходит.')).toBeVisible()
})

test('журнал действий читают администратор и ответственный за данные, остальные узнают, какого права нет', async ({ as }) => {
  const { page } = await as('manager')
  const answer = await page.goto('/desk/audit')
  expect(answer?.status()).toBe(403)
  await expect(page.getByText('читать журнал действий')).toBeVisible()
})
