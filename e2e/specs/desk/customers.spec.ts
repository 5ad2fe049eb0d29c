import { expectGood } from '#e2e/kit/expect-good.ts'
import { expect, test } from '#e2e/kit/test.ts'
import { blockSubject } from '#lib/subjects/block-subject.ts'
import { subjectOfPerson } from '#lib/subjects/find-subject.ts'
import { db } from '#lib/db/db.ts'

test('поддержка: находит покупателя, открывает данные с причиной, исправляет имя; покупатель видит это в своём журнале §5.5 §6.1.2 §6.2.1', async ({ as, shop, mailbox }) => {
  const buyer = await shop.person()
  const { number } = await shop.order({ of: buyer, lines: [await shop.product()] })
  const { page } = await as('support')

  await test.step('в списке имя и контакты скрыты', async () => {
    await page.goto('/desk/customers')
    await page.getByRole('searchbox', { name: 'Поиск покупателей' }).fill(buyer.email)
    await page.getByRole('button', { name: 'Найти', exact: true }).click()
    await expect(page).toHaveURL(/q=/)
    await expect(page.getByRole('table').getByRole('link')).toHaveCount(1)
    await expect(page.getByRole('main')).not.toContainText('Иванова')
    await expect(page.getByRole('option', { name: 'Данные заблокированы' })).toHaveCount(0)
  })

  await test.step('в карточке тоже, пока не названа причина', async () => {
    await page.getByRole('table').getByRole('link').click()
    await expect(page.getByRole('heading', { name: 'Заказы: 1' })).toBeVisible()
    await expect(page.getByRole('link', { name: String(number), exact: true })).toBeVisible()
    await expect(page.getByRole('main')).not.toContainText(buyer.email)
    await expect(page.getByRole('button', { name: 'Исправить' })).toHaveCount(0)
    await page.getByRole('button', { name: 'Показать данные' }).click()
    const dialog = page.getByRole('dialog', { name: 'Зачем открыть данные?' })
    await dialog.getByRole('button', { name: 'Показать', exact: true }).click()
    await expect(dialog).toContainText('Выберите причину')
    await dialog.getByLabel('Другая — своими словами').check()
    await dialog.getByLabel('Причина своими словами').fill('надо')
    await dialog.getByRole('button', { name: 'Показать', exact: true }).click()
    await expect(dialog).toContainText('не короче 10 знаков')
    await dialog.getByLabel('Звонок по заказу').check()
    await dialog.getByRole('button', { name: 'Показать', exact: true }).click()
    await expect(page.getByRole('main')).toContainText(buyer.email)
    await expect(page.getByText('Открыто до')).toBeVisible()
    await expectGood(page)
  })

  await test.step('исправляет имя по просьбе, покупателю пишут', async () => {
    await page.getByRole('button', { name: 'Исправить' }).click()
    const dialog = page.getByRole('dialog', { name: 'Исправить по просьбе покупателя' })
    await dialog.getByLabel('Фамилия').fill('Иванцова')
    await dialog.getByRole('button', { name: 'Сохранить' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Иванцова')
    expect((await mailbox.of(buyer).latest(/исправили ваши данные/)).text).toContain('фамилия')
  })

  await test.step('скрывает', async () => {
    await page.getByRole('button', { name: 'Скрыть' }).click()
    await expect(page.getByRole('button', { name: 'Показать данные' })).toBeVisible()
    await expect(page.getByRole('main')).not.toContainText('Иванцова')
  })

  await test.step('покупатель видит в своём журнале, кто, когда и почему', async () => {
    const { page: journal } = await as(buyer)
    await journal.goto('/account/my-data/journal')
    await expect(journal.getByRole('main')).toContainText('поддержка')
    await expect(journal.getByRole('main')).toContainText('Звонок по заказу')
  })
})

test('заблокированного покупателя видит только ответственный за персональные данные §6.2.4', async ({ as, shop }) => {
  const buyer = await shop.person()
  await db.$transaction(async (tx) => blockSubject(tx, { subjectId: await subjectOfPerson(tx, buyer.id), personId: buyer.id, cause: 'обращение' }))
  const { page, context } = await as('manager')
  await page.goto(`/desk/customers?q=${encodeURIComponent(buyer.email)}`)
  await expect(page.getByText('Никто не найден')).toBeVisible()
  expect((await page.goto(`/desk/customers/${buyer.id}`))?.status()).toBe(404)
  await context.clearCookies()
  await as('officer', { in: page })
  await page.goto(`/desk/customers?show=blocked&q=${encodeURIComponent(buyer.email)}`)
  await page.getByRole('table').getByRole('link').click()
  await expect(page.getByText('данные заблокированы', { exact: true })).toBeVisible()
})

test('ответственный: объединяет двух покупателей, когда оба подтвердили контакт §1.1.6', async ({ as, shop, mailbox }) => {
  const [kept, gone] = [await shop.person(), await shop.person()]
  await shop.order({ of: gone, lines: [await shop.product()] })
  const { page } = await as('officer')
  await page.goto('/desk/customers/merge')
  await page.getByLabel('Остаётся: почта или мобильный').fill(kept.email)
  await page.getByLabel('Уходит: почта или мобильный').fill(gone.email)
  await page.getByRole('button', { name: 'Отправить коды' }).click()
  const codes = [await mailbox.of(kept).latest(/объединения/).code(), await mailbox.of(gone).latest(/объединения/).code()]
  await page.getByLabel('Код с контакта, который остаётся').fill(codes[0] ?? '')
  await page.getByLabel('Код с контакта, который уходит').fill('000000')
  await page.getByRole('button', { name: 'Объединить навсегда' }).click()
  await expect(page.getByText('Код не подходит').first()).toBeVisible()
  await page.getByLabel('Код с контакта, который уходит').fill(codes[1] ?? '')
  await page.getByRole('button', { name: 'Объединить навсегда' }).click()
  await expect(page.getByText('Записи объединены.')).toBeVisible()
  await expect(page.getByRole('main')).toContainText('заказов — 1')
  await page.getByRole('link', { name: 'Открыть карточку' }).click()
  await expect(page.getByRole('heading', { name: 'Заказы: 1' })).toBeVisible()
})

test('доказательства согласия: форма и место в цепочке видны, запечатанное открывают с причиной, и покупатель её читает §4.1.9 §5.5', async ({ as, shop, consents }) => {
  const buyer = await shop.person()
  await consents.of(buyer).give('news-offers/email')
  const { page } = await as('support')
  await page.goto(`/desk/customers/${buyer.id}`)
  const section = page.getByRole('region', { name: 'Согласия' })
  await section.getByText(/^Доказательства:/).click()
  await expect(section).toContainText('форма: страница «Мои согласия»')
  await expect(section).toContainText(/\d+-я из \d+ в цепочке/)
  await expectGood(page)
  await section.getByRole('button', { name: /^Открыть доказательства/ }).last().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Открыть', exact: true }).click()
  await expect(dialog).toContainText('не короче 10 знаков')
  await dialog.getByLabel('Причина').fill('жалоба на рассылку')
  await dialog.getByRole('button', { name: 'Открыть', exact: true }).click()
  await expect(dialog).toContainText('203.0.113.5')
  await expect(dialog).toContainText('Я даю согласие')
  await expect(dialog).toContainText('тот же, что прислала форма')
  await expect(page).toBeAccessible()

  const { page: journal } = await as(buyer)
  await journal.goto('/account/my-data/journal')
  await expect(journal.getByRole('main')).toContainText('Доказательства согласия: жалоба на рассылку')
})
