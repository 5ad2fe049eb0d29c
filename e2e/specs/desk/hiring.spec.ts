import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { expectGood } from '#e2e/kit/expect-good.ts'
import { expect, test } from '#e2e/kit/test.ts'
import { db } from '#lib/db/db.ts'
import { makeApplication } from '#lib/test-support/make-application.ts'
import { makeVacancy } from '#lib/test-support/make-vacancy.ts'

const stage = (page: Page, name: string) => page.getByRole('region', { name, exact: true })
const cardOf = (page: Page, number: number) => page.getByRole('listitem').filter({ hasText: `№ ${number}` })

test('кадры пишут вакансию, смотрят, как её увидят, публикуют: она на сайте за пять секунд; закрытая уходит', async ({ as, anotherBrowser }) => {
  const { page } = await as('hr')
  const title = `Кладовщик ${randomUUID().slice(0, 8)}`
  await page.goto('/desk/vacancies/new')
  await page.getByRole('textbox', { name: 'Название' }).fill(title)
  await page.getByRole('combobox', { name: 'Команда' }).fill('Склад')
  await page.getByRole('combobox', { name: 'Город' }).fill('Саратов')
  await page.getByRole('textbox', { name: 'Коротко' }).fill('Следить, чтобы всё лежало на месте и не терялось.')
  await page.getByRole('button', { name: 'Добавить вопрос' }).click()
  await page.getByRole('button', { name: 'Создать черновик' }).click()
  await expect(page.getByRole('textbox', { name: 'О работе' })).toHaveAccessibleDescription(/не короче 40/)
  await expect(page.getByRole('textbox', { name: 'Вопрос 1' })).toHaveAccessibleDescription(/Напишите вопрос/)
  await expectGood(page)
  await page.getByRole('textbox', { name: 'О работе' }).fill('Склад светлый и небольшой, всё подписано и стоит на своих полках.')
  await page.getByRole('textbox', { name: 'Вопрос 1' }).fill('Работали ли вы на складе?')
  await page.getByRole('button', { name: 'Создать черновик' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await expectGood(page)
  await page.getByRole('link', { name: 'Как её увидят' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  await page.getByRole('link', { name: 'К вакансии' }).click()
  await page.getByRole('button', { name: 'Опубликовать' }).click()
  await expect(page.getByText('открыта', { exact: true })).toBeVisible()

  const guest = await anotherBrowser()
  const seen = () => guest.goto('/careers').then(() => guest.getByRole('link', { name: title }).count())
  await expect.poll(seen, { timeout: 15_000 }).toBe(1)
  await page.getByRole('button', { name: 'Закрыть вакансию' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Закрыть', exact: true }).last().click()
  await expect(page.getByText('закрыта', { exact: true })).toBeVisible()
  await expect.poll(seen, { timeout: 15_000 }).toBe(0)
})

test('доска: карточку несут стрелками и списком, второму менеджеру сказано, отказ уходит письмом и берётся назад', async ({ as, mailbox }) => {
  const { id: vacancyId } = await makeVacancy({ title: `Сборщик ${randomUUID().slice(0, 8)}` })
  const [first, second] = [await makeApplication({ vacancyId, surname: 'Ветрова' }), await makeApplication({ vacancyId, surname: 'Громова' })]
  const { page } = await as('hr')
  const { page: colleague } = await as('hr')
  const path = `/desk/candidates?vacancy=${vacancyId}`
  await Promise.all([page.goto(path), colleague.goto(path)])
  await expect(stage(page, 'Получен')).toContainText('В•••')
  await expect(page.getByText('Ветрова')).toHaveCount(0)

  await page.getByRole('button', { name: `Нести: В••• А•••, № ${first.number}` }).focus()
  await page.keyboard.press('Space')
  await expect(page.getByText('В••• А•••: этап «Получен»')).toBeAttached()
  await page.keyboard.press('ArrowRight')
  await expect(page.getByText('В••• А•••: этап «Смотрим»')).toBeAttached()
  await page.keyboard.press('Space')
  await expect(stage(page, 'Смотрим').getByText(`№ ${first.number}`)).toBeVisible()
  await expect.poll(async () => (await db.application.findUniqueOrThrow({ where: { id: first.id } })).stage).toBe('screening')

  await cardOf(colleague, first.number).getByRole('combobox').selectOption('Предложение')
  await expect(colleague.getByText('изменил кто-то другой')).toBeVisible()
  await expect(stage(colleague, 'Смотрим').getByText(`№ ${first.number}`)).toBeVisible()

  await cardOf(page, second.number).getByRole('combobox').selectOption('Отказ')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'Причина' }).selectOption('Выбрали другого кандидата')
  await expect(dialog.getByText('Мы выбрали другого кандидата')).toBeVisible()
  await dialog.getByRole('textbox', { name: 'Письмо' }).fill('Здравствуйте, {имя}! Успейте купить часы со скидкой 20 %.')
  await dialog.getByRole('button', { name: 'Отказать' }).click()
  await expect(dialog.getByRole('textbox', { name: 'Письмо' })).toHaveAccessibleDescription(/слова рекламы/)
  await dialog.getByRole('textbox', { name: 'Письмо' }).fill('Здравствуйте, {имя}! Решили не продолжать. {причина}')
  await dialog.getByRole('button', { name: 'Отказать' }).click()
  await expect(stage(page, 'Отказ').getByText(`№ ${second.number}`)).toBeVisible()
  const letter = await mailbox.of(second).latest(/О вашем отклике/)
  expect(letter.text).toContain('Здравствуйте, Анна! Решили не продолжать. Мы выбрали другого кандидата.')
  await page.getByRole('listitem').filter({ hasText: 'Отказ записан' }).getByRole('button', { name: 'Отменить' }).click()
  await expect(stage(page, 'Смотрим').getByText(`№ ${second.number}`)).toBeVisible()
})

test('данные кандидата открывает причина, заметку он прочтёт, чужая оценка ждёт своей; менеджеру кандидаты закрыты §5.5', async ({ as }) => {
  const made = await makeApplication({ surname: 'Кузнечикова', letter: 'Люблю порядок на полках.' })
  const { page } = await as('hr')
  await page.goto(`/desk/candidates/${made.id}`)
  await expect(page.getByRole('heading', { level: 1 })).toContainText('К•••')
  await expect(page.getByText('Люблю порядок')).toHaveCount(0)
  await page.getByRole('button', { name: 'Показать данные' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'Показать' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Кузнечикова Анна')
  await expect(page.getByText('Люблю порядок')).toBeVisible()
  await expect(page.getByText('Кандидат увидит это, если запросит свои данные').first()).toBeVisible()
  await page.getByRole('textbox', { name: 'Новая заметка' }).fill('Позвонить в среду')
  await page.getByRole('button', { name: 'Записать', exact: true }).click()
  await expect(page.getByRole('article').filter({ hasText: 'Позвонить в среду' })).toBeVisible()
  for (const criterion of ['Речь', 'Опыт']) await page.getByRole('group', { name: criterion }).getByRole('radio', { name: '3' }).check()
  await page.getByRole('textbox', { name: 'Почему' }).fill('Говорит ясно')
  await page.getByRole('button', { name: 'Записать оценку' }).click()
  await expect(page.getByRole('button', { name: 'Изменить оценку' })).toBeVisible()
  await page.getByRole('button', { name: 'Позвать на собеседование' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: 'Как' }).selectOption('В офисе')
  await dialog.getByRole('textbox', { name: 'Адрес' }).fill('Саратов, Московская, 8')
  await dialog.getByLabel('Время 1').fill('2030-05-15T11:00')
  await dialog.getByRole('button', { name: 'Отправить приглашение' }).click()
  await expect(stage(page, 'Собеседования')).toContainText('выбирает время')
  await expectGood(page)

  const { page: manager } = await as('manager')
  expect((await manager.goto(`/desk/candidates/${made.id}`))?.status()).toBe(403)
  expect((await manager.goto('/desk/vacancies'))?.status()).toBe(200)
  await expect(manager.getByRole('link', { name: 'Кандидаты' })).toHaveCount(0)
})

test('резерв, шаблоны и отчёт: на чём держатся, и что с них видно', async ({ as }) => {
  await makeApplication()
  const { page } = await as('hr')
  for (const [path, title] of [['pool', 'Кадровый резерв'], ['letters', 'Шаблоны писем'], ['report', 'Отчёт о найме']] as const) {
    await page.goto(`/desk/candidates/${path}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
  }
  await page.goto('/desk')
  await expect(page.getByRole('link', { name: /Новые отклики/ })).toBeVisible()
})
