import { expect, type Page } from '@playwright/test'
import { PAGE_SIZE } from '#lib/catalogue/get-listing.ts'
import { cataloguePage } from '../pages/catalogue-page.ts'

/** The first page of a list has all its cards: those below the screen come behind the first frame. */
export async function seeWholeList(page: Page): Promise<void> {
  const { cards, total } = cataloguePage(page)
  const expected = async (): Promise<number> => Math.min(PAGE_SIZE, Number.parseInt(((await total.textContent()) ?? '').replaceAll(/\s/g, ''), 10))
  await expect(async () => expect(await cards.count()).toBe(await expected())).toPass()
}
