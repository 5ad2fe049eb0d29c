import type { Page } from '@playwright/test'
import { formRegister } from '#lib/policy/form-register.ts'
import { judgeForms } from './judge-forms.ts'
import { readForms } from './read-forms.ts'

/** What is wrong with the forms of a page as it stands, which is one of `route`; and the names of the rows that they are. */
export async function judgePage(page: Page, route: string): Promise<{ troubles: string[]; rows: string[] }> {
  const { troubles, rows } = judgeForms(route, await readForms(page), formRegister)
  const collects = rows.some((name) => formRegister.find((row) => row.name === name)?.purpose)
  const silent = collects && (await page.locator('a[href="/privacy"], a[href^="/privacy#"]').count()) === 0
  return { troubles: silent ? [...troubles, `${route}: collects data without a link to the policy`] : troubles, rows }
}
