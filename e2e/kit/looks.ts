import { type Page, test } from '@playwright/test'

const looks = [
  { name: 'телефон, светлая', width: 390, height: 844, colorScheme: 'light' },
  { name: 'телефон, тёмная', width: 390, height: 844, colorScheme: 'dark' },
  { name: 'компьютер, тёмная', width: 1440, height: 900, colorScheme: 'dark' },
  { name: 'компьютер, светлая', width: 1440, height: 900, colorScheme: 'light' },
] as const

/** Runs `check` on the page as it stands, on a phone and on a wide screen, light and dark. */
export async function inEveryLook(page: Page, check: () => Promise<void>): Promise<void> {
  for (const { name, width, height, colorScheme } of looks) {
    await test.step(name, async () => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width, height })
      await check()
    })
  }
}

/** How far the page can be scrolled sideways; 0 on a page that fits. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate(async () => {
    await document.fonts.ready
    return document.documentElement.scrollWidth - document.documentElement.clientWidth
  })
}
