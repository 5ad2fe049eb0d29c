import { expect, type Page, test } from '@playwright/test'
import { mailbox } from '../fixtures/mailbox.ts'
import { sms } from '../fixtures/sms.ts'
import { codePage } from '../pages/code-page.ts'
import { signInPage } from '../pages/sign-in-page.ts'
import { codeFor, leftDoors } from './sign-up.ts'

type Known = { readonly contact: string; readonly password: string }

/** Fills the password in and sends it, right or wrong. */
export async function givePassword(page: Page, { contact, password }: Known, path = '/sign-in'): Promise<void> {
  await page.goto(path)
  const form = signInPage(page)
  await form.contact.fill(contact)
  await form.password.fill(password)
  await form.submit.click()
}

/** Signs in by password; ends on the page that comes after it. */
export async function signIn(page: Page, known: Known, path = '/sign-in'): Promise<void> {
  await test.step('входит по паролю', async () => {
    await givePassword(page, known, path)
    await page.waitForURL(leftDoors)
  })
}

/** Gives the password of an account with a second factor; ends at the second step. */
export async function beginSignIn(page: Page, known: Known): Promise<void> {
  await test.step('даёт пароль, остаётся второй шаг', async () => {
    await givePassword(page, known)
    await expect(signInPage(page).factor).toBeVisible()
  })
}

/** Signs in by a code from a letter or an SMS; ends on the page that comes after it. */
export async function signInByCode(page: Page, { contact }: Pick<Known, 'contact'>, path = '/sign-in'): Promise<void> {
  await test.step('входит по коду', async () => {
    await page.goto(path)
    const form = signInPage(page)
    await form.contact.fill(contact)
    const before = await codesTo(contact)
    await form.byCode.click()
    await expect(codePage(page).heading).toBeVisible()
    // Whoever has just registered has a code of the registration, too.
    await expect.poll(() => codesTo(contact), { timeout: 20_000 }).toBeGreaterThan(before)
    await codePage(page).code.fill(await codeFor(contact))
    await page.waitForURL(leftDoors)
  })
}

async function codesTo(contact: string): Promise<number> {
  const codes = contact.includes('@') ? (await mailbox.of(contact).subjects()).filter((subject) => /^(Подтвердите|Код)/.test(subject)) : (await sms.of(contact).texts()).filter((text) => /#\d{6}$/.test(text))
  return codes.length
}
