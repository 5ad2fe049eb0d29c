import type { BrowserContext, Page } from '@playwright/test'
import type { Household } from '#e2e/kit/access/household.ts'
import { routes } from '#e2e/kit/access/routes.ts'

/** Most of the time a page waits for its network to come to rest. */
const TABS = 6

/** Every page of the table that this browser may see, some at a time and each once: whoever is sent elsewhere is not looked at there again. */
export async function walkPages(context: BrowserContext, household: Household, look: (page: Page, route: string) => Promise<void>): Promise<void> {
  const known = new Map(Object.entries(routes).map(([route, { path }]) => [pathOf(path(household)), route]))
  // The desk is the staff's: specs/desk walks it.
  const waiting = Object.entries(routes).flatMap(([route, { path }]) => (route.startsWith('/desk') ? [] : [path(household)]))
  const seen = new Set<string>()
  const walk = async (): Promise<void> => {
    const page = await context.newPage()
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const answer = await context.request.get(path)
      const isPage = (answer.headers()['content-type'] ?? '').includes('text/html')
      if (!isPage || seen.has(pathOf(answer.url()))) continue
      await page.goto(path)
      // Some pages lead on once they have come.
      await page.waitForLoadState('networkidle')
      const at = pathOf(page.url())
      if (seen.has(at)) continue
      seen.add(at)
      await look(page, known.get(at) ?? at)
    }
    await page.close()
  }
  await Promise.all(Array.from({ length: TABS }, walk))
}

function pathOf(url: string): string {
  return new URL(url, 'http://shop').pathname
}
