import type { Page } from '@playwright/test'
import { cataloguePage } from '#e2e/kit/pages/catalogue-page.ts'
import { productPage } from '#e2e/kit/pages/product-page.ts'
import { expect, test } from '#e2e/kit/test.ts'

test('из списка к товару и назад: картинка переходит, а список, место в нём и фокус прежние', async ({ page }) => {
  await page.addInitScript(watchTransitions)
  await page.goto('/catalogue')
  const catalogue = cataloguePage(page)
  await catalogue.sort.selectOption({ label: 'Новые' })
  await expect(page).toHaveURL(/sort=new/)
  const card = catalogue.cards.nth(14)
  const name = (await card.getByRole('heading').textContent()) ?? ''
  await card.scrollIntoViewIfNeeded()
  const cards = await catalogue.cards.count()
  const place = await page.evaluate(() => scrollY)
  expect(place).toBeGreaterThan(400)
  await card.getByRole('link').click()
  await expect(productPage(page).name).toContainText(name)
  const slug = new URL(page.url()).pathname.split('/')[2] ?? ''
  await expect.poll(() => transitions(page)).toEqual([`product-${slug} > product-${slug}`])
  await page.goBack()
  await expect(catalogue.card(name)).toBeInViewport()
  await expect.poll(() => page.evaluate(() => scrollY)).toBe(place)
  await expect(catalogue.card(name).getByRole('link')).toBeFocused()
  // the cards that the first frame has done without came behind it
  await expect(catalogue.cards).toHaveCount(cards)
  // the way back is there at once: React animates nothing that the back button brings
  expect(await transitions(page)).toHaveLength(1)
})

/** What each change of pages has moved, «before > after»; one name for two elements would show as twice. */
function transitions(page: Page): Promise<string[]> {
  return page.evaluate(() => (globalThis as unknown as { moved: string[] }).moved)
}

/** In the page: writes down the elements that have a name when a transition begins, and when the new page is there. */
function watchTransitions(): void {
  const moved: string[] = []
  Object.assign(globalThis, { moved })
  const start = document.startViewTransition.bind(document)
  const named = () => [...document.querySelectorAll('main *')].map((element) => getComputedStyle(element).viewTransitionName).filter((name) => name !== 'none').join(' ')
  document.startViewTransition = (options) => {
    const { update, ...rest } = typeof options === 'function' ? { update: options } : options ?? {}
    const before = named()
    return start({
      ...rest,
      update: async () => {
        await update?.()
        moved.push(`${before} > ${named()}`)
      },
    })
  }
}
