import { expect, type Locator, type Page } from '@playwright/test'
import { focusOf } from './focus-of.ts'

const MANY = 150

/** Presses Tab until the control has the focus, as somebody without a mouse would; fails where Tab never gets there, or on its way comes to something that does not show it. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeVisible()
  for (let pressed = 0; pressed < MANY; pressed += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
    // What slides into view or takes its colour needs a frame or two.
    await expect.poll(() => page.evaluate(focusOf), { message: 'the focus is seen wherever it stops', intervals: [0, 50, 100] }).toBe('seen')
  }
  await expect(control, 'reachable by Tab').toBeFocused({ timeout: 1 })
}
