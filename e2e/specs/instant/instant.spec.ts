import { silentFollower } from '#e2e/kit/silent-follower.ts'
import { cataloguePage } from '#e2e/kit/pages/catalogue-page.ts'
import { productPage } from '#e2e/kit/pages/product-page.ts'
import { expect, test } from '#e2e/kit/test.ts'

test('от главной до товара каждая страница на месте в миг нажатия: сервера для этого не ждут', async ({ page }) => {
  const catalogue = cataloguePage(page)
  const product = productPage(page)
  const follow = silentFollower(page)
  await page.goto('/')

  await test.step('главная → семейство', () =>
    follow(page.getByRole('main').getByRole('link', { name: /^Фитнес-браслеты/ }).first(), async () => {
      await expect(catalogue.heading).toHaveText('Фитнес-браслеты')
      await expect(catalogue.card('Пульс Про').getByText(/\d\s₽/)).toBeVisible()
      await expect(page).toHaveURL('/catalogue/fitness-bands')
    }))

  await test.step('семейство → товар', () =>
    follow(catalogue.card('Пульс Про').getByRole('link'), async () => {
      await expect(product.name).toContainText('Пульс Про')
      await expect(product.add).toBeEnabled()
      await expect(product.text(/\d\s₽/)).toBeVisible()
    }))

  await test.step('товар → другой цвет', () =>
    follow(product.colour('Серебро'), async () => {
      await expect(page).toHaveURL(/\/silver$/)
      await expect(product.colour('Серебро')).toHaveAttribute('aria-current', /.+/)
    }))

  await test.step('товар → каталог по цепочке', () =>
    follow(page.getByRole('navigation', { name: 'Навигационная цепочка' }).getByRole('link', { name: 'Каталог' }), () =>
      expect(catalogue.heading).toHaveText('Каталог')))
})

test('страница одного человека ждёт сервера: ничего чужого и ничего прежнего вместо неё не показано §4.1.2', async ({ page, shop }) => {
  const device = await shop.product()
  await page.goto(device.path)
  await productPage(page).add.click()
  await expect(productPage(page).toCart).toBeVisible()
  await page.route('**/cart**', () => {})
  await productPage(page).toCart.click()
  await expect(page.getByRole('heading', { level: 1, name: 'Корзина' })).toHaveCount(0)
  await expect(productPage(page).name).toHaveText(device.name)
})
