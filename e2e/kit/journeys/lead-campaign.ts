import { expect, type Page, test } from '@playwright/test'

/** What the open campaign says of itself: «черновик», «согласована», «идёт». */
export async function expectCampaign(page: Page, state: string): Promise<void> {
  await expect(page.getByRole('main').getByText(state, { exact: true }).first()).toBeVisible({ timeout: 30_000 })
}

/** Whoever wrote the open draft asks for its approval, and cannot give it. Answers the path of the campaign. */
export async function submitCampaign(page: Page): Promise<string> {
  await test.step('отдаёт рассылку на согласование', async () => {
    await page.getByRole('button', { name: 'На согласование', exact: true }).click()
    await expectCampaign(page, 'на согласовании')
    await expect(page.getByRole('button', { name: 'Согласовать' })).toHaveCount(0)
  })
  return new URL(page.url()).pathname
}

/** Another marketer approves the open campaign. */
export async function approveCampaign(page: Page): Promise<void> {
  await test.step('согласует рассылку', async () => {
    await page.getByRole('button', { name: 'Согласовать', exact: true }).click()
    await expectCampaign(page, 'согласована')
  })
}

/** Launches the open campaign, which is approved. */
export async function launchCampaign(page: Page): Promise<void> {
  await test.step('запускает рассылку', async () => {
    await page.getByRole('button', { name: 'Запустить', exact: true }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Запустить' }).click()
  })
}
