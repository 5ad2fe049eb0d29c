import { signIn } from '#e2e/kit/journeys/sign-in.ts'
import { wishListPage } from '#e2e/kit/pages/wish-list-page.ts'
import { expect, test } from '#e2e/kit/test.ts'
import { keepWishes } from '#lib/wishlist/keep-wishes.ts'

test('гость: сердечко на товаре и на карточке переживает перезагрузку, список — на своей странице', async ({ page, shop }) => {
  const [first, second] = [await shop.product(), await shop.product()]
  const wishes = wishListPage(page)

  await test.step('на странице товара', async () => {
    await page.goto(first.path)
    await wishes.heart(first.name).click()
    await expect(wishes.heart(first.name)).toHaveAttribute('aria-pressed', 'true')
    await expect(wishes.inHeader(1)).toBeVisible()
    await page.reload()
    await expect(wishes.heart(first.name)).toHaveAttribute('aria-pressed', 'true')
  })

  await test.step('на карточке: нажатие не уводит со списка', async () => {
    await page.goto('/catalogue/accessories?sort=new')
    await wishes.heart(second.name).click()
    await expect(wishes.inHeader(2)).toBeVisible()
    await expect(page).toHaveURL(/\/catalogue\/accessories/)
  })

  await test.step('/wishlist, последнее сверху; убранное уходит', async () => {
    await wishes.inHeader(2).click()
    await expect(wishes.cards).toHaveCount(2)
    await expect(wishes.cards.first()).toContainText(second.name)
    await wishes.heart(second.name).click()
    await expect(wishes.cards).toHaveCount(1)
    await wishes.heart(first.name).click()
    await expect(wishes.empty).toBeVisible()
    await page.reload()
    await expect(wishes.empty).toBeVisible()
  })
})

test('отложенное гостем приходит в кабинет вместе с ним, ничего не теряя и не двоя, а устройство его забывает', async ({ page, shop }) => {
  const customer = await shop.person()
  const [both, mine, guests] = [await shop.product(), await shop.product(), await shop.product()]
  await keepWishes(customer.id, [both.slug, mine.slug])
  const wishes = wishListPage(page)
  for (const device of [both, guests]) {
    await page.goto(device.path)
    await wishes.heart(device.name).click()
    await expect(wishes.heart(device.name)).toHaveAttribute('aria-pressed', 'true')
  }
  await signIn(page, { contact: customer.email, password: customer.password })
  await expect(wishes.inHeader(3)).toBeVisible()
  await page.goto('/account/wish-list')
  await expect(wishes.cards).toHaveCount(3)
  expect(await page.evaluate(() => localStorage.getItem('wishes'))).toBeNull()
})

test('две вкладки и два устройства показывают один список', async ({ as, shop }) => {
  const customer = await as('anna')
  const device = await shop.product()
  const { page, context } = customer
  const other = await context.newPage()
  await other.goto(device.path)
  await page.goto(device.path)
  await wishListPage(page).heart(device.name).click()
  await expect(wishListPage(page).inHeader(1)).toBeVisible()
  await expect(wishListPage(other).heart(device.name)).toHaveAttribute('aria-pressed', 'true')

  await test.step('убрано на другом устройстве — убрано и здесь', async () => {
    const { page: elsewhere } = await as(customer)
    await elsewhere.goto('/account/wish-list')
    await expect(wishListPage(elsewhere).inHeader(1)).toBeVisible()
    await wishListPage(elsewhere).heart(device.name).click()
    await expect(wishListPage(elsewhere).told).toHaveText('Убрано из избранного')
    await elsewhere.reload()
    await expect(wishListPage(elsewhere).empty).toBeVisible()
    await page.reload()
    await expect(wishListPage(page).inHeader(0)).toBeVisible()
    await expect(wishListPage(page).heart(device.name)).toHaveAttribute('aria-pressed', 'false')
  })
})

test('чего больше не продают, того в списке нет, и он не ломается', async ({ as, shop }) => {
  const customer = await as('anna')
  const [stays, gone] = [await shop.product(), await shop.product()]
  await keepWishes(customer.id, [stays.slug, gone.slug])
  await shop.change(gone, { status: 'archived' })
  const { page } = customer
  for (const path of ['/account/wish-list', '/wishlist']) {
    await page.goto(path)
    await expect(wishListPage(page).cards).toHaveCount(1)
    await expect(wishListPage(page).cards).toContainText(stays.name)
  }
})

test('раскупленное остаётся в списке и говорит, что его нет', async ({ as, shop }) => {
  const customer = await as('anna')
  const device = await shop.product({ stock: 1 })
  await keepWishes(customer.id, [device.slug])
  await shop.change(device, { stock: 0 })
  const { page } = customer
  await page.goto('/account/wish-list')
  await expect(wishListPage(page).cards).toContainText('Нет в наличии')
})

test('после выхода чужого списка на устройстве не остаётся', async ({ as, shop }) => {
  const customer = await as('anna')
  const device = await shop.product()
  await keepWishes(customer.id, [device.slug])
  const { page } = customer
  await page.goto(device.path)
  await expect(wishListPage(page).inHeader(1)).toBeVisible()
  await page.goto('/account')
  await page.getByRole('button', { name: 'Выйти' }).filter({ visible: true }).click()
  await expect(page).toHaveURL('/')
  await expect(wishListPage(page).inHeader(0)).toBeVisible()
  await page.goto('/wishlist')
  await expect(wishListPage(page).empty).toBeVisible()
})

test.describe('без скриптов', () => {
  test.use({ javaScriptEnabled: false })

  test('список из кабинета открывается, и из него можно убрать', async ({ as, shop }) => {
    const customer = await as('anna')
    const device = await shop.product()
    await keepWishes(customer.id, [device.slug])
    const { page } = customer
    await page.goto('/account/wish-list')
    await wishListPage(page).remove(device.name).click()
    await expect(wishListPage(page).empty).toBeVisible()
  })
})
