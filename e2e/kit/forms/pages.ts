import type { Page } from '@playwright/test'
import type { Household } from '#e2e/kit/access/household.ts'
import { routes } from '#e2e/kit/access/routes.ts'

/** Routes that a browser shows: neither files nor what machines call. */
const shown = Object.entries(routes).filter(([route]) => !/^\/(api\/|og(\/|$)|apple-icon|icon|manifest|robots|sitemap)|\/(pdf|receipt\.json|file)(\/|$)/.test(route))

/** Every page of the table, one after the other; what answers with a file instead of a page is passed over. Calls `look` on each. */
export async function walkPages(page: Page, household: Household, look: (route: string) => Promise<void>): Promise<void> {
  for (const [route, { path }] of shown) {
    const head = await page.request.get(path(household))
    if (!(head.headers()['content-type'] ?? '').includes('text/html')) continue
    await page.goto(path(household))
    await look(route)
  }
}
