import { expect, type Page, test } from '@playwright/test'
import { bankOrigin } from '../bank-origin.ts'
import { bankPage } from '../pages/bank-page.ts'

/** On the bank's page: pays with the card that is filled in already. */
export async function payAtBank(page: Page): Promise<void> {
  await test.step('платит картой в банке', async () => {
    await expectBank(page)
    await bankPage(page).pay.click()
  })
}

/** On the bank's page: pays with the card that asks for a code, and types the code. */
export async function payWithCode(page: Page): Promise<void> {
  await test.step('платит с кодом 3-D Secure', async () => {
    await expectBank(page)
    const pages = bankPage(page)
    await pages.testCard('С кодом 3-D Secure').click()
    await pages.pay.click()
    const code = (await page.getByRole('main').getByText(/^\d{4}$/).textContent()) ?? ''
    await pages.code.fill(code)
    await pages.confirmCode.click()
  })
}

/** On the bank's page: tries a card that the bank refuses. */
export async function payWithRefusedCard(page: Page): Promise<void> {
  await test.step('платит картой, которой банк отказывает', async () => {
    await expectBank(page)
    const pages = bankPage(page)
    await pages.testCard('Отказ банка').click()
    await pages.pay.click()
  })
}

async function expectBank(page: Page): Promise<void> {
  await expect(page, 'the page of the bank is open').toHaveURL(new RegExp(`^${bankOrigin()}/`))
  await expect(bankPage(page).sandbox).toBeVisible()
}
