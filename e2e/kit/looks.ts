import type { Page } from '@playwright/test'

/** How far the page can be scrolled sideways; 0 on a page that fits. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate(async () => {
    await document.fonts.ready
    return document.documentElement.scrollWidth - document.documentElement.clientWidth
  })
}
