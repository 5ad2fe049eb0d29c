import { approveCampaign, expectCampaign, launchCampaign, submitCampaign } from '#e2e/kit/journeys/lead-campaign.ts'
import { noStanding } from '#e2e/kit/inside/standing.ts'
import { restockPage } from '#e2e/kit/pages/restock-page.ts'
import { expect, test } from '#e2e/kit/test.ts'

test('письмо о поступлении: двое готовят и запускают его на рабочем столе, и первое получает тот, кто ждал с тех пор, когда его ещё не было §4.1.15 §6.1.5', async ({ as, shop, mailbox }) => {
  await noStanding('back_in_stock')
  const device = await shop.product({ stock: 1 })
  await shop.change(device, { stock: 0 })
  const { page, email } = await as('anna')
  await page.goto(`/subscription/restock/${device.sku}`)
  const form = restockPage(page)
  await form.box.check()
  await form.submit.click()
  await expect(form.waits).toBeVisible()

  const [author, approver] = [await as('marketer'), await as('marketer')]
  await author.page.goto('/desk/marketing/triggers')
  const card = author.page.getByRole('region', { name: /Снова в\s*продаже/ })
  await card.getByRole('button', { name: 'Подготовить рассылку' }).click()
  await expectCampaign(author.page, 'черновик')
  const pathname = await submitCampaign(author.page)
  await approver.page.goto(pathname)
  await approveCampaign(approver.page)
  await author.page.goto(pathname)
  await launchCampaign(author.page)
  await expect(async () => {
    await author.page.goto('/desk/marketing/triggers')
    await expect(card).toContainText('идёт', { timeout: 1_000 })
  }).toPass({ timeout: 30_000 })
  await expect(card).toContainText('сразу')

  await shop.change(device, { stock: 3 })
  const letter = await mailbox.of(email).latest(/снова в\s*продаже/)
  expect(letter.text).toContain(device.name)
  expect(letter.text).toContain(device.path)
})
