import { expect, type Page, test } from '@playwright/test'
import { securityPage } from '../pages/security-page.ts'
import { codeOfApp } from '../code-of-app.ts'

type App = {
  /** What is in the app. */
  readonly secret: string
  readonly recoveryCodes: readonly string[]
}

/** Sets the second factor up as one does with an app on another device: the key, a code of it, the recovery codes. */
export async function setUpSecondFactor(page: Page, password: string): Promise<App> {
  return test.step('включает двухэтапный вход', async () => {
    const desk = securityPage(page)
    await page.goto('/account/security/second-factor')
    await desk.ownPassword.fill(password)
    await desk.begin.click()
    await expect(desk.picture).toBeVisible()
    const secret = (await desk.secret.innerText()).replaceAll(/\s/g, '')
    await desk.code.fill(codeOfApp(secret))
    await desk.enable.click()
    await expect(desk.recoveryCodes).toHaveCount(10)
    return { secret, recoveryCodes: await desk.recoveryCodes.allInnerTexts() }
  })
}
