import { randomUUID } from 'node:crypto'
import { expectGood } from '#e2e/kit/expect-good.ts'
import { expect, test } from '#e2e/kit/test.ts'

test('ответственный за данные вносит контакт в стоп-лист и снимает его; в списке нет самого контакта §4.1.9', async ({ as }) => {
  const { page } = await as('officer')
  const note = `Обращение ${randomUUID().slice(0, 8)}`
  const email = `${randomUUID()}@example.ru`
  await page.goto('/desk/marketing/suppressions')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Стоп-лист')
  const contact = page.getByRole('textbox', { name: 'Почта или мобильный' })
  const ground = page.getByRole('textbox', { name: 'На чём основано' })
  await contact.fill(email)
  await ground.fill(`просил ${email}`)
  await page.getByRole('button', { name: 'Внести' }).click()
  await expect(ground).toHaveAccessibleDescription(/только их отпечаток/)
  await expectGood(page)
  await ground.fill(note)
  await page.getByRole('button', { name: 'Внести' }).click()
  const row = page.getByRole('row', { name: note })
  await expect(row).toBeVisible()
  await expect(page.getByRole('region', { name: 'Стоп-лист' })).not.toContainText(email)
  await expectGood(page)

  await contact.fill(email)
  await ground.fill('ещё раз')
  await page.getByRole('button', { name: 'Внести' }).click()
  await expect(page.getByRole('alert').filter({ hasText: 'уже в стоп-листе' })).toBeVisible()

  await row.getByRole('button', { name: /^Снять/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('textbox').fill('написал сам')
  await dialog.getByRole('button', { name: 'Снять' }).click()
  await expect(row).toBeHidden()
  await page.goto('/desk/marketing/suppressions?state=ended')
  await expect(page.getByRole('row', { name: note })).toContainText('написал сам')
})

test('маркетолог стоп-лист видит, но не ведёт', async ({ as }) => {
  const { page } = await as('marketer')
  await page.goto('/desk/marketing/suppressions')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Стоп-лист')
  await expect(page.getByRole('button', { name: 'Внести' })).toHaveCount(0)
})
