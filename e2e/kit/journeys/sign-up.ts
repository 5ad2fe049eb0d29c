import { randomInt } from 'node:crypto'
import { expect, type Page, test } from '@playwright/test'
import { newBuyer } from '../buyer.ts'
import { mailbox } from '../fixtures/mailbox.ts'
import { codePage } from '../pages/code-page.ts'
import { signUpPage } from '../pages/sign-up-page.ts'
import { sms } from '../fixtures/sms.ts'

export type Newcomer = Readonly<Record<'surname' | 'givenName' | 'patronymic' | 'contact' | 'password', string>>

/** Somebody who registers for the first time, by an e-mail or a mobile number that nobody else has. */
export function newNewcomer(by: 'email' | 'phone' = 'email'): Newcomer {
  const { surname, givenName, patronymic, email } = newBuyer()
  const contact = by === 'email' ? email : `+7917${String(randomInt(10_000_000)).padStart(7, '0')}`
  return { surname, givenName, patronymic, contact, password: 'чайник-облако-семафор' }
}

/** Fills the registration in and leaves the button unpressed. */
export async function fillSignUp(page: Page, { contact, surname, givenName, patronymic, password }: Newcomer): Promise<void> {
  await test.step('заполняет регистрацию', async () => {
    const form = signUpPage(page)
    await form.contact.fill(contact)
    await form.surname.fill(surname)
    await form.givenName.fill(givenName)
    await form.patronymic.fill(patronymic)
    await form.password.fill(password)
  })
}

/** The newest code that was sent to the contact. */
export async function codeFor(contact: string): Promise<string> {
  return contact.includes('@') ? await mailbox.of(contact).latest(/^(Подтвердите|Код)/).code() : sms.of(contact).code()
}

/** From the registration to the page that comes after it, with the contact proved by its code. */
export async function signUp(page: Page, newcomer: Newcomer = newNewcomer(), path = '/sign-up'): Promise<Newcomer> {
  await page.goto(path)
  await fillSignUp(page, newcomer)
  await test.step('подтверждает контакт кодом', async () => {
    await signUpPage(page).submit.click()
    const code = codePage(page)
    await expect(code.heading).toBeVisible()
    await code.code.fill(await codeFor(newcomer.contact))
    await page.waitForURL(leftDoors)
  })
  return newcomer
}

/** The browser has gone on from the doors of the account. */
export function leftDoors({ pathname }: URL): boolean {
  return !/^\/(sign-in|sign-up|reset|verify)(\/|$)/.test(pathname)
}
