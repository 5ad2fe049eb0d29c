import { wishListPage } from '#e2e/kit/pages/wish-list-page.ts'
import { expect, test } from '#e2e/kit/test.ts'

test('списком делятся ссылкой: в ней товары и никого, получатель видит их и берёт себе', async ({ page, as, shop, context }) => {
  const [a, b] = [await shop.product(), await shop.product()]
  const wishes = wishListPage(page)
  for (const product of [a, b]) {
    await page.goto(product.path)
    await wishes.heart(product.name).click()
    await expect(wishes.heart(product.name)).toHaveAttribute('aria-pressed', 'true')
  }

  const link = await test.step('копируется то, что обещано', async () => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await page.goto('/wishlist')
    await page.getByRole('button', { name: 'Поделиться списком' }).click()
    await expect(page.getByText('Ссылка скопирована')).toBeVisible()
    return page.evaluate(() => navigator.clipboard.readText())
  })
  expect(new URL(link).search).toBe(`?items=${b.slug},${a.slug}`)

  await test.step('получатель: видит список, своё не тронуто, добавляет всё', async () => {
    const anna = await as('anna')
    const theirs = wishListPage(anna.page)
    await anna.page.goto(link)
    await expect(theirs.cards).toHaveCount(2)
    await expect(theirs.inHeader(0)).toBeVisible()
    await expect(anna.page).toBeAccessible()
    await anna.page.getByRole('button', { name: 'Добавить всё себе' }).click()
    await expect(anna.page.getByText('Добавлено: 2 товара')).toBeVisible()
    await expect(theirs.inHeader(2)).toBeVisible()
    await anna.page.goto('/account/wish-list')
    await expect(theirs.cards).toHaveCount(2)
    await expect(theirs.cards.first()).toContainText(b.name)
  })

  await test.step('чужое в адресе не мешает, снятое с продажи не показано', async () => {
    await shop.change(a, { status: 'archived' })
    await page.goto(`/wishlist/shared?items=${a.slug},%3Cscript%3E,${b.slug},${'x'.repeat(500)}`)
    await expect(wishes.cards).toHaveCount(1)
    await page.goto('/wishlist/shared?items=net-takogo')
    await expect(page.getByRole('heading', { name: 'По этой ссылке ничего нет' })).toBeVisible()
  })
})
