import type { Locator, Page } from '@playwright/test'
import { deskRoutes } from '#e2e/kit/access/desk-routes.ts'
import { groupsOf, inTurn } from '#e2e/kit/each-page.ts'
import { expectGood } from '#e2e/kit/expect-good.ts'
import { judgeForms } from '#e2e/kit/forms/judge-forms.ts'
import { readForms } from '#e2e/kit/forms/read-forms.ts'
import { expect, test } from '#e2e/kit/test.ts'
import { StaffRole } from '#lib/db/generated/enums.ts'
import { deskFormRegister } from '#lib/policy/desk-form-register.ts'

const pages = Object.entries(deskRoutes).flatMap(([route, { kind }]) => (kind === 'page' ? [route] : []))
/** Forms that a page has when it comes, or behind one press: they are seen on the first page that their row names. */
const rows = deskFormRegister.filter(({ step }) => !step)

test.describe.configure({ timeout: 240_000 })
test.use({ viewport: { width: 1440, height: 900 } })

test('каждая форма реестра называет первой страницу рабочего стола, где её видно §3.2', () => {
  expect(rows.filter(({ pages: [first = ''] }) => !pages.includes(first)).map(({ name }) => name)).toEqual([])
})

for (const routes of groupsOf(pages)) {
  test(`доступны, помещаются от 320 до 1440 пикселей, светлые и тёмные; каждое поле страницы и её окон стоит в реестре: какие это данные и для какой цели, или почему ничьи §3.1 §3.2: ${routes.join(', ')}`, async ({ as, deskHousehold }) => {
    const { page } = await as('anna', { roles: Object.values(StaffRole) })
    await inTurn(routes, async (route) => {
      await page.goto(deskRoutes[route]?.path(deskHousehold) ?? route)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      // On a computer, where every button has its place: the look begins there, or it ends there.
      const onPhone = (page.viewportSize()?.width ?? 0) < 600
      if (!onPhone) await expectKnownForms(page, route)
      await expectGood(page, { inPassing: true })
      if (onPhone) await expectKnownForms(page, route)
    })
  })
}

test('страница отказа и страница, которой нет: доступны', async ({ as }) => {
  const { page } = await as('hr')
  for (const [path, title] of [['/desk/staff', 'Сюда вам нельзя'], ['/desk/net-takoi', 'Здесь ничего нет']] as const) {
    await page.goto(path)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(title)
    await expectGood(page, { inPassing: true })
  }
})

/** The forms of a page and of each of its dialogs stand in the register, and those are there that it names for this page. */
async function expectKnownForms(page: Page, route: string): Promise<void> {
  const judged = [judgeForms(route, await readForms(page), deskFormRegister)]
  // What is folded away is part of the page.
  const folded = page.locator('main details:not([open])')
  await folded.evaluateAll((all) => all.forEach((each) => each.toggleAttribute('data-unfolded', each.toggleAttribute('open', true))))
  for (const opener of await openersOf(page)) {
    await opener.click()
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('heading', { level: 2 })).toBeVisible()
    judged.push(judgeForms(route, await readForms(page), deskFormRegister))
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
  }
  await page.locator('[data-unfolded]').evaluateAll((all) => all.forEach((each) => each.removeAttribute('open')))
  const seen = new Set(judged.flatMap((each) => each.rows))
  const missing = rows.filter(({ name, pages: [first] }) => first === route && !seen.has(name)).map(({ name }) => `has not «${name}»`)
  expect([...new Set(judged.flatMap(({ troubles }) => troubles)), ...missing]).toEqual([])
}

/** The buttons of a page that open a dialog; of several that say the same, as in the rows of a list, one. */
async function openersOf(page: Page): Promise<Locator[]> {
  const openers = page.locator('main button[aria-haspopup="dialog"]:visible')
  const texts = await openers.allInnerTexts()
  return texts.flatMap((text, place) => (texts.indexOf(text) === place ? [openers.nth(place)] : []))
}
