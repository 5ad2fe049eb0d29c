import type { BrowserContext, Page } from '@playwright/test'
import type { Household } from '#e2e/kit/access/household.ts'
import { routes } from '#e2e/kit/access/routes.ts'

/** Most of the time a page waits for its network to come to rest. */
const TABS = 4
/** How often a page may lead on while it is looked at. */
const MOVES = 3

/**
 * Every page of the table that this browser may see, some at a time and each once: whoever is sent elsewhere is not looked at there again. What fails
 * says on which page.
 */
export async function walkPages(context: BrowserContext, household: Household, look: (page: Page, route: string) => Promise<void>): Promise<void> {
  const known = new Map(Object.entries(routes).map(([route, { path }]) => [pathOf(path(household)), route]))
  // The desk is the staff's: specs/desk walks it.
  const waiting = Object.entries(routes).flatMap(([route, { path }]) => (route.startsWith('/desk') ? [] : [path(household)]))
  const seen = new Set<string>()

  /** Looks at the page where it has come to rest. Whatever moves it on meanwhile, the look that counts is the one at the place where it stays. */
  const lookAt = async (page: Page, moves = 0): Promise<void> => {
    await page.waitForLoadState('networkidle')
    const at = pathOf(page.url())
    if (seen.has(at)) return
    const fault = await look(page, known.get(at) ?? at).then(() => null, (error: unknown) => error)
    if (moves < MOVES && (pathOf(page.url()) !== at || wasLeft(fault))) return lookAt(page, moves + 1)
    seen.add(at)
    if (fault !== null) throw new Error(`on ${page.url()}: ${messageOf(fault)}`, { cause: fault })
  }
  const walk = async (): Promise<void> => {
    const page = await context.newPage()
    for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
      const answer = await context.request.get(path)
      const isPage = (answer.headers()['content-type'] ?? '').includes('text/html')
      if (!isPage || seen.has(pathOf(answer.url()))) continue
      // A page that leads on at once is left before it has come.
      const fault = await page.goto(path).then(() => null, (error: unknown) => error)
      if (fault !== null && !wasLeft(fault)) throw new Error(`to ${path}: ${messageOf(fault)}`, { cause: fault })
      await lookAt(page)
    }
    await page.close()
  }
  await Promise.all(Array.from({ length: TABS }, walk))
}

function pathOf(url: string): string {
  return new URL(url, 'http://shop').pathname
}

function messageOf(fault: unknown): string {
  return fault instanceof Error ? fault.message : String(fault)
}

function wasLeft(fault: unknown): boolean {
  return /interrupted by another navigation|ERR_ABORTED|context was destroyed|because of a navigation|frame (was|got) detached/i.test(messageOf(fault))
}
