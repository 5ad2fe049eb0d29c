import { accountPage } from '#e2e/kit/pages/account-page.ts'
import { siteHeader } from '#e2e/kit/pages/site-header.ts'
import { expect, test } from '#e2e/kit/test.ts'

const rooms = [
  { title: 'Заказы', path: '/account/orders' },
  { title: 'Избранное', path: '/account/wish-list' },
  { title: 'Личные данные', path: '/account/personal-data' },
  { title: 'Адреса', path: '/account/addresses' },
  { title: 'Безопасность', path: '/account/security' },
] as const

test('новый кабинет: здоровается, советует своё и ведёт в каталог', async ({ as }) => {
  const { page } = await as('anna')
  await page.goto('/account')
  const account = accountPage(page)
  await expect(account.heading).toHaveText('Здравствуйте, Анна!')
  await expect(page).toHaveTitle(/Личный кабинет/)
  await expect(account.attention).toHaveCount(1)
  await expect(account.attention).toContainText('Включите двухэтапный вход')
  await expect(account.noOrders).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Выбрать устройство' }).click()
  await expect(page).toHaveURL('/catalogue')
})

test('пустые разделы говорят, чего в них нет и что с этим делать', async ({ as }) => {
  const { page } = await as('anna')
  const main = page.getByRole('main')
  for (const { path, words, way } of [
    { path: '/account/orders', words: 'Заказов пока нет', way: 'В каталог' },
    { path: '/account/wish-list', words: 'Пока ничего не отложено', way: 'В каталог' },
    { path: '/account/addresses', words: 'Здесь пока пусто', way: 'Добавить адрес' },
  ]) {
    await page.goto(path)
    await expect(main.getByRole('heading', { name: words })).toBeVisible()
    await expect(main.getByRole('link', { name: way })).toBeVisible()
  }
})

test('на компьютере разделы всегда рядом, и видно, где вы', async ({ as }) => {
  const { page } = await as('anna')
  await page.goto('/account')
  const account = accountPage(page)
  await expect(account.current).toHaveText('Обзор')
  for (const { title, path } of rooms) {
    await account.nav.getByRole('link', { name: title }).click()
    await expect(page).toHaveURL(path)
    await expect(account.heading).toHaveText(title)
    await expect(account.current).toHaveText(title)
    await expect(page).toHaveTitle(new RegExp(`^${title}`))
  }
  await page.goto('/account/personal-data/email')
  await expect(account.current).toHaveText('Личные данные')
  await page.goBack()
  await expect(account.heading).toHaveText('Безопасность')
})

test.describe('на телефоне', () => {
  test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true })

  test('разделы — крупными строками на обзоре, из каждого есть путь назад', async ({ as }) => {
    const { page } = await as('anna')
    await page.goto('/account')
    const account = accountPage(page)
    await expect(account.nav).toBeHidden()
    for (const { title, path } of rooms) {
      const room = account.room(title)
      expect((await room.boundingBox())?.height).toBeGreaterThanOrEqual(44)
      await room.tap()
      await expect(page).toHaveURL(path)
      await expect(account.heading).toHaveText(title)
      await account.back('Личный кабинет').tap()
      await expect(page).toHaveURL('/account')
    }
    await expect(account.signOut).toBeVisible()
  })

  test('внутренняя страница ведёт в свой раздел', async ({ as }) => {
    const { page } = await as('anna')
    await page.goto('/account/addresses/new')
    await accountPage(page).back('Адреса').tap()
    await expect(page).toHaveURL('/account/addresses')
  })
})

test('в шапке — имя, пока человек в кабинете; после выхода — «Войти», и кабинет закрыт', async ({ as }) => {
  const { page } = await as('anna')
  await page.goto('/')
  await expect(siteHeader(page).account('Анна')).toBeVisible()
  await siteHeader(page).account('Анна').click()
  await expect(page).toHaveURL('/account')
  await accountPage(page).signOut.click()
  await expect(page).toHaveURL('/')
  await expect(siteHeader(page).account(null)).toBeVisible()
  await page.goto('/account/personal-data')
  await expect(page).toHaveURL(/\/sign-in\?next=/)
})

test('вышли в одной вкладке — другая больше ничего не показывает', async ({ as }) => {
  const { page, context } = await as('anna')
  const other = await context.newPage()
  await other.goto('/account/personal-data')
  await expect(siteHeader(other).account('Анна')).toBeVisible()
  await page.goto('/account')
  await accountPage(page).signOut.click()
  await expect(other).toHaveURL(/\/sign-in\?next=/)
})

test('обзор начинается с заказа, который ждёт оплаты, и показывает три последних', async ({ as, shop }) => {
  const customer = await as('anna')
  const device = await shop.product({ stock: 10 })
  const earlier = await shop.order({ of: customer, lines: [device], to: 'delivered', daysAgo: 30 })
  for (const daysAgo of [20, 10]) await shop.order({ of: customer, lines: [device], to: 'shipped', daysAgo })
  const unpaid = await shop.order({ of: customer, lines: [device], payment: 'online' })
  const { page } = customer
  await page.goto('/account')
  const account = accountPage(page)
  await expect(account.attention.first()).toContainText(`Заказ № ${unpaid.number} ждёт оплаты`)
  const shown = account.orders.getByRole('list', { name: 'Заказы' }).getByRole('link')
  await expect(shown).toHaveCount(3)
  await expect(shown.first()).toContainText('Ждёт оплаты')
  await expect(account.orders).not.toContainText(`№ ${earlier.number}`)
  await account.orders.getByRole('link', { name: 'Все заказы' }).click()
  await expect(page).toHaveURL('/account/orders')
})
