import { expectGood } from '#e2e/kit/expect-good.ts'
import { handedOver } from '#e2e/kit/inside/handed-over.ts'
import { noStanding } from '#e2e/kit/inside/standing.ts'
import { approveCampaign, expectCampaign, launchCampaign, submitCampaign } from '#e2e/kit/journeys/lead-campaign.ts'
import { expect, test } from '#e2e/kit/test.ts'

const asked = expect.stringMatching(/как\s+вам\s+покупка/) as unknown

test('просьба об отзыве: её готовят и запускают двое, письмо ведёт к форме; за опубликованный отзыв приходят бонусы, с удалённым уходят §4.1.10 §4.1.11', async ({ as, shop, mailbox, jobs, bonuses }) => {
  test.slow() // from the draft to the ledger
  await noStanding('review_request')
  const [author, approver] = [await as('marketer'), await as('marketer')]
  await author.page.goto('/desk/marketing/triggers')
  const card = author.page.getByRole('region', { name: /Просьба об\s*отзыве/ })
  await card.getByRole('button', { name: 'Подготовить рассылку' }).click()
  await expectCampaign(author.page, 'черновик')
  const draft = new URL(author.page.url()).pathname
  await author.page.goto('/desk/marketing/triggers')
  const days = card.getByLabel('Через сколько дней писать')
  await expect(async () => {
    await days.fill('3')
    await expect(days).toHaveValue('3', { timeout: 500 })
  }).toPass()
  await card.getByRole('button', { name: 'Сохранить' }).click()
  await expect(card).toContainText(/Через\s*3\s+дня/)
  await expectGood(author.page)
  await author.page.goto(draft)
  const pathname = await submitCampaign(author.page)
  await approver.page.goto(pathname)
  await approveCampaign(approver.page)
  await author.page.goto(pathname)
  await launchCampaign(author.page)

  const anna = await as('anna', { bonuses: 100, consents: ['ads/email'] })
  const device = await shop.product()
  const order = await shop.order({ of: anna, lines: [device], paid: true, to: 'delivered' })
  const writer = await shop.person('anna', { consents: ['ads/email'] })
  const written = await shop.order({ of: writer, paid: true, to: 'delivered' })
  await shop.review({ of: writer, about: { sku: written.lines[0]?.sku ?? '' }, text: '', state: 'pending' })
  await jobs.drain()
  expect(await mailbox.of(anna).subjects()).not.toContainEqual(asked)
  for (const { number } of [order, written]) await handedOver(number, 4)
  await jobs.drain('triggers.sweep')
  const letter = await mailbox.of(anna).latest(/как\s+вам\s+покупка/)
  expect(letter.text).toContain(device.name)
  const form = letter.link(/\/account\/reviews\//)
  expect(form).toBe(`/account/reviews/${order.number}-1`)

  expect(await mailbox.of(writer).subjects()).not.toContainEqual(asked)

  await anna.page.goto(form)
  await expect(anna.page.getByRole('main')).toContainText(device.name)
  await expect(anna.page.getByRole('main')).toContainText(/50\s*бонусов/)
  await anna.page.getByRole('radio', { name: /^2 из 5/ }).check()
  await anna.page.getByRole('button', { name: 'Отправить отзыв' }).click()
  await expect.poll(() => shop.reviews(device)).toHaveLength(1)
  // What the order itself has earned, and no more.
  const { balance } = await bonuses.of(anna)
  const [review = { id: '' }] = await shop.reviews(device)
  await shop.moderate(review, 'published')
  await jobs.drain()
  await expect(anna).toHaveBalance(balance + 50)
  await anna.page.goto('/account/bonuses')
  await expect(anna.page.getByRole('main')).toContainText('За отзыв')
  await expectGood(anna.page, { inPassing: true })

  await shop.moderate(review, 'deleted')
  await jobs.drain()
  await expect(anna).toHaveBalance(balance)
  await author.page.goto(pathname)
  await expect(author.page.getByRole('main')).toContainText('по событию: просьба об отзыве')
})
