import { type Page, test } from '@playwright/test'

/** `onlyColours`: the layout is that of the look before, nothing but the theme has changed. */
export type Look = { readonly name: string; readonly width: number; readonly height: number; readonly colorScheme: 'light' | 'dark'; readonly onlyColours: boolean }

const looks: readonly Look[] = [
  { name: 'телефон, светлая', width: 390, height: 844, colorScheme: 'light', onlyColours: false },
  { name: 'телефон, тёмная', width: 390, height: 844, colorScheme: 'dark', onlyColours: true },
  { name: 'компьютер, тёмная', width: 1440, height: 900, colorScheme: 'dark', onlyColours: false },
  { name: 'компьютер, светлая', width: 1440, height: 900, colorScheme: 'light', onlyColours: true },
]

/** Runs `check` on the page as it stands, on a phone and on a wide screen, light and dark. */
export async function inEveryLook(page: Page, check: (look: Look) => Promise<void>): Promise<void> {
  for (const look of looks) {
    const { name, width, height, colorScheme } = look
    await test.step(name, async () => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
      await page.setViewportSize({ width, height })
      await check(look)
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
