import { consents } from '#e2e/kit/consents.ts'
import { approveCampaign, expectCampaign, launchCampaign, submitCampaign } from '#e2e/kit/journeys/lead-campaign.ts'
import { putIntoCart } from '#e2e/kit/journeys/put-into-cart.ts'
import { expectGood } from '#e2e/kit/expect-good.ts'
import { letLie, noStanding } from '#e2e/kit/standing.ts'
import { expect, test } from '#e2e/kit/test.ts'
import { db } from '#lib/db/db.ts'
import { sweepTriggers } from '#lib/marketing/triggers/sweep-triggers.ts'

const ADS = { purpose: 'ads', channel: 'email' } as const

// The first prepares what the others rest on.
test.describe.configure({ mode: 'serial' })

test('рассылку по событию готовит один, согласует другой; запущенная, она ждёт повода §6.1.5', async ({ page, context, people, anotherBrowser }) => {
  await noStanding('abandoned_cart')
  const [anna, boris] = [await people.staff(['marketer']), await people.staff(['marketer'])]
  await people.signIn(context, anna)
  await page.goto('/desk/marketing/triggers')
  const card = page.getByRole('region', { name: 'Брошенная корзина' })
  await expectGood(page)
  await card.getByRole('button', { name: 'Подготовить рассылку' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Товары в корзине')
  await expectCampaign(page, 'черновик')
  await expectGood(page)
  const pathname = await submitCampaign(page)

  const second = await anotherBrowser()
  await people.signIn(second.context(), boris)
  await second.goto(pathname)
  await approveCampaign(second)

  await page.goto(pathname)
  await launchCampaign(page)
  await expect.poll(() => db.campaign.count({ where: { trigger: 'abandoned_cart', state: 'running' } }), { timeout: 30_000 }).toBe(1)
  await page.goto('/desk/marketing/triggers')
  await expect(card).toContainText('идёт')
  await expect(card).toContainText('24 часа')
  await expectGood(page)
})

const messagesAbout = (personId: string) => db.$queryRaw<{ state: string }[]>`
  SELECT m.state::text AS state FROM campaign_messages m JOIN subjects s ON s.id = m.subject_id WHERE s.person_id = ${personId}::uuid`

test('корзина лежит: одно письмо тому, кто согласился на рекламу, с тем, что в ней есть §4.1.10', async ({ page, context, people, shop, mailbox }) => {
  const [device, customer] = [await shop.device(), await people.customer()]
  await consents.give(customer, ADS)
  await people.signIn(context, customer)
  await putIntoCart(page, device)
  await letLie(customer.personId, 25)
  await sweepTriggers()
  const letter = await mailbox.latest(customer.email, /корзине остались/)
  expect(letter.text).toContain(device.name)
  expect(letter.text).toContain(device.path)
  await sweepTriggers()
  expect(await messagesAbout(customer.personId)).toHaveLength(1)
})

test('без согласия на рекламу и с пустой корзиной писем нет §4.1.10 §6.1.5', async ({ page, context, people, shop }) => {
  const [device, customer] = [await shop.device(), await people.customer()]
  await people.signIn(context, customer)
  await putIntoCart(page, device)
  await letLie(customer.personId, 25)
  await sweepTriggers()
  expect(await messagesAbout(customer.personId)).toEqual([])
  await consents.give(customer, ADS)
  await consents.withdraw(customer, ADS)
  await sweepTriggers()
  expect(await messagesAbout(customer.personId)).toEqual([])
  await consents.give(customer, ADS)
  await shop.setStock(device, 0)
  await sweepTriggers()
  expect(await messagesAbout(customer.personId)).toEqual([])
})
