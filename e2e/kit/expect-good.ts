import type { Page } from '@playwright/test'
import { inEveryLook, overflowOf } from './looks.ts'
import { expect } from './test.ts'

/** The page as it stands is accessible in both themes, on a phone and on a wide screen, and down to 320 px nothing scrolls sideways. */
export async function expectGood(page: Page): Promise<void> {
  const size = page.viewportSize()
  await inEveryLook(page, () => expect(page).toBeAccessible())
  for (const width of [360, 320]) {
    await page.setViewportSize({ width, height: 740 })
    await expect.poll(() => overflowOf(page), `${page.url()} scrolls sideways at ${width} px`).toBe(0)
  }
  if (size) await page.setViewportSize(size)
}
