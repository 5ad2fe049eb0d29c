import { expect, type Locator, type Page } from '@playwright/test'

const MANY = 150

/** Presses Tab until the control has the focus, as somebody without a mouse would; fails where Tab never gets there. */
export async function tabTo(page: Page, control: Locator): Promise<void> {
  await expect(control).toBeVisible()
  for (let pressed = 0; pressed < MANY; pressed += 1) {
    if (await control.evaluate((element) => element === document.activeElement)) return
    await page.keyboard.press('Tab')
  }
  await expect(control, 'reachable by Tab').toBeFocused({ timeout: 1 })
}
