import sharp from 'sharp'
import { communicationsPage } from '#e2e/kit/pages/communications-page.ts'
import { ownReviewsPage, productReviews } from '#e2e/kit/pages/reviews-page.ts'
import { expectGood } from '#e2e/kit/expect-good.ts'
import { expect, test } from '#e2e/kit/test.ts'

const snapshot = () => sharp({ create: { width: 900, height: 600, channels: 3, background: '#3a6ea5' } }).jpeg().toBuffer()

test('покупатель пишет отзыв с фотографией: под псевдонимом, с разрешения под именем, с отзывом согласия снова без него §4.1.14 §6.2.2 §7.9', async ({ as, shop, page }) => {
  const [anna, boris] = [await as('anna', { givenName: 'Анна', surname: 'Ильина' }), await as('vera')]
  const device = await shop.product({ stock: 5 })
  const order = await shop.order({ of: anna, lines: [device], paid: true, to: 'delivered' })
  const [mine, shown] = [ownReviewsPage(anna.page), productReviews(page)]

  await test.step('пока отзывов нет, так и сказано; кто не покупал, формы не видит', async () => {
    await page.goto(device.path)
    await expect(shown.none).toBeVisible()
    await boris.page.goto(`/account/reviews/${order.number}-1`)
    await expect(ownReviewsPage(boris.page).text).toHaveCount(0)
    await boris.page.goto(`/account/reviews/new?product=${device.slug}`)
    await expect(boris.page.getByText('Этот товар вам ещё не доставлен')).toBeVisible()
  })

  await test.step('форма: без оценки не уйдёт, звёзды выбираются стрелками', async () => {
    await anna.page.goto(`/account/orders/${order.number}`)
    await mine.write.click()
    await expect(mine.text).toBeVisible()
    await mine.send.click()
    await expect(anna.page.getByText('Поставьте оценку')).toBeVisible()
    await mine.star(1).focus()
    for (let presses = 0; presses < 3; presses += 1) await anna.page.keyboard.press('ArrowRight')
    await expect(mine.star(4)).toBeChecked()
    await expect(anna.page.getByText('Поставьте оценку')).toHaveCount(0)
    await mine.text.fill('Ношу месяц: заряда хватает на неделю, ремешок мягкий.')
    await mine.photos.setInputFiles({ name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: await snapshot() })
    await expect(mine.box).not.toBeChecked()
    await expectGood(anna.page)
    await mine.send.click()
    await expect(mine.said).toContainText('Отзыв у нас')
  })

  await test.step('до проверки его не видит никто, и фотографии тоже', async () => {
    const src = await anna.page.getByRole('img', { name: 'Ваша фотография 1' }).getAttribute('src')
    expect((await anna.page.request.get(src ?? '')).status()).toBe(200)
    expect((await page.request.get(src ?? '')).status()).toBe(404)
    await page.goto(`/product/${device.slug}/reviews`)
    await expect(shown.none).toBeVisible()
  })

  for (const review of await shop.reviews(device)) await shop.moderate(review, 'published')
  await test.step('на странице товара: псевдоним, покупка, оценка — людям и поисковику', async () => {
    await expect(async () => {
      await page.goto(device.path)
      await expect(shown.by(/^Покупатель [0-9A-F]{4}/)).toBeVisible({ timeout: 1000 })
    }).toPass()
    await expect(shown.section).toContainText('Проверенная покупка')
    await expect(shown.section).not.toContainText('Анна')
    expect(await page.locator('script[type="application/ld+json"]').allTextContents()).toContainEqual(expect.stringMatching(/"aggregateRating".*"ratingValue":4,"reviewCount":1/))
    await shown.photo.first().click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await expectGood(page)
  })

  await test.step('другой покупатель отмечает полезным и берёт отметку назад', async () => {
    const theirs = productReviews(boris.page)
    await boris.page.goto(`/product/${device.slug}/reviews`)
    await theirs.helpful.click()
    await expect(theirs.helpful).toHaveText('Полезно: 1')
    await boris.page.reload()
    await expect(theirs.helpful).toHaveAttribute('aria-pressed', 'true')
    await theirs.helpful.click()
    await expect(theirs.helpful).toHaveText('Полезно')
  })

  await test.step('разрешает имя, потом отзывает согласие в кабинете', async () => {
    await anna.page.goto(`/account/reviews/${order.number}-1`)
    await mine.box.check()
    await mine.send.click()
    await expect(anna.page.getByText('отзывы подписаны «Анна И.»')).toBeVisible()
    const seen = async (name: string | RegExp) => expect(async () => {
      await page.goto(device.path)
      await expect(shown.by(name)).toBeVisible({ timeout: 1000 })
    }).toPass()
    await seen('Анна И.')
    await anna.page.goto('/account/communications')
    await communicationsPage(anna.page).cell('Имя рядом с отзывом').change.click()
    await seen(/^Покупатель/)
    await expect(shown.section).not.toContainText('Анна')
  })
})

test.describe('страницы без скриптов', () => {
  test.use({ javaScriptEnabled: false })

  test('отзыв без скриптов: ошибка у поля, набранное на месте; фотографии — отдельной формой; отзыв удаляется §7.9', async ({ as, shop }) => {
    const anna = await as('anna')
    const device = await shop.product()
    await shop.order({ of: anna, lines: [device], paid: true, to: 'delivered' })
    const mine = ownReviewsPage(anna.page)
    await anna.page.goto('/account/reviews')
    await mine.write.click()
    await mine.star(2).check({ force: true })
    await mine.text.fill('мало')
    await mine.send.click()
    await expect(anna.page.getByText('Напишите хотя бы одно предложение')).toBeVisible()
    await expect(mine.star(2)).toBeChecked()
    await mine.text.fill('Экран царапается, в остальном неплохо.')
    await mine.send.click()
    await expect(mine.said).toContainText('Отзыв у нас')
    await mine.plainPhoto.setInputFiles({ name: 'x.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('no picture') })
    await mine.upload.click()
    await expect(mine.said).toContainText('не фотография')
    await mine.plainPhoto.setInputFiles({ name: 'IMG.jpg', mimeType: 'image/jpeg', buffer: await snapshot() })
    await mine.upload.click()
    await expect(anna.page.getByRole('img', { name: 'Ваша фотография 1' })).toBeVisible()
    await anna.page.goto('/account/reviews')
    await mine.review(device.name).getByLabel(/^Удалить/).filter({ visible: true }).click()
    await mine.review(device.name).getByRole('button', { name: 'Удалить' }).last().click()
    await expect(mine.review(device.name)).toHaveCount(0)
  })
})
