import { type Page, test } from '@playwright/test'

export type Look = { readonly name: string; readonly width: number; readonly height: number; readonly colorScheme: 'light' | 'dark' }

/** Each theme and each size once: colours are the same tokens in both sizes, and layout is the same in both themes. */
const looks: readonly Look[] = [
  { name: 'телефон, светлая', width: 390, height: 844, colorScheme: 'light' },
  { name: 'компьютер, тёмная', width: 1440, height: 900, colorScheme: 'dark' },
]

/** Runs `check` on the page as it stands, on a phone in the light theme and on a wide screen in the dark one. */
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
