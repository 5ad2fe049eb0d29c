import type { Page } from '@playwright/test'
import type { Household } from '#e2e/kit/access/household.ts'
import { judgePage } from '#e2e/kit/forms/judge-page.ts'
import { walkPages } from '#e2e/kit/forms/pages.ts'
import { putIntoCart } from '#e2e/kit/journeys/put-into-cart.ts'
import { people } from '#e2e/kit/people.ts'
import { expect, test } from '#e2e/kit/test.ts'
import { formRegister } from '#lib/policy/form-register.ts'

type Found = { troubles: string[]; rows: Set<string> }

test.describe.configure({ timeout: 240_000 })

test('каждая форма и каждое поле сайта стоят в реестре, ничего лишнего в нём нет; отметки пусты, необязательное не требуется §3.1 §3.2 §6.1.1', async ({ page, anotherBrowser, household }) => {
  const guest = await look(page, household, async () => {
    await putIntoCart(page, household.device)
    return ['/checkout', `/order/${household.open.number}?key=${household.open.key}`]
  })
  const owner = await anotherBrowser()
  await people.signIn(owner.context(), household.owner)
  const own = await look(owner, household, async () => [])
  expect([...guest.troubles, ...own.troubles]).toEqual([])
  const seen = new Set([...guest.rows, ...own.rows])
  expect(formRegister.filter(({ name, step }) => !step && !seen.has(name)).map(({ name }) => name), 'rows that no page has').toEqual([])
})

/** Every page of the table, and those that `more` makes reachable. */
async function look(page: Page, household: Household, more: () => Promise<string[]>): Promise<Found> {
  const found: Found = { troubles: [], rows: new Set() }
  const judge = async (tab: Page, route: string): Promise<void> => {
    const { troubles, rows } = await judgePage(tab, route)
    found.troubles.push(...troubles)
    for (const row of rows) found.rows.add(row)
  }
  await walkPages(page.context(), household, judge)
  for (const path of await more()) {
    await page.goto(path)
    await judge(page, path.startsWith('/order/') ? '/order/[number]' : path)
  }
  return found
}
