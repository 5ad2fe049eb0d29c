import type { Locator, Page } from '@playwright/test'
import { deskRoutes } from '#e2e/kit/access/desk-routes.ts'
import { judgeForms } from '#e2e/kit/forms/judge-forms.ts'
import { readForms } from '#e2e/kit/forms/read-forms.ts'
import { expect, test } from '#e2e/kit/test.ts'
import { StaffRole } from '#lib/db/generated/enums.ts'
import { deskFormRegister } from '#lib/policy/desk-form-register.ts'

test.describe.configure({ timeout: 240_000 })

test('каждое поле каждой страницы и каждого окна рабочего стола стоит в реестре: какие это данные и для какой цели, или почему ничьи §3.1 §3.2', async ({ as, deskHousehold }) => {
  const { page } = await as('anna', { roles: Object.values(StaffRole) })
  const troubles = new Set<string>()
  const rows = new Set<string>()
  const judge = async (route: string): Promise<void> => {
    const judged = judgeForms(route, await readForms(page), deskFormRegister)
    for (const trouble of judged.troubles) troubles.add(trouble)
    for (const row of judged.rows) rows.add(row)
  }
  for (const [route, { path, kind, found }] of Object.entries(deskRoutes)) {
    if (kind !== 'page' || found === 404) continue
    await test.step(route, async () => {
      await page.goto(path(deskHousehold))
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      // What is folded away is part of the page.
      await page.evaluate(() => { for (const folded of document.querySelectorAll<HTMLDetailsElement>('main details')) folded.open = true })
      await judge(route)
      for (const opener of await openersOf(page)) {
        await opener.click()
        const dialog = page.getByRole('dialog')
        await expect(dialog.getByRole('heading', { level: 2 })).toBeVisible()
        await judge(route)
        await page.keyboard.press('Escape')
        await expect(dialog).toBeHidden()
      }
    })
  }
  expect([...troubles]).toEqual([])
  expect(deskFormRegister.filter(({ name, step }) => !step && !rows.has(name)).map(({ name }) => name), 'rows of the register that no page has').toEqual([])
})

/** The buttons of a page that open a dialog; of several that say the same, as in the rows of a list, one. */
async function openersOf(page: Page): Promise<Locator[]> {
  const openers = page.locator('main button[aria-haspopup="dialog"]:visible')
  const texts = await openers.allInnerTexts()
  return texts.flatMap((text, place) => (texts.indexOf(text) === place ? [openers.nth(place)] : []))
}
