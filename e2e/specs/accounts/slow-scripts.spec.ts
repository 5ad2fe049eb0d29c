import type { Page } from '@playwright/test'
import { applyPage } from '#e2e/kit/pages/apply-page.ts'
import { signInPage } from '#e2e/kit/pages/sign-in-page.ts'
import { expect, test } from '#e2e/kit/test.ts'
import { makeVacancy } from '#lib/test-support/make-vacancy.ts'

/** Opens a page whose scripts are on their way until the answer is called. */
async function openWithoutScripts(page: Page, path: string): Promise<() => Promise<void>> {
  const { promise, resolve } = Promise.withResolvers<void>()
  await page.route(/\/_next\/static\/.*\.js/, (route) => promise.then(() => route.continue()))
  await page.goto(path, { waitUntil: 'commit' })
  return async () => {
    resolve()
    await page.waitForLoadState('networkidle')
    await page.unrouteAll({ behavior: 'wait' })
  }
}

test('вход: набранное, пока скрипты в пути, новее того, что осталось от другой двери', async ({ page }) => {
  const form = signInPage(page)
  await page.goto('/reset')
  await page.evaluate(() => sessionStorage.setItem('contact', 'other@example.ru'))
  const arrive = await openWithoutScripts(page, '/sign-in')
  await form.contact.fill('anna@example.ru')
  await form.password.fill('тихий омут')
  await arrive()
  await form.submit.click()
  await expect(form.alert).toBeVisible()
  await expect(form.contact).toHaveValue('anna@example.ru')
  await expect(form.password).toHaveValue('тихий омут')
})

test('отклик: набранное, пока скрипты в пути, новее черновика, остальное берётся из него', async ({ page }) => {
  const { slug } = await makeVacancy({})
  const form = applyPage(page)
  await page.goto('/careers')
  await page.evaluate((key) => localStorage.setItem('drafts', JSON.stringify({ [key]: { surname: 'Черновикова', givenName: 'Вера' } })), slug)
  const arrive = await openWithoutScripts(page, `/careers/${slug}/apply`)
  await form.surname.fill('Петрова')
  await arrive()
  await expect(form.givenName).toHaveValue('Вера')
  await expect(form.surname).toHaveValue('Петрова')
})
