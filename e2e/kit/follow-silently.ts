import { expect, type Locator, type Page, type Request, type Route, test } from '@playwright/test'

/**
 * Comes to a link, lets its page be fetched beforehand, and follows it while the shop answers nothing any more: whatever `see` finds was there at the press. Afterwards the shop answers
 * again. (The helper of Next for this, `instant()`, works with Cache Components alone.)
 */
export async function followSilently(page: Page, link: Locator, see: () => Promise<void>): Promise<void> {
  const fetched = await fetchBeforehand(page, link)
  expect(fetched, 'requests for the page before the press').toBeGreaterThan(0)
  const waiting: Route[] = []
  await page.route('**/*', (route) => void waiting.push(route))
  await test.step('магазин молчит', async () => {
    await link.click()
    await see()
  })
  await page.unroute('**/*')
  await Promise.all(waiting.map((route) => route.continue().catch(() => {})))
}

/** Moves the pointer to a link and waits for what the router fetches because of it. Answers how many requests that took. */
async function fetchBeforehand(page: Page, link: Locator): Promise<number> {
  const path = new URL((await link.getAttribute('href')) ?? '', page.url()).pathname
  let [asked, answered] = [0, 0]
  const isOurs = (request: Request): boolean => request.headers()['next-router-prefetch'] !== undefined && new URL(request.url()).pathname.startsWith(path)
  page.on('request', (request) => void (isOurs(request) && (asked += 1)))
  page.on('requestfinished', (request) => void (isOurs(request) && (answered += 1)))
  await link.hover()
  let before = -1
  await expect
    .poll(() => {
      const rests = answered > 0 && asked === answered && asked === before
      before = asked
      return rests
    }, { message: `${path} is fetched beforehand`, intervals: [50, 100, 150] })
    .toBe(true)
  return answered
}
