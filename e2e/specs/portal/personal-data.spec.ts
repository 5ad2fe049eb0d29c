import { ownOrderPage } from '#e2e/kit/pages/own-order-page.ts'
import { personalDataPage } from '#e2e/kit/pages/personal-data-page.ts'
import { siteHeader } from '#e2e/kit/pages/site-header.ts'
import { expect, test } from '#e2e/kit/test.ts'

test('новая фамилия: строка истории с источником, открытый заказ исправлен, полученный — нет', async ({ as, shop }) => {
  const customer = await as('anna')
  const device = await shop.product()
  const open = await shop.order({ of: customer, lines: [device], to: 'packed' })
  const past = await shop.order({ of: customer, lines: [device], to: 'delivered' })
  const { page } = customer
  await page.goto('/account/personal-data')
  const data = personalDataPage(page)
  await data.surname.fill('  Петрова ')
  await data.patronymic.fill('Сергеевна')
  await data.saveName.click()
  await expect(data.done).toContainText(/Исправили и в\s1\sоткрытом заказе/)
  await expect(data.surname).toHaveValue('Петрова')
  await data.history('Фамилия').click()
  await expect(data.changes).toHaveCount(1)
  await expect(data.changes).toContainText('Иванова → Петрова')
  await expect(data.changes).toContainText('личный кабинет')
  await page.goto(`/account/orders/${open.number}`)
  const order = ownOrderPage(page)
  await expect(order.facts).toContainText('Петрова Анна')
  await expect(order.steps.filter({ hasText: 'Данные получателя обновлены' })).not.toHaveCount(0)
  await page.goto(`/account/orders/${past.number}`)
  await expect(order.facts).toContainText('Иванова Анна')
})

test('новое имя сразу в шапке и в приветствии', async ({ as }) => {
  const { page } = await as('anna')
  await page.goto('/account/personal-data')
  const data = personalDataPage(page)
  await data.givenName.fill('Мария')
  await data.saveName.click()
  await expect(data.done).toContainText('Сохранено')
  await page.goto('/account')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Здравствуйте, Мария!')
  await expect(siteHeader(page).account('Мария')).toBeVisible()
})

test('две вкладки: второй говорят, что данные уже другие, и ничего не затирают молча', async ({ as }) => {
  const { page, context } = await as('anna')
  const other = await context.newPage()
  await page.goto('/account/personal-data')
  await other.goto('/account/personal-data')
  const [first, second] = [personalDataPage(page), personalDataPage(other)]
  await first.surname.fill('Петрова')
  await first.saveName.click()
  await expect(first.done).toContainText('Сохранено')
  await second.surname.fill('Сидорова')
  await second.saveName.click()
  await expect(second.alert).toContainText('данные изменили в другом окне')
  await expect(second.surname).toHaveAccessibleDescription(/уже «Петрова»/)
  await expect(second.surname).toHaveValue('Сидорова')
  await second.saveName.click()
  await expect(second.done).toContainText('Сохранено')
  await second.history('Фамилия').click()
  await expect(second.changes).toHaveText([/Петрова → Сидорова/, /Иванова → Петрова/])
})

test('пустое и неверное имя — по-русски у поля, напечатанное на месте', async ({ as }) => {
  const { page } = await as('anna')
  await page.goto('/account/personal-data')
  const data = personalDataPage(page)
  await data.surname.fill('')
  await data.givenName.fill('12345')
  await data.saveName.click()
  await expect(data.surname).toBeFocused()
  await expect(data.surname).toHaveAccessibleDescription(/Заполните это поле/)
  await expect(data.givenName).toHaveAttribute('aria-invalid', 'true')
  await expect(data.givenName).toHaveValue('12345')
})

test('телефон для связи: добавили, поправили, убрали — всё в истории', async ({ as }) => {
  const { page } = await as('anna')
  await page.goto('/account/personal-data')
  const data = personalDataPage(page)
  for (const [typed, kept] of [['8 (845) 212-34-56', /^\+7\s845\s212-34-56$/], ['+7 845 265-43-21', /^\+7\s845\s265-43-21$/], ['', '']] as const) {
    await data.contactPhone.fill(typed)
    await data.savePhone.click()
    await expect(data.done).toContainText('Сохранено')
    await page.reload()
    await expect(data.contactPhone).toHaveValue(kept)
  }
  await data.history('Телефон для связи').click()
  await expect(data.changes).toHaveText([/^Удалено: \+7\s845\s265-43-21/, /^\+7\s845\s212-34-56 → \+7\s845\s265-43-21/, /^Добавлено: \+7\s845\s212-34-56/])
})

test('у каждого сведения сказано, зачем оно, откуда и подтверждено ли', async ({ as }) => {
  const customer = await as('anna')
  const { page } = customer
  await page.goto('/account/personal-data')
  const data = personalDataPage(page)
  for (const datum of ['Фамилия', 'Имя', 'Отчество', 'Электронная почта', 'Мобильный телефон', 'Телефон для связи'] as const) {
    const why = page.getByRole('group').filter({ hasText: `Зачем это нужно: ${datum}` }).first()
    await data.why(datum).first().click()
    await expect(why).toContainText(/Пункты? \d+(\.\d+)+.* политики/)
  }
  await expect(data.email).toContainText(customer.email)
  for (const section of [data.email, data.mobile]) {
    await expect(section).toContainText('Подтверждено сегодня')
    await expect(section).toContainText('Источник: регистрация')
  }
})

test.describe('без скриптов', () => {
  test.use({ javaScriptEnabled: false })

  test('имя сохраняется, ошибка стоит у поля', async ({ as }) => {
    const { page } = await as('anna')
    await page.goto('/account/personal-data')
    const data = personalDataPage(page)
    await data.surname.fill('')
    await data.saveName.click()
    await expect(data.surname).toHaveAccessibleDescription(/Заполните это поле/)
    await data.surname.fill('Петрова')
    await data.saveName.click()
    await expect(data.done).toContainText('Сохранено')
    await expect(data.surname).toHaveValue('Петрова')
  })
})
