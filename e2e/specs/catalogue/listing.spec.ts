import { seeWholeList } from '#e2e/kit/journeys/see-whole-list.ts'
import { cataloguePage } from '#e2e/kit/pages/catalogue-page.ts'
import { siteHeader } from '#e2e/kit/pages/site-header.ts'
import { expect, test } from '#e2e/kit/test.ts'

// Families that no test adds goods to.
const watches = '/catalogue/watches-square'
const rings = '/catalogue/smart-rings'

test('семейство открывается из меню', async ({ page }) => {
  await page.goto('/')
  await siteHeader(page).catalogueMenu.click()
  await siteHeader(page).menu.getByRole('link', { name: 'Смарт-кольца' }).click()
  await expect(page).toHaveURL(rings)
  await expect(cataloguePage(page).heading).toHaveText('Смарт-кольца')
})

test('число у значения фильтра — сколько товаров останется', async ({ page }) => {
  await page.goto('/catalogue?category=&stock=1')
  const catalogue = cataloguePage(page)
  await catalogue.facet('Защита от воды').click()
  const value = catalogue.value('IP68')
  const promised = Number(/^IP68(\d+)$/.exec((await catalogue.labelOf('IP68').textContent()) ?? '')?.[1])
  expect(promised).toBeGreaterThan(0)
  await value.check()
  await expect(page).toHaveURL(/water=ip68/)
  await expect(catalogue.cards).toHaveCount(promised)
})

test('фильтры живут в адресе: ссылка открывает то же самое', { tag: '@smoke' }, async ({ page }) => {
  await page.goto('/catalogue')
  const catalogue = cataloguePage(page)
  await catalogue.facet('Цвет').click()
  await catalogue.value('Лиловый').check()
  await expect(page).toHaveURL(/colour=lilac/)
  await expect(catalogue.chips).toContainText('Лиловый')
  await seeWholeList(page)
  const names = await catalogue.names.allTextContents()
  const url = page.url()
  await page.goto('about:blank')
  await page.goto(url)
  await expect(catalogue.chips).toContainText('Лиловый')
  expect(await catalogue.names.allTextContents()).toEqual(names)
})

test('отбор работает и тогда, когда в семейство пришли по ссылке внутри сайта', async ({ page }) => {
  await page.goto('/')
  await page.getByRole('main').getByRole('link', { name: /Прямоугольные смарт-часы/ }).first().click()
  const catalogue = cataloguePage(page)
  await expect(catalogue.heading).toHaveText('Прямоугольные смарт-часы')
  await catalogue.facet('Цвет').click()
  await catalogue.value('Лиловый').check()
  await expect(catalogue.chips).toContainText('Лиловый')
  await expect(catalogue.cards).toHaveCount(1)
  await catalogue.sort.selectOption('cheap')
  await expect(page).toHaveURL(/colour=lilac.*sort=cheap/)
  await expect(catalogue.cards).toHaveCount(1)
  await page.goBack()
  await page.goBack()
  await expect(catalogue.cards).not.toHaveCount(1)
})

test('«Назад» возвращает прежний отбор', async ({ page }) => {
  await page.goto(watches)
  const catalogue = cataloguePage(page)
  const all = await catalogue.cards.count()
  await catalogue.facet('Цвет').click()
  await catalogue.value('Лиловый').check()
  await expect(catalogue.cards).not.toHaveCount(all)
  await page.goBack()
  await expect(page).toHaveURL(watches)
  await expect(catalogue.cards).toHaveCount(all)
  await page.goForward()
  await expect(page).toHaveURL(/colour=lilac/)
  await expect(catalogue.cards).not.toHaveCount(all)
})

test('отбор снимается по одному и весь сразу', async ({ page }) => {
  await page.goto(`${watches}?colour=lilac&stock=1`)
  const catalogue = cataloguePage(page)
  await catalogue.chips.getByRole('link', { name: /Лиловый/ }).click()
  await expect(page).toHaveURL(`${watches}/filter?stock=1`)
  await page.goto(`${watches}?colour=lilac&stock=1`)
  await catalogue.reset.click()
  await expect(page).toHaveURL(watches)
})

test('порядок по цене верен в обе стороны', async ({ page }) => {
  await page.goto('/catalogue?to=30000')
  const catalogue = cataloguePage(page)
  await catalogue.sort.selectOption('cheap')
  await expect(page).toHaveURL(/sort=cheap/)
  const cheap = await firstPrices(page)
  expect(cheap).toEqual(cheap.toSorted((a, b) => a - b))
  await catalogue.sort.selectOption('expensive')
  await expect(page).toHaveURL(/sort=expensive/)
  await expect(catalogue.cards.first()).toContainText('21 990 ₽')
  const dear = await firstPrices(page)
  expect(dear).toEqual(dear.toSorted((a, b) => b - a))
})

test('цена от и до отбирает по цене', async ({ page }) => {
  await page.goto('/catalogue')
  const catalogue = cataloguePage(page)
  await catalogue.facet('Цена').click()
  await catalogue.priceFrom.fill('5000')
  await catalogue.priceFrom.press('Tab')
  await expect(page).toHaveURL(/from=5000/)
  await catalogue.priceTo.fill('7 000')
  await catalogue.priceTo.press('Tab')
  await expect(page).toHaveURL(/to=7\+?000/)
  await expect(catalogue.chips).toContainText('до 7 000 ₽')
  const prices = await firstPrices(page)
  expect(Math.min(...prices)).toBeGreaterThanOrEqual(5000)
  expect(Math.max(...prices)).toBeLessThanOrEqual(7000)
})

test('длинный список листается, и на страницах нет повторов', async ({ page, shop }) => {
  const roubles = 700_000 + Math.floor(Math.random() * 200_000)
  for (let made = 0; made < 26; made += 1) await shop.product({ stock: 0, price: roubles * 100 })
  await page.goto(`/catalogue/filter?from=${roubles}&to=${roubles}`)
  const catalogue = cataloguePage(page)
  await expect(catalogue.total).toContainText(/26\sтоваров, страница 1 из 2/)
  const first = await catalogue.names.allTextContents()
  await catalogue.pages.getByRole('link', { name: 'Страница 2' }).click()
  await expect(page).toHaveURL(/page=2/)
  await expect(catalogue.total).toContainText('страница 2 из 2')
  const second = await catalogue.names.allTextContents()
  expect(new Set([...first, ...second]).size).toBe(26)
  await page.goto(`/catalogue?from=${roubles}&to=${roubles}&page=9999`)
  await expect(catalogue.heading).toHaveText('Каталог')
})

test('когда ничего не нашлось, сказано, что делать', async ({ page }) => {
  await page.goto('/catalogue?from=999999')
  await expect(page.getByText('Ничего не нашлось')).toBeVisible()
  await page.getByRole('link', { name: 'Сбросить фильтры' }).click()
  await expect(page).toHaveURL('/catalogue')
})

test('непонятный адрес показывает список, а не ошибку', async ({ page, request }) => {
  for (const query of ['colour=%00', 'colour=<script>', 'from=-1&to=abc', 'page=-5', 'page=1e9', 'sort=drop', `colour=${'a'.repeat(4000)}`, 'stock=2', 'colour=constructor', 'water=__proto__']) {
    const answer = await request.get(`${watches}?${query}`)
    expect(answer.status(), query.slice(0, 40)).toBe(200)
    expect(await answer.text(), query.slice(0, 40)).toMatch(/<article[^]+₽/)
  }
  await page.goto(`${watches}?colour=constructor&page=-5`)
  await expect(cataloguePage(page).cards.first()).toBeVisible()
})

test('отобранные списки не для поисковиков, их адрес — у целого', async ({ page }) => {
  await page.goto(`${watches}?colour=lilac&sort=cheap`)
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', new RegExp(`${watches}$`))
  await page.goto(watches)
  await expect(page.locator('meta[name=robots]')).toHaveCount(0)
  await expect(page.locator('link[rel=canonical]')).toHaveAttribute('href', new RegExp(`${watches}$`))
})

test.describe('без скриптов', () => {
  test.use({ javaScriptEnabled: false })

  test('отбор работает кнопкой «Применить»', async ({ page }) => {
    await page.goto(watches)
    const catalogue = cataloguePage(page)
    const all = await catalogue.cards.count()
    await catalogue.facet('Цвет').click()
    await catalogue.value('Лиловый').check()
    await catalogue.apply.click()
    await expect(page).toHaveURL(/colour=lilac/)
    await expect(catalogue.chips).toContainText('Лиловый')
    expect(await catalogue.cards.count()).toBeLessThan(all)
    await catalogue.chips.getByRole('link').first().click()
    expect(await catalogue.cards.count()).toBe(all)
  })
})

/** The prices of the cards, in whole roubles, in the order of the list. */
async function firstPrices(page: Parameters<typeof cataloguePage>[0]): Promise<number[]> {
  await seeWholeList(page)
  const texts = await cataloguePage(page).cards.allTextContents()
  return texts.map((text) => Number(/(\d[\d\s]*)\s₽/.exec(text.replaceAll('\u00a0', ' '))?.[1]?.replaceAll(/\s/g, '')))
}
