import { expectGood } from '#e2e/kit/expect-good.ts'
import { expect, test } from '#e2e/kit/test.ts'

const ADDRESS = '/desk/policy/consent.talent-pool.email'

test('редакция: автор правит и не утверждает, второй утверждает и публикует §9.1 §9.2', async ({ as }) => {
  const { page } = await as('officer')
  await page.goto('/desk/policy')
  await page.goto(`${ADDRESS}/edit`)
  const text = page.getByLabel('Текст редакции')
  await text.fill(`${await text.inputValue()} Спасибо.`)
  await page.getByRole('button', { name: 'Проверить текст' }).click()
  await expect(page.getByText('Недостатков не найдено.')).toBeVisible()
  await page.getByRole('button', { name: 'Сохранить черновик' }).click()
  await expect(page.getByText('Вы автор: утвердить должен другой человек.')).toBeVisible()
  await expect(page.getByText('Спасибо.').first()).toBeVisible()
  await expect(page.getByText('Ни одно согласие не приостановится')).toBeVisible()
  await expectGood(page)

  const { page: second } = await as('admin')
  await second.goto(ADDRESS)
  await second.getByRole('button', { name: 'Утвердить', exact: true }).click()
  await second.getByRole('dialog').getByRole('button', { name: 'Утвердить', exact: true }).click()
  await second.getByRole('button', { name: /^Опубликовать редакцию/ }).click()
  await expect(second.getByText('действует', { exact: true })).toBeVisible()
  await expect(second.getByRole('button', { name: /^Опубликовать/ })).toHaveCount(0)
})

test('проверка находит недостатки рядом с текстом; маркетолог только читает §9.1', async ({ as }) => {
  const { page } = await as('officer')
  await page.goto('/desk/policy/policy/edit')
  const text = page.getByLabel('Текст редакции')
  await text.fill((await text.inputValue()).replace(/$/, '\n\n9.9. Споры рассматривает суд города Астаны по праву Республики Казахстан.'))
  await page.getByRole('button', { name: 'Проверить текст' }).click()
  await expect(page.getByText(/публиковать нельзя/).first()).toBeVisible()
  await expect(page.getByText('9.9', { exact: true }).first()).toBeVisible()
  const { page: reader } = await as('marketer')
  await reader.goto('/desk/policy/policy')
  await expect(reader.getByRole('link', { name: /редакция|черновик/i })).toHaveCount(0)
})
