import type { Page } from '@playwright/test'
import type { Household } from '#e2e/kit/access/household.ts'
import { routes } from '#e2e/kit/access/routes.ts'

/** Every page of the table that this browser may see, one after the other and each once: whoever is sent elsewhere is not looked at there again. */
export async function walkPages(page: Page, household: Household, look: (route: string) => Promise<void>): Promise<void> {
  const known = new Map(Object.entries(routes).map(([route, { path }]) => [pathOf(path(household)), route]))
  const seen = new Set<string>()
  for (const [route, { path }] of Object.entries(routes)) {
    // The desk is the staff's: specs/desk walks it.
    if (route.startsWith('/desk')) continue
    const answer = await page.request.get(path(household))
    const isPage = (answer.headers()['content-type'] ?? '').includes('text/html')
    if (!isPage || seen.has(pathOf(answer.url()))) continue
    await page.goto(path(household))
    // Some pages lead on once they have come.
    await page.waitForLoadState('networkidle')
    const at = pathOf(page.url())
    if (!seen.has(at)) await look(known.get(at) ?? at)
    seen.add(at)
  }
}

function pathOf(url: string): string {
  return new URL(url, 'http://shop').pathname
}
