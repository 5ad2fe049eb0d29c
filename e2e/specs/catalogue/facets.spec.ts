import type { Page } from '@playwright/test'
import { overflowOf } from '#e2e/kit/looks.ts'
import { seeWholeList } from '#e2e/kit/journeys/see-whole-list.ts'
import { cataloguePage } from '#e2e/kit/pages/catalogue-page.ts'
import { expect, test } from '#e2e/kit/test.ts'

test('чего сейчас нет, видно и нельзя выбрать; чего в семействе не бывает, не названо; выбранное снимается всегда', async ({ page }) => {
  const catalogue = cataloguePage(page)
  await page.goto('/catalogue/filter?water=ip68')
  await catalogue.facet('Работа без зарядки').click()
  await expect(catalogue.value('питание по проводу')).toBeDisabled()
  await expect(catalogue.labelOf('питание по проводу')).toHaveText(/0$/)
  await page.goto('/catalogue/smart-rings')
  await catalogue.facet('Цвет').click()
  await expect(catalogue.value('Золото')).toBeVisible()
  await expect(catalogue.value('Лиловый')).toHaveCount(0)
  // Nothing is both.
  await page.goto('/catalogue/filter?battery=wired&water=ip68')
  await expect(page.getByText('Ничего не нашлось')).toBeVisible()
  await page.locator('#facet-battery').click()
  await expect(catalogue.value('питание по проводу')).toBeChecked()
  await catalogue.value('питание по проводу').uncheck()
  await expect(page).toHaveURL('/catalogue/filter?water=ip68')
})

test('ползунок цены с клавиатуры меняет адрес и список, и это один шаг назад', { tag: '@smoke' }, async ({ page }) => {
  await page.goto('/catalogue')
  const catalogue = cataloguePage(page)
  await catalogue.facet('Цена').click()
  const low = page.getByRole('slider', { name: 'Цена от' })
  await low.focus()
  const [before, steps] = [await page.evaluate(() => history.length), 20]
  for (let pressed = 0; pressed < steps; pressed += 1) await page.keyboard.press('ArrowRight')
  await expect(low).toHaveAttribute('aria-valuetext', /^\d+\s\d{3}\s₽$/)
  const limit = await low.inputValue()
  await expect(page).toHaveURL(`/catalogue/filter?from=${limit}`)
  await expect(catalogue.chips).toContainText('от')
  expect(await page.evaluate(() => history.length)).toBe(before + 1)
  expect(Math.min(...(await pricesOf(page)))).toBeGreaterThanOrEqual(Number(limit))
  await test.step('фокус остался на ползунке, поле говорит то же', async () => {
    await expect(low).toBeFocused()
    await expect(catalogue.priceFrom).toHaveValue(limit)
    await expect(page).toBeAccessible()
  })
  await test.step('и мышью: сколько ни тяни, шаг один', async () => {
    const [box, length] = [await page.getByRole('slider', { name: 'Цена до' }).boundingBox(), await page.evaluate(() => history.length)]
    if (!box) throw new Error('no slider')
    await page.mouse.move(box.x + box.width - 14, box.y + box.height / 2)
    await page.mouse.down()
    await page.mouse.move(box.x + box.width * 0.75, box.y + box.height / 2, { steps: 12 })
    await page.mouse.up()
    await expect(page).toHaveURL(/from=\d+&to=\d+$/)
    expect(await page.evaluate(() => history.length)).toBe(length + 1)
    await catalogue.chips.getByRole('link', { name: /до/ }).click()
    await expect(page).toHaveURL(`/catalogue/filter?from=${limit}`)
  })
  await test.step('конец шкалы — без ограничения', async () => {
    await page.locator('#facet-price').click()
    await low.press('Home')
    await expect(page).toHaveURL('/catalogue')
    await page.goBack()
    await expect(page.locator('[name=from]')).toHaveValue(limit)
    for (let step = 0; step < 3; step += 1) await page.goBack()
    await expect(page.locator('[name=from]')).toHaveValue('')
    await expect(catalogue.chips).toHaveCount(0)
  })
})

test('«Назад» снимает по одному: список, отметки и место на странице прежние', async ({ page }) => {
  await page.goto('/catalogue')
  const catalogue = cataloguePage(page)
  await catalogue.facet('Защита от воды').click()
  await catalogue.value('5 ATM').check()
  await expect(page).toHaveURL('/catalogue/filter?water=5atm')
  await expect(catalogue.chips.getByRole('listitem')).toHaveCount(1)
  await seeWholeList(page)
  const some = await catalogue.names.allTextContents()
  await catalogue.value('IP68').check()
  await expect(page).toHaveURL('/catalogue/filter?water=ip68&water=5atm')
  await expect(catalogue.chips.getByRole('listitem')).toHaveCount(3)
  await seeWholeList(page)
  await catalogue.cards.last().scrollIntoViewIfNeeded()
  const place = await page.evaluate(() => scrollY)
  expect(place).toBeGreaterThan(0)
  await catalogue.cards.last().getByRole('link').click()
  await expect(page).toHaveURL(/product/)
  await page.goBack()
  await expect(catalogue.chips.getByRole('listitem')).toHaveCount(3)
  await expect.poll(() => page.evaluate(() => scrollY)).toBeCloseTo(place, -2)
  await page.goBack()
  await expect(page).toHaveURL('/catalogue/filter?water=5atm')
  await expect(catalogue.chips.getByRole('listitem')).toHaveCount(1)
  await seeWholeList(page)
  expect(await catalogue.names.allTextContents()).toEqual(some)
  await page.locator('#facet-water').click()
  await expect(catalogue.value('5 ATM')).toBeChecked()
  await expect(catalogue.value('IP68')).not.toBeChecked()
})

test('у каждого состояния один адрес', async ({ page }) => {
  for (const [asked, canonical] of [
    ['/catalogue?colour=mint&colour=coral&sort=popular', '/catalogue/filter?colour=coral&colour=mint'],
    ['/catalogue/filter?from=7+000&to=5000&colour=constructor', '/catalogue/filter?from=5000&to=7000'],
    ['/catalogue/smart-rings/filter?page=9999', '/catalogue/smart-rings'],
    ['/catalogue/filter?stock=2', '/catalogue'],
    ['/catalogue/filter?colour=mint&utm_source=mail', '/catalogue/filter?colour=mint&utm_source=mail'],
  ] as const) {
    await page.goto(asked)
    await expect(page).toHaveURL(canonical)
  }
})

test.describe('на телефоне', () => {
  test.use({ viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true })

  test('шторка: ползунок и сброс под пальцем', async ({ page }) => {
    await page.goto('/catalogue')
    const catalogue = cataloguePage(page)
    await catalogue.openFilters.tap()
    await catalogue.facet('Цена').tap()
    const high = page.getByRole('slider', { name: 'Цена до' })
    await high.fill('9000')
    await expect(page).toHaveURL('/catalogue/filter?to=9000')
    await expect(page.getByRole('button', { name: /^Показать/ })).toBeVisible()
    await expect(page).toBeAccessible()
    expect(await overflowOf(page)).toBe(0)
    await page.getByRole('link', { name: 'Сбросить', exact: true }).tap()
    await expect(page).toHaveURL('/catalogue')
  })
})

test.describe('без скриптов', () => {
  test.use({ javaScriptEnabled: false })

  test('цену отбирают поля, ползунка нет, столбики есть', async ({ page }) => {
    await page.goto('/catalogue')
    const catalogue = cataloguePage(page)
    await catalogue.facet('Цена').click()
    await expect(page.getByRole('slider')).toHaveCount(0)
    await expect(page.locator('[data-slider] path').first()).toBeVisible()
    await catalogue.priceTo.fill('7 000')
    await catalogue.apply.click()
    await expect(page).toHaveURL('/catalogue/filter?to=7000')
    expect(Math.max(...(await pricesOf(page)))).toBeLessThanOrEqual(7000)
  })
})

/** The prices of the cards, in whole roubles. */
async function pricesOf(page: Page): Promise<number[]> {
  await seeWholeList(page)
  const texts = await cataloguePage(page).cards.allTextContents()
  return texts.map((text) => Number(/(\d[\d\s]*)\s₽/.exec(text.replaceAll('\u00a0', ' '))?.[1]?.replaceAll(/\s/g, '')))
}
