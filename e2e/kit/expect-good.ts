import { test, type Page } from '@playwright/test'
import { overflowOf } from './looks.ts'
import { expect } from './test.ts'

type Size = { readonly width: number; readonly height: number }

const phone: Size = { width: 360, height: 740 }
const smallest: Size = { width: 320, height: 740 }
/** Used where the page stands on a phone already; otherwise the size that it has on a computer serves. */
const computer: Size = { width: 1440, height: 900 }

/**
 * The page as it stands is accessible in both themes, on a phone and on a wide screen, and down to 320 px nothing scrolls sideways. Afterwards it has
 * the size it had. `inPassing`: nobody goes on with this page, so it stays as it was looked at last, and the next one begins there: half the time of
 * a look goes into drawing a page anew in another size.
 */
export async function expectGood(page: Page, { inPassing = false } = {}): Promise<void> {
  const size = page.viewportSize() ?? computer
  const isNarrow = size.width < 600
  const looks = [() => expectGoodOnComputer(page, isNarrow ? computer : size), () => expectGoodOnPhone(page, isNarrow)]
  for (const look of isNarrow ? looks.reverse() : looks) await look()
  if (!inPassing) await page.setViewportSize(size)
}

/** In the dark theme. */
function expectGoodOnComputer(page: Page, size: Size): Promise<void> {
  return test.step('компьютер, тёмная', async () => {
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
    await resize(page, size)
    await expect(page).toBeAccessible()
  })
}

/** In the light theme, and in the smallest size there is. */
function expectGoodOnPhone(page: Page, fromSmallest: boolean): Promise<void> {
  return test.step('телефон, светлая', async () => {
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    const sizes = [phone, smallest]
    for (const size of fromSmallest ? sizes.reverse() : sizes) {
      await resize(page, size)
      if (size === phone) await expect(page).toBeAccessible()
      await expect.poll(() => overflowOf(page), `${page.url()} scrolls sideways at ${size.width} px`).toBe(0)
    }
  })
}

async function resize(page: Page, { width, height }: Size): Promise<void> {
  const now = page.viewportSize()
  if (now?.width !== width || now.height !== height) await page.setViewportSize({ width, height })
}
