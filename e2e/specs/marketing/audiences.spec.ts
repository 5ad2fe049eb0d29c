import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { expectGood } from '#e2e/kit/expect-good.ts'
import { expect, test } from '#e2e/kit/test.ts'

const path = '/desk/marketing/audiences'

const fields = (page: Page) => ({
  name: page.getByRole('textbox', { name: 'Название' }),
  kind: page.getByRole('combobox', { name: 'Условие' }),
  addCondition: page.getByRole('button', { name: 'Ещё условие' }),
  save: page.getByRole('button', { name: /^(Создать|Сохранить)$/ }),
  preview: page.getByRole('region', { name: 'Предпросмотр' }),
})

test('маркетолог собирает аудиторию с клавиатуры, числа рядом сходятся, ошибка стоит у поля', async ({ as }) => {
  const { page } = await as('marketer')
  await page.goto(path)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Аудитории')
  await page.getByRole('link', { name: 'Новая аудитория' }).first().click()
  const form = fields(page)
  const name = `Купили и пропали ${randomUUID().slice(0, 8)}`
  await form.name.fill(name)
  await form.save.click()
  await expect(page.getByRole('combobox', { name: 'Семейство' })).toHaveAccessibleDescription('Выберите семейство')
  await expect(form.preview).toContainText('Заполните условия')
  await expectGood(page)

  await form.kind.selectOption('never-bought')
  await form.addCondition.focus()
  await page.keyboard.press('Enter')
  await expect(form.kind.nth(1)).toBeFocused()
  await form.kind.nth(1).selectOption('registered')
  await page.getByRole('button', { name: 'Убрать условие 2' }).press('Enter')
  await expect(form.addCondition).toBeFocused()
  await expect(form.kind).toHaveCount(1)
  await expect(form.preview).toContainText(/получат из|никто не подходит|меньше 5/)
  await form.save.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
  await expect(page.getByText('Люди, которые ещё ничего не купили.')).toBeVisible()
  await expectGood(page)

  await page.getByRole('button', { name: 'В архив' }).click()
  await expect(page.getByRole('button', { name: 'Вернуть из архива' })).toBeVisible()
  await expect(form.save).toHaveCount(0)
  await page.goto(`${path}?state=archived`)
  await expect(page.getByRole('link', { name })).toBeVisible()
})

test('предпросмотр: каждый человек под одной причиной, и вместе они — все', async ({ as }) => {
  const { page } = await as('marketer')
  await page.goto(`${path}/new`)
  const { preview } = fields(page)
  await page.getByRole('button', { name: 'Убрать условие 1' }).click()
  await expect(preview).toContainText(/получат из|никто не подходит|меньше 5/)
  const lines = await preview.getByRole('definition').allTextContents()
  const all = /получат из ([\d\s]+)/.exec(await preview.innerText())?.[1]
  const number = (text: string) => Number(text.replaceAll(/\s/g, ''))
  // Of so few that somebody could be told from the numbers there are none.
  if (all !== undefined && lines.length > 0) expect(lines.map(number).reduce((sum, count) => sum + count, 0)).toBe(number(all))
  await expectGood(page, { inPassing: true })
})

test('двое меняют одну аудиторию: второму сказано, и введённое им на месте', async ({ as }) => {
  const { page } = await as('marketer')
  await page.goto(`${path}/new`)
  const first = fields(page)
  await first.name.fill(`Двое ${randomUUID().slice(0, 8)}`)
  await first.kind.selectOption('never-bought')
  await first.save.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Двое/)

  const { page: other } = await as('admin')
  await other.goto(page.url())
  const second = fields(other)
  await expect(second.kind).toHaveValue('never-bought')
  const renamed = `Первый ${randomUUID().slice(0, 8)}`
  await first.name.fill(renamed)
  await first.save.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(renamed)
  await second.name.fill('Второй')
  await second.save.click()
  await expect(other.getByRole('alert').filter({ hasText: 'изменилось за это время' })).toBeVisible()
  await expect(second.name).toHaveValue('Второй')
})

test('руководитель видит числа по каждому согласию и ничего не меняет; покупатель — только то, что касалось его', async ({ as }) => {
  const { page } = await as('marketer')
  await page.goto(`${path}/new`)
  const form = fields(page)
  await form.name.fill(`Для руководителя ${randomUUID().slice(0, 8)}`)
  await form.kind.selectOption('never-bought')
  await form.save.click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Для руководителя/)
  const { page: manager } = await as('manager')
  await manager.goto(page.url())
  await expect(manager.getByRole('region', { name: 'Реклама — письмо' })).toContainText(/получат из|никто не подходит|меньше 5/)
  await expect(fields(manager).save).toHaveCount(0)
  await expectGood(manager)
  const { page: customer } = await as('anna')
  expect((await customer.goto(page.url()))?.status()).toBe(403)
  await customer.goto('/account/communications')
  await expect(customer.getByRole('region', { name: 'Рассылки: что отправили и что нет' })).toContainText(/ни\sодна рассылка/)
})
