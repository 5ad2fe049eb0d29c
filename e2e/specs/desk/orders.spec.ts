import { expectGood } from '#e2e/kit/expect-good.ts'
import { expect, test } from '#e2e/kit/test.ts'
import { makeDelivered } from '#lib/test-support/make-delivered.ts'

test('склад: находит заказ, собирает прямо в списке, печатает лист, отправляет с трек-номером, вручает', { tag: '@smoke' }, async ({ as, shop }) => {
  const buyer = await shop.person()
  const { number } = await shop.order({ of: buyer, lines: [await shop.product()] })
  const { page } = await as('warehouse')

  await test.step('поиск — ссылка, имя и телефон скрыты', async () => {
    await page.goto('/desk/orders?todo=pack&sort=old')
    await page.getByRole('searchbox', { name: 'Поиск заказов' }).fill(buyer.email)
    await page.getByRole('button', { name: 'Найти', exact: true }).click()
    await expect(page).toHaveURL(/q=.*todo=pack|todo=pack.*q=/)
    await expect(page.getByRole('row').filter({ hasText: String(number) })).toBeVisible()
    await expect(page.getByText('Иванова')).toHaveCount(0)
  })

  await test.step('собирает кнопкой в строке', async () => {
    await page.getByRole('button', { name: `Заказ № ${number} собран` }).click()
    await expect(page.getByText(`Заказ № ${number} собран`).first()).toBeVisible()
    await page.goto(`/desk/orders/${number}`)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Заказ № ${number}`)
    await expect(page.getByRole('button', { name: 'Отправить' })).toBeVisible()
    await expectGood(page)
  })

  await test.step('лист сборки показывает имя, телефон и товары', async () => {
    await page.getByRole('link', { name: 'Лист сборки' }).click()
    await expect(page.getByRole('article')).toContainText('Иванова Анна')
    await expect(page.getByRole('article')).toContainText('1')
    await page.goBack()
  })

  await test.step('отправляет: неверный трек-номер не проходит, верный уходит', async () => {
    await page.getByRole('button', { name: 'Отправить' }).click()
    await page.getByLabel('Трек-номер').fill('12')
    await page.getByRole('button', { name: 'Передан в доставку' }).click()
    await expect(page.getByText('От 8 до 20 латинских букв и цифр')).toBeVisible()
    await page.getByLabel('Трек-номер').fill('8008 0012 345678')
    await page.getByRole('button', { name: 'Передан в доставку' }).click()
    await expect(page.getByRole('button', { name: 'Вручён' })).toBeVisible()
    await expect(page.getByText('80080012345678').first()).toBeVisible()
    await page.getByRole('button', { name: 'Вручён' }).click()
    await expect(page.getByRole('button', { name: 'Оформить возврат' })).toBeVisible()
  })

  await test.step('деньги возвращать не может', async () => {
    await expect(page.getByRole('button', { name: /Вернуть/ })).toHaveCount(0)
  })
})

test('двое отправляют один заказ: второй видит отказ и новое состояние', async ({ as, shop }) => {
  const { number } = await shop.order({ of: await shop.person(), lines: [await shop.product()], to: 'packed' })
  const { page } = await as('warehouse')
  const { page: second } = await as('manager')
  for (const each of [page, second]) {
    await each.goto(`/desk/orders/${number}`)
    await each.getByRole('button', { name: 'Отправить' }).click()
    await each.getByLabel('Трек-номер').fill('80080012345678')
  }
  await page.getByRole('button', { name: 'Передан в доставку' }).click()
  await expect(page.getByRole('button', { name: 'Вручён' })).toBeVisible()
  await second.getByLabel('Трек-номер').fill('AB12345678')
  await second.getByRole('button', { name: 'Передан в доставку' }).click()
  await expect(second.getByText(/заказ изменился/)).toBeVisible()
  await expect(second.getByText('80080012345678').first()).toBeVisible()
})

test('поддержка: пишет заметку и отменяет с причиной, денег не возвращает и не собирает', async ({ as, shop }) => {
  const { number } = await shop.order({ of: await shop.person(), lines: [await shop.product()] })
  const { page } = await as('support')
  await page.goto(`/desk/orders/${number}`)
  await expect(page.getByRole('button', { name: 'Собран' })).toHaveCount(0)
  await expect(page.getByRole('link', { name: 'Лист сборки' })).toHaveCount(0)
  await page.getByLabel('Новая заметка').fill('Просил позвонить вечером')
  await page.getByRole('button', { name: 'Записать' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: 'Просил позвонить вечером' })).toBeVisible()
  await page.getByRole('button', { name: 'Отменить заказ' }).click()
  await page.getByRole('dialog').getByLabel('Причина').selectOption({ label: 'Попросил покупатель' })
  await page.getByRole('dialog').getByRole('button', { name: 'Отменить заказ' }).click()
  await expect(page.getByText('Отменён: Попросил покупатель')).toBeVisible()
  await page.goto('/desk/orders/bulk?kind=orders.pack&numbers=1')
  await expect(page.getByRole('heading', { level: 1 })).not.toContainText('Собрать')
})

test('менеджер возвращает деньги за часть заказа, сумма считается сразу', async ({ as }) => {
  const { number } = await makeDelivered({ personId: null, lines: [{ price: 100_000, quantity: 3 }, { price: 50_000 }] })
  const { page } = await as('manager')
  await page.goto(`/desk/orders/${number}`)
  await page.getByRole('button', { name: 'Вернуть за товары' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('spinbutton').first().fill('2')
  await expect(dialog.getByRole('status')).toContainText(/2\s000\s₽/)
  await expectGood(page)
  await dialog.getByRole('button', { name: 'Вернуть деньги' }).click()
  await expect(page.getByText('в возврате 2 из 3')).toBeVisible()
  await expect(page.getByText(/−2\s000\s₽/)).toBeVisible()
})

test('действие со списком: идёт само, показывает каждый заказ; до начала его можно остановить', async ({ as, shop }) => {
  const buyer = await shop.person()
  const device = await shop.product()
  const numbers: number[] = []
  for (let n = 0; n < 3; n += 1) numbers.push((await shop.order({ of: buyer, lines: [device] })).number)
  const { page } = await as('warehouse')

  await test.step('отмеченные строки ведут к проверке', async () => {
    await page.goto(`/desk/orders?q=${buyer.email}`)
    for (const number of numbers) await page.getByRole('checkbox', { name: `Заказ № ${number}` }).check()
    await page.getByRole('region', { name: 'Действия с выбранными' }).getByRole('link', { name: 'Собрать' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Собрать: 3\sзаказа/)
  })

  await test.step('остановлено до начала — ничего не тронуто', async () => {
    await page.getByRole('button', { name: 'Собрать: 3' }).click()
    await page.getByRole('button', { name: 'Остановить' }).click()
    await expect(page.getByText(/Не тронуто: 3\sзаказа/)).toBeVisible()
    await expectGood(page)
  })

  await test.step('во второй раз доходит до конца', async () => {
    await page.goto(`/desk/orders/bulk?kind=orders.pack&numbers=${numbers.join(',')}`)
    await page.getByRole('button', { name: 'Собрать: 3' }).click()
    await expect(page.getByText('Сделано: 3.')).toBeVisible({ timeout: 30_000 })
    await expect(page.getByRole('row').filter({ hasText: 'сделано' })).toHaveCount(3)
  })
})
