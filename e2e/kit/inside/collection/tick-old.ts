import type { Locator } from '@playwright/test'

/** Ticks a box as a page would that was opened before its text changed: with the token of the old one. */
export async function tickOld(box: Locator, token: string): Promise<void> {
  await box.evaluate((input, value) => input.setAttribute('value', value), token)
  await box.check()
}
