import { expectGood } from '#e2e/kit/expect-good.ts'
import { ownReviewsPage, productReviews } from '#e2e/kit/pages/reviews-page.ts'
import { expect, test } from '#e2e/kit/test.ts'
import { db } from '#lib/db/db.ts'
import { makeReview } from '#lib/test-support/make-review.ts'

test('отзыв отклоняют с причиной, автор исправляет, его публикуют; жалуются без кабинета, отзыв снят, автору и по ссылке сказано §7.9 §6.2.2', async ({ as, shop, page: guest, mailbox }) => {
  const author = await as('anna', { surname: 'Ильина' })
  const device = await shop.product({ stock: 5 })
  const { number: order } = await shop.order({ of: author, lines: [device], paid: true, to: 'delivered' })
  const own = ownReviewsPage(author.page)
  await author.page.goto(`/account/reviews/${order}-1`)
  await own.star(2).check()
  await own.text.fill('Часы хорошие. КУРЬЕР ИВАН ПРОСТО ХАМ, его номер +7 917 123-45-67.')
  await own.send.click()
  await expect(own.said).toContainText('Отзыв у нас')
  await expect(own.send, 'may be sent again').not.toHaveAttribute('aria-busy')
  const { id } = await db.review.findFirstOrThrow({ where: { product: { slug: device.slug } }, select: { id: true } })

  const { page } = await as('support')
  await page.goto('/desk/reviews')
  await expect(page.getByRole('link', { name: device.name })).toBeVisible()
  // Down the list and in, from the keyboard; nothing of who wrote.
  await page.keyboard.press('j')
  await page.keyboard.press('k')
  await page.goto(`/desk/reviews/${id}`)
  const main = page.getByRole('main')
  await expect(main).not.toContainText('Ильина')
  await expect(main).toContainText('Отмечено программой: крик заглавными, телефон')
  await expectGood(page, { inPassing: true })

  await page.keyboard.press('d')
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Отклонить' }).click()
  await expect(dialog.getByRole('combobox', { name: 'Причина' })).toHaveAccessibleDescription(/Выберите причину/)
  await dialog.getByRole('combobox', { name: 'Причина' }).selectOption('Чужие личные данные')
  await expect(dialog.getByRole('textbox', { name: 'Что написать автору' })).toHaveValue(/Уберите имена, телефоны/)
  await dialog.getByRole('textbox', { name: 'Что написать автору' }).fill('Уберите имя и телефон курьера, остальное оставьте.')
  await dialog.getByRole('button', { name: 'Отклонить' }).click()
  await expect(page.getByText('Отзыв отклонён')).toBeVisible()
  expect((await mailbox.of(author).latest(/Отзыв нужно поправить/)).text).toContain('Уберите имя и телефон курьера')
  expect((await guest.request.get(`/reviews/${id}/report`)).status()).toBe(404)

  await author.page.goto(`/account/reviews/${order}-1`)
  await expect(author.page.getByRole('main')).toContainText('Уберите имя и телефон курьера')
  await own.text.fill('Часы хорошие, а доставка опоздала.')
  await own.send.click()
  await expect(own.said).toContainText('Отзыв у нас')
  await page.goto(`/desk/reviews/${id}`)
  await expect(main).not.toContainText('Отмечено программой')
  await page.keyboard.press('p')
  await expect(page.getByText('Отзыв опубликован')).toBeVisible()
  await mailbox.of(author).latest(/Отзыв опубликован/)

  await expect(async () => {
    await guest.goto(device.path)
    await guest.getByRole('link', { name: 'Пожаловаться на отзыв' }).click({ timeout: 1000 })
  }).toPass()
  await guest.getByRole('radio', { name: /Личные данные/ }).check()
  await guest.getByRole('button', { name: 'Отправить жалобу' }).click()
  await expect(guest.getByRole('textbox', { name: 'Что именно' })).toHaveAccessibleDescription(/без этого мы не сможем проверить/)
  await expectGood(guest, { inPassing: true })
  await guest.getByRole('textbox', { name: 'Что именно' }).fill('На отзыве видно мою фамилию.')
  await guest.getByRole('button', { name: 'Отправить жалобу' }).click()
  await expect(guest.getByRole('heading', { level: 1 })).toHaveText(/Жалоба №\s\d+/)
  await expect(guest.getByRole('status')).toContainText('Сохраните адрес')
  const number = /\d+/.exec((await guest.getByRole('heading', { level: 1 }).textContent()) ?? '')?.[0] ?? ''

  await page.goto('/desk/reviews/reports')
  await page.getByRole('link', { name: number, exact: true }).click()
  await page.getByRole('button', { name: `Жалоба № ${number} обоснована` }).click()
  await expect(dialog.getByRole('combobox', { name: 'Причина' })).toHaveValue('personal-data')
  await dialog.getByRole('button', { name: 'Снять отзыв' }).click()
  await expect(page.getByText('снят', { exact: true })).toBeVisible()
  expect((await mailbox.of(author).latest(/Отзыв снят с публикации/)).text).toContain('пожаловались')
  await guest.reload()
  await expect(guest.getByText('Отзыв снят')).toBeVisible()
  expect((await guest.request.get(`/reviews/${id}/report`)).status()).toBe(404)
  await expect(async () => {
    await guest.goto(`/product/${device.slug}/reviews`)
    await expect(productReviews(guest).none).toBeVisible({ timeout: 1000 })
  }).toPass()
})

test('ответ магазина: двое правят один, второму сказано; имя автора открывает причина §5.5', async ({ as }) => {
  const { id } = await makeReview({ state: 'published' })
  const [{ page }, { page: colleague }] = [await as('support'), await as('manager')]
  await Promise.all([page, colleague].map((each) => each.goto(`/desk/reviews/${id}`)))
  await page.getByRole('textbox', { name: 'Ответ магазина' }).fill('Успейте купить второй ремешок.')
  await page.getByRole('button', { name: 'Ответить' }).click()
  await expect(page.getByRole('textbox', { name: 'Ответ магазина' })).toHaveAccessibleDescription(/слова рекламы/)
  await page.getByRole('textbox', { name: 'Ответ магазина' }).fill('Спасибо! Ремешок заменим по гарантии.')
  await page.getByRole('button', { name: 'Ответить' }).click()
  await expect(page.getByText('Ответ опубликован')).toBeVisible()
  await colleague.getByRole('textbox', { name: 'Ответ магазина' }).fill('Другой ответ.')
  await colleague.getByRole('button', { name: 'Ответить' }).click()
  await expect(colleague.getByRole('alert').filter({ hasText: 'отзыв изменился' })).toBeVisible()

  await expect(page.getByRole('main')).not.toContainText('Иванова')
  await page.getByRole('button', { name: 'Показать данные' }).click()
  await page.getByRole('dialog').getByRole('radio', { name: 'Другая — своими словами' }).check()
  await page.getByRole('dialog').getByRole('textbox').fill('жалоба на подделку отзыва')
  await page.getByRole('dialog').getByRole('button', { name: 'Показать', exact: true }).click()
  await expect(page.getByRole('main')).toContainText('Иванова Анна')
})

test.describe('без скриптов', () => {
  test.use({ javaScriptEnabled: false })

  test('без скриптов жалуются: ошибка у поля, слова на месте, решение по ссылке §7.9', async ({ page }) => {
    const { id } = await makeReview({ state: 'published' })
    await page.goto(`/reviews/${id}/report`)
    await page.getByRole('textbox', { name: 'Что именно' }).fill('Ссылка на чужой магазин')
    await page.getByRole('button', { name: 'Отправить жалобу' }).click()
    await expect(page.getByRole('radiogroup')).toHaveAccessibleDescription(/Выберите, что не так/)
    await expect(page.getByRole('textbox', { name: 'Что именно' })).toHaveValue('Ссылка на чужой магазин')
    await page.getByRole('radio', { name: /Реклама/ }).check()
    await page.getByRole('button', { name: 'Отправить жалобу' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(/Жалоба №\s\d+/)
    await expect(page.getByRole('main')).toContainText('Решим до')
  })
})
