import { productPage } from '#e2e/kit/pages/product-page.ts'
import { siteHeader } from '#e2e/kit/pages/site-header.ts'
import { expect, test } from '#e2e/kit/test.ts'

test('выбор цвета меняет адрес, картинку и цену', async ({ page }) => {
  await page.goto('/product/orbita-2/graphite')
  const product = productPage(page)
  await expect(product.text('12 990 ₽')).toBeVisible()
  const before = await product.picture.getAttribute('alt')
  await product.colour('Песочный').click()
  await expect(page).toHaveURL('/product/orbita-2/sand')
  await expect(product.text('13 490 ₽')).toBeVisible()
  await expect(product.picture).not.toHaveAttribute('alt', before ?? '')
  await expect(product.picture).toHaveAttribute('alt', /Песочный/)
  await page.goBack()
  await expect(product.text('12 990 ₽')).toBeVisible()
})

test('выбор размера не теряет цвет', async ({ page }) => {
  await page.goto('/product/kontur/gold-18')
  const product = productPage(page)
  await product.size('20').click()
  await expect(page).toHaveURL('/product/kontur/gold-20')
  await expect(product.colours).toContainText('Золото')
  await expect(product.sizes.getByRole('link', { name: '20' })).toHaveAttribute('aria-current', 'true')
})

test('чего мало, то посчитано, чего нет, того не купить', async ({ page, shop }) => {
  const few = await shop.product({ stock: 3 })
  await page.goto(few.path)
  await expect(productPage(page).text(/Осталось 3\sшт/)).toBeVisible()
  const none = await shop.product({ stock: 0 })
  await page.goto(none.path)
  await expect(productPage(page).soldOut).toBeDisabled()
})

test('распроданный вариант назван таким и в выборе', async ({ page }) => {
  await page.goto('/product/kontur/silver-18')
  await expect(productPage(page).size('22')).toHaveAccessibleName(/нет в наличии/)
  await productPage(page).size('22').click()
  await expect(productPage(page).soldOut).toBeVisible()
})

test('картинку можно увеличить, закрыть и вернуться к кнопке', async ({ page }) => {
  await page.goto('/product/orbita-2/graphite')
  const product = productPage(page)
  await product.zoom.click()
  const dialog = page.getByRole('dialog', { name: /Орбита 2/ })
  await expect(dialog.getByRole('img')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(product.zoom).toBeFocused()
})

test('на странице есть всё для решения: характеристики, комплект, гарантия, доставка, похожее', async ({ page }) => {
  await page.goto('/product/orbita-2')
  const main = page.getByRole('main')
  for (const name of ['Характеристики', 'В коробке']) await expect(main.getByRole('heading', { name })).toBeVisible()
  await expect(main.getByText(/Гарантия\s\d+/)).toBeVisible()
  await expect(main.getByText('Доставка по России')).toBeVisible()
  expect(await main.getByRole('region', { name: 'Вместе с этим смотрят' }).getByRole('article').count()).toBeGreaterThan(0)
})

test('добавить можно несколько, но не больше, чем есть', async ({ page, shop }) => {
  const device = await shop.product({ stock: 2 })
  await page.goto(device.path)
  const product = productPage(page)
  await product.add.click()
  await expect(product.toCart).toBeVisible()
  await page.getByRole('button', { name: 'Увеличить количество' }).first().click()
  await expect(siteHeader(page).cart(2)).toBeVisible()
  await expect(product.text('Больше нет в наличии: осталось 2 шт.')).toBeVisible()
})

test('пока страница была открыта, товар закончился: магазин говорит об этом', async ({ page, shop }) => {
  const device = await shop.product({ stock: 1 })
  await page.goto(device.path)
  await shop.change(device, { stock: 0 })
  await productPage(page).add.click()
  await expect(page.getByRole('alert').filter({ hasText: 'закончился' })).toBeVisible()
})

const unknown = [
  '/product/net-takogo', '/product/orbita-2/net-takogo', '/product/orbita-2/sand/ещё', '/product/constructor', '/product/%00', '/product/..%2f..%2fetc',
  '/catalogue/net-takogo', '/catalogue/watches-square/deeper', '/catalogue/%00', '/catalogue/net-takogo?sort=cheap', '/net-takoi-stranitsy',
  '/order/abc', '/order/99999999999?key=x', '/order/%00?key=%00',
]

test('неизвестные адреса отвечают настоящим 404', async ({ request }) => {
  for (const path of unknown) expect((await request.get(path)).status(), path).toBe(404)
})

test('страница 404 читается и без скриптов, из памяти тоже, и поисковикам не нужна', async ({ request }) => {
  for (const path of ['/product/net-takogo-2', '/catalogue/net-takogo-2', '/catalogue/net-takogo-3?sort=cheap', '/net-takoi-stranitsy-2']) {
    for (const visit of ['first', 'second']) {
      const answer = await request.get(path)
      expect(answer.status(), `${path}, ${visit}`).toBe(404)
      const html = await answer.text()
      expect(html).toContain('Трекер потерял эту страницу</h1>')
      expect(html).toContain('<title>Страница не найдена — Smart Tracker</title>')
      expect(html).toContain('<meta name="robots" content="noindex"')
    }
  }
})

test('со страницы 404 есть куда пойти', async ({ page }) => {
  for (const path of ['/product/net-takogo', '/net-takoi-stranitsy']) {
    expect((await page.goto(path))?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.getByRole('main').getByRole('link', { name: 'Смотреть каталог' }).click()
    await expect(page).toHaveURL('/catalogue')
  }
})
