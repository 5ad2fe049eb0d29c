import { overflowOf } from '#e2e/kit/looks.ts'
import { cataloguePage } from '#e2e/kit/pages/catalogue-page.ts'
import { searchPage } from '#e2e/kit/pages/search-page.ts'
import { expect, test } from '#e2e/kit/test.ts'

test('подсказки с одной клавиатуры: стрелки, начало и конец, выбор, закрыть', { tag: '@smoke' }, async ({ page }) => {
  await page.goto('/')
  const search = searchPage(page)
  await search.field.focus()
  await expect(search.field).toHaveRole('combobox')
  await search.field.pressSequentially('орбита')
  await expect(search.list.getByRole('group', { name: 'Товары' })).toContainText(/Орбита.+₽/)
  await expect(search.told).toHaveText(/\d+\sподсказ/)
  await expect(search.field).toHaveAttribute('aria-expanded', 'true')
  await expect(page).toBeAccessible()

  const count = await search.options.count()
  await page.keyboard.press('ArrowDown')
  await expect(search.options.first()).toHaveAttribute('aria-selected', 'true')
  await expect(search.field).toHaveAttribute('aria-activedescendant', (await search.chosen.getAttribute('id')) ?? '')
  await page.keyboard.press('End')
  await expect(search.options.nth(count - 1)).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('ArrowDown')
  await expect(search.chosen).toHaveCount(0)
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Home')
  await expect(search.options.first()).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Escape')
  await expect(search.list).toHaveCount(0)
  await expect(search.field).toHaveValue('орбита')
  await expect(search.field).toBeFocused()

  await page.keyboard.press('ArrowUp')
  await expect(search.all).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(`/search?${new URLSearchParams({ q: 'орбита' })}`)
  await expect(search.heading).toHaveText('Поиск «орбита»')
  await expect(search.list).toHaveCount(0)

  await search.field.fill('орбита мини')
  await page.keyboard.press('Enter')
  await expect(search.heading).toHaveText('Поиск «орбита мини»')
  await page.keyboard.press('Escape')
  await expect(search.field).toHaveValue('')
})

test('ответ на прежний текст не показан, как бы долго он ни шёл', async ({ page }) => {
  await page.goto('/')
  const search = searchPage(page)
  let late = (): void => {}
  const held = new Promise<void>((resolve) => (late = resolve))
  await page.route('**/api/suggest**', async (route) => {
    if (new URL(route.request().url()).searchParams.get('q') === 'квант') await held
    await route.continue().catch(() => {})
  })
  await search.field.focus()
  await expect(search.field).toHaveRole('combobox')
  const asked = page.waitForRequest(/api\/suggest/)
  await search.field.fill('квант')
  await asked
  await search.field.fill('контур')
  await expect(search.options.filter({ hasText: 'Контур' }).first()).toBeVisible()
  late()
  await page.unrouteAll({ behavior: 'wait' })
  await expect(search.options.filter({ hasText: 'Контур' }).first()).toBeVisible()
  await expect(search.options.filter({ hasText: 'Квант' })).toHaveCount(0)
})

test('чужая раскладка находит, сказано, что искали, и можно искать, как набрано', async ({ page }) => {
  await page.goto(`/search?${new URLSearchParams({ q: 'xfcs' })}`)
  const search = searchPage(page)
  await expect(search.understood).toContainText('«часы»')
  await expect(search.cards.first()).toContainText(/часы/i)

  await search.asTyped.click()
  await expect(page).toHaveURL('/search?q=xfcs&exact=1')
  await expect(search.nothing).toBeVisible()
  await expect(search.exactly).toContainText('«xfcs»')
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
  await expect(page).toBeAccessible()
  await search.corrected.click()
  await expect(page).toHaveURL('/search?q=xfcs')
  await expect(search.understood).toContainText('«часы»')
})

test('найденное сужается категорией и фильтрами, порядком и страницами, и всё это в адресе', async ({ page }) => {
  await page.goto(`/search?${new URLSearchParams({ q: 'часы' })}`)
  const [search, catalogue] = [searchPage(page), cataloguePage(page)]
  const all = await search.cards.count()
  const link = search.categories.getByRole('link', { name: /^Прямоугольные смарт-часы/ })
  const promised = Number(/\d+$/.exec((await link.textContent()) ?? '')?.[0])
  await link.click()
  await expect(page).toHaveURL(/category=watches-square$/)
  await expect(search.cards).toHaveCount(promised)
  await catalogue.facet('Цвет').click()
  await catalogue.value('Лиловый').check()
  await expect(page).toHaveURL(/colour=lilac$/)
  await catalogue.sort.selectOption('cheap')
  await expect(page).toHaveURL(`/search?${new URLSearchParams({ q: 'часы', category: 'watches-square', colour: 'lilac', sort: 'cheap' })}`)
  await expect(catalogue.chips).toContainText('Лиловый')
  await expect(page).toBeAccessible()
  await page.reload()
  await expect(catalogue.sort).toHaveValue('cheap')
  await expect(search.field).toHaveValue('часы')
  for (let step = 0; step < 3; step += 1) await page.goBack()
  await expect(page).toHaveURL(`/search?${new URLSearchParams({ q: 'часы' })}`)
  await expect(search.cards).toHaveCount(all)
})

test('ничего не нашлось: сказано, что делать; без слов показаны семейства', async ({ page }) => {
  const search = searchPage(page)
  await page.goto(`/search?${new URLSearchParams({ q: 'щщъъыы' })}`)
  await expect(search.nothing).toBeVisible()
  await expect(page.getByRole('main').getByRole('link', { name: 'Спросите нас' })).toHaveAttribute('href', '/contacts')
  await expect(page.getByRole('navigation', { name: 'Семейства' }).getByRole('link')).not.toHaveCount(0)
  await expect(page).toBeAccessible()
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
  await page.goto('/search?q=+&colour=mint')
  await expect(page).toHaveURL('/search')
  await expect(page.getByRole('heading', { name: 'Популярное' })).toBeVisible()
  await expect(page).toBeAccessible()
})

test('что ни напиши, страница отвечает, а подсказки не падают', async ({ request }) => {
  for (const words of ['%00', '<script>alert(1)</script>', `' or 1=1 --`, '"', '\\', '((((', 'a & | ! b:*', '🙂🙃', 'ы'.repeat(1000), '__proto__', '\u202e', '%']) {
    const query = new URLSearchParams({ q: words })
    const answer = await request.get(`/search?${query}`)
    expect(answer.status(), words.slice(0, 30)).toBe(200)
    expect(await answer.text()).not.toContain('<script>alert(1)')
    expect([200, 400], words.slice(0, 30)).toContain((await request.get(`/api/suggest?${query}`)).status())
  }
  expect((await request.get('/search?q=a&q=b&category=../..&sort=x&page=-1')).status()).toBe(200)
  expect((await request.get('/api/suggest')).status()).toBe(400)
  expect((await request.get('/api/suggest?q=a')).headers()['cache-control']).toMatch(/public, max-age=\d+/)
})

test.describe('на телефоне', () => {
  test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true })

  test('поле во всю ширину, подсказки под ним, товар открывается касанием', async ({ page }) => {
    await page.goto('/')
    const search = searchPage(page)
    await search.field.tap()
    await expect(search.field).toHaveRole('combobox')
    await search.field.pressSequentially('контур')
    const product = search.list.getByRole('group', { name: 'Товары' }).getByRole('option').first()
    await expect(product).toBeInViewport()
    expect(await overflowOf(page)).toBe(0)
    await product.tap()
    await expect(page).toHaveURL(/\/product\//)
    await expect(search.list).toHaveCount(0)
  })
})

test.describe('без скриптов', () => {
  test.use({ javaScriptEnabled: false })

  test('поиск работает и без скриптов, фильтры тоже', async ({ page }) => {
    await page.goto('/')
    const [search, catalogue] = [searchPage(page), cataloguePage(page)]
    await search.field.fill('часы')
    await search.find.click()
    await expect(search.heading).toHaveText('Поиск «часы»')
    const all = await search.cards.count()
    await catalogue.facet('Цвет').click()
    await catalogue.value('Лиловый').check()
    await catalogue.apply.click()
    await expect(page).toHaveURL(`/search?${new URLSearchParams({ q: 'часы', colour: 'lilac' })}`)
    expect(await search.cards.count()).toBeLessThan(all)
  })
})
