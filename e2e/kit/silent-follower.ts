import { expect, type Locator, type Page, type Request, type Route, test } from '@playwright/test'

type Follow = (link: Locator, see: () => Promise<void>) => Promise<void>

/**
 * How to follow links of a page that is not opened yet while the shop is silent: each is come to, its page is let be fetched beforehand, and from the press on the shop answers nothing,
 * so that whatever `see` finds was there at the press. Afterwards the shop answers again. (The helper of Next for this, `instant()`, works with Cache Components alone.)
 */
export function silentFollower(page: Page): Follow {
  const [asked, answered] = [new Map<string, number>(), new Map<string, number>()]
  const note = (notes: Map<string, number>, change = 1) => (request: Request) => {
    if (request.headers()['next-router-prefetch'] === undefined) return
    const { pathname } = new URL(request.url())
    notes.set(pathname, (notes.get(pathname) ?? 0) + change)
  }
  page.on('request', note(asked))
  page.on('requestfinished', note(answered))
  page.on('requestfailed', note(asked, -1))

  return async (link, see) => {
    const path = new URL((await link.getAttribute('href')) ?? '', page.url()).pathname
    await link.hover()
    let before = -1
    const rests = (): boolean => {
      const count = asked.get(path) ?? 0
      const still = count > 0 && count === answered.get(path) && count === before
      before = count
      return still
    }
    await expect.poll(rests, { message: `${path} is fetched beforehand`, intervals: [50, 100, 150] }).toBe(true)
    const waiting: Route[] = []
    await page.route('**/*', (route) => void waiting.push(route))
    await test.step('магазин молчит', async () => {
      await link.click()
      await see()
    })
    await page.unroute('**/*')
    await Promise.all(waiting.map((route) => route.continue().catch(() => {})))
  }
}
