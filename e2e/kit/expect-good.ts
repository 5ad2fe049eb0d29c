import { type Page, test } from '@playwright/test'
import { expect } from './test.ts'
import { faultsOf } from './to-be-accessible.ts'

type Look = { readonly name: string; readonly size: Size; readonly colorScheme: 'light' | 'dark' }
type Size = { readonly width: number; readonly height: number }

/** The smallest there is. What stands here stands on every phone: no rule of the styles begins between it and 400 px (specs/accessibility/states.spec.ts). */
const phone: Look = { name: 'телефон, светлая', size: { width: 320, height: 740 }, colorScheme: 'light' }
/** Where the page stands on a phone already; otherwise the size that it has on a computer serves. */
const computer: Look = { name: 'компьютер, тёмная', size: { width: 1440, height: 900 }, colorScheme: 'dark' }

/**
 * The page as it stands is accessible and nothing scrolls sideways, on a computer in the dark theme and on the smallest phone in the light one. Each
 * theme and each size once: colours are the same tokens in both sizes, and layout is the same in both themes. Afterwards it has the size it had.
 * `inPassing`: nobody goes on with this page, so it stays as it was looked at last, and the next one begins there: a good part of a look goes into
 * drawing a page anew.
 */
export async function expectGood(page: Page, { inPassing = false } = {}): Promise<void> {
  const size = page.viewportSize() ?? computer.size
  const looks = size.width < 600 ? [phone, computer] : [{ ...computer, size }, phone]
  for (const look of looks) await test.step(look.name, () => expectGoodIn(page, look))
  if (!inPassing) await page.setViewportSize(size)
}

async function expectGoodIn(page: Page, { size, colorScheme }: Look): Promise<void> {
  const now = page.viewportSize()
  const isOther = now?.width !== size.width || now.height !== size.height
  // Both at once: the page is drawn anew once.
  await Promise.all([page.emulateMedia({ colorScheme, reducedMotion: 'reduce' }), isOther && page.setViewportSize(size)])
  expect((await faultsOf(page)).join('\n'), page.url()).toBe('')
}
