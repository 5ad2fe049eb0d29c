import { holdCart } from '#e2e/kit/journeys/hold-cart.ts'
import { approveCampaign, expectCampaign, launchCampaign, submitCampaign } from '#e2e/kit/journeys/lead-campaign.ts'
import { expectGood } from '#e2e/kit/expect-good.ts'
import { letLie, noStanding, standing } from '#e2e/kit/inside/standing.ts'
import { expect, test } from '#e2e/kit/test.ts'
import { db } from '#lib/db/db.ts'
import { sweepTriggers } from '#lib/marketing/triggers/sweep-triggers.ts'

const ADS = 'ads/email'

test('рассылку по событию готовит один, согласует другой; запущенная, она ждёт повода §6.1.5', async ({ as, shop }) => {
  await noStanding('abandoned_cart')
  const [anna, boris] = [await shop.person('marketer'), await shop.person('marketer')]
  const { page } = await as(anna)
  await page.goto('/desk/marketing/triggers')
  const card = page.getByRole('region', { name: 'Брошенная корзина' })
  await card.getByRole('button', { name: 'Подготовить рассылку' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Товары в корзине')
  await expectCampaign(page, 'черновик')
  await expectGood(page)
  const pathname = await submitCampaign(page)

  const { page: second } = await as(boris)
  await second.goto(pathname)
  await approveCampaign(second)

  await page.goto(pathname)
  await launchCampaign(page)
  await expect.poll(() => db.campaign.count({ where: { trigger: 'abandoned_cart', state: 'running' } }), { timeout: 30_000 }).toBe(1)
  await page.goto('/desk/marketing/triggers')
  await expect(card).toContainText('идёт')
  await expect(card).toContainText('24 часа')
  await expectGood(page, { inPassing: true })
})

const messagesAbout = (personId: string) => db.$queryRaw<{ state: string }[]>`
  SELECT m.state::text AS state FROM campaign_messages m JOIN subjects s ON s.id = m.subject_id WHERE s.person_id = ${personId}::uuid`

test('корзина лежит: одно письмо тому, кто согласился на рекламу, с тем, что в ней есть §4.1.10', async ({ as, shop, mailbox, consents }) => {
  await standing('abandoned_cart')
  const [device, customer] = [await shop.product(), await shop.person()]
  await consents.of(customer).give(ADS)
  const { page } = await as(customer)
  await holdCart(page, device)
  await letLie(customer.id, 25)
  await sweepTriggers()
  const letter = await mailbox.of(customer).latest(/корзине остались/)
  expect(letter.text).toContain(device.name)
  expect(letter.text).toContain(device.path)
  await sweepTriggers()
  expect(await messagesAbout(customer.id)).toHaveLength(1)
})

test('без согласия на рекламу и с пустой корзиной писем нет §4.1.10 §6.1.5', async ({ as, shop, consents }) => {
  await standing('abandoned_cart')
  const [device, customer] = [await shop.product(), await shop.person()]
  const { page } = await as(customer)
  await holdCart(page, device)
  await letLie(customer.id, 25)
  await sweepTriggers()
  expect(await messagesAbout(customer.id)).toEqual([])
  await consents.of(customer).give(ADS)
  await consents.of(customer).withdraw(ADS)
  await sweepTriggers()
  expect(await messagesAbout(customer.id)).toEqual([])
  await consents.of(customer).give(ADS)
  await shop.change(device, { stock: 0 })
  await sweepTriggers()
  expect(await messagesAbout(customer.id)).toEqual([])
})
