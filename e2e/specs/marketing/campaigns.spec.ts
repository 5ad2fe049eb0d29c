import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { expectGood } from '#e2e/kit/expect-good.ts'
import type { Mailbox } from '#e2e/kit/fixtures/mailbox.ts'
import { approveCampaign, expectCampaign, launchCampaign, submitCampaign } from '#e2e/kit/journeys/lead-campaign.ts'
import type { Shop } from '#e2e/kit/fixtures/shop.ts'
import { expect, test } from '#e2e/kit/test.ts'
import { db } from '#lib/db/db.ts'
import { fulfilOrder } from '#lib/orders/fulfil-order.ts'
import { makeOrder } from '#lib/test-support/make-order.ts'

const NEWS = 'news-offers/email'
const ADS = 'ads/email'
const SOON = { timeout: 30_000 }

type Reader = { readonly id: string; readonly email: string }

/** An audience of these people and of nobody else: they have bought what nobody else has. */
async function audienceOf(shop: Shop, authorId: string, readers: readonly Reader[]): Promise<string> {
  const { sku } = await shop.product()
  const { id: variantId, productId } = await db.variant.findUniqueOrThrow({ where: { sku }, select: { id: true, productId: true } })
  for (const { id: personId } of readers) {
    const { id } = await makeOrder({ variantId }, 'on_delivery', personId)
    const { number } = await db.order.findUniqueOrThrow({ where: { id }, select: { number: true } })
    await fulfilOrder(number, { to: 'packed' }, 'warehouse')
    await fulfilOrder(number, { to: 'shipped', track: '80080012345678' }, 'warehouse')
    await fulfilOrder(number, { to: 'delivered' }, 'warehouse')
  }
  const name = `Аудитория ${randomUUID().slice(0, 8)}`
  const bought = { kind: 'bought', not: false, what: { type: 'product', id: productId }, period: { type: 'ever' } }
  await db.audience.create({ data: { name, definition: { match: 'all', groups: [{ match: 'all', conditions: [bought] }] }, authorId } })
  return name
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click()

/** A draft with a subject and a text, from the list on. */
async function writeCampaign(page: Page, { name, audience, subject }: { readonly name: string; readonly audience: string; readonly subject: string }): Promise<void> {
  await page.goto('/desk/marketing')
  await page.getByRole('link', { name: 'Новая рассылка' }).first().click()
  await page.getByRole('textbox', { name: 'Название' }).fill(name)
  await page.getByRole('combobox', { name: 'На что согласились люди' }).selectOption('news-offers/email')
  await page.getByRole('combobox', { name: 'Аудитория' }).selectOption({ label: audience })
  await press(page, 'Создать черновик')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name)
  await page.getByRole('textbox', { name: 'Тема' }).fill(subject)
  await page.getByRole('textbox', { name: 'Строка после темы' }).fill('Одно предложение, которое продолжает тему')
  await page.getByRole('group', { name: 'Добавить блок' }).getByRole('button', { name: 'Текст' }).click()
  await page.getByRole('region', { name: 'Блоки письма' }).getByRole('textbox', { name: 'Текст' }).fill('Здравствуйте, {{имя|друг}}! На этой неделе трекеры дешевле.')
  await press(page, 'Сохранить')
  await expect(page.getByText('Слова сохранены')).toBeVisible(SOON)
  await expect(page.getByRole('button', { name: 'На согласование' })).toBeVisible(SOON)
}

test('двое маркетологов ведут рассылку от черновика до отчёта; получают те, кто согласился, и никто больше §4.1.9 §6.1.5', async ({ as, shop, mailbox, consents }) => {
  const [yes, ads, no, gone] = await Promise.all([shop.person(), shop.person(), shop.person(), shop.person()])
  await consents.of(yes).give(NEWS)
  await consents.of(ads).give(ADS)
  await consents.of(gone).give(NEWS)
  const [anna, boris] = [await shop.person('marketer'), await shop.person('marketer')]
  const { page } = await as(anna)
  const [name, subject] = [`Скидки недели ${randomUUID().slice(0, 8)}`, `Скидки недели ${randomUUID().slice(0, 8)}`]
  await writeCampaign(page, { name, audience: await audienceOf(shop, anna.id, [yes, ads, no, gone]), subject })
  await expectGood(page)
  const pathname = await submitCampaign(page)

  const { page: second } = await as(boris)
  await second.goto('/desk')
  await second.getByRole('link', { name: /Рассылки ждут согласования/ }).click()
  await second.getByRole('link', { name: new RegExp(name) }).first().click()
  await expect(second.getByRole('heading', { level: 1 })).toHaveText(name)
  await expectGood(second)
  await press(second, 'Вернуть')
  await second.getByRole('textbox', { name: 'Что исправить' }).fill('Уточните название')
  await second.getByRole('dialog').getByRole('button', { name: 'Вернуть' }).click()
  await expectCampaign(second, 'черновик')

  await page.reload()
  await expect(page.getByText('Уточните название').first()).toBeVisible()
  await submitCampaign(page)
  await second.reload()
  await approveCampaign(second)

  // Whoever takes a consent back before the launch is not in it.
  await consents.of(gone).withdraw(NEWS)
  await page.goto(pathname)
  await launchCampaign(page)
  const letter = await mailbox.of(yes).latest(new RegExp(subject))
  expect(letter.text).toMatch(/реклама/i)
  await expect.poll(async () => (await db.campaign.findFirst({ where: { name } }))?.state, SOON).toBe('finished')
  for (const reader of [ads, no, gone]) expect((await mailbox.of(reader).subjects()).filter((each) => each.includes(subject))).toEqual([])
  expect((await mailbox.of(yes).subjects()).filter((each) => each.includes(subject))).toHaveLength(1)

  await page.goto(pathname)
  await expectCampaign(page, 'закончена')
  await expect(page.getByRole('region', { name: 'Архив: что было отправлено' })).toContainText('Согласовал')
  await page.getByRole('main').getByRole('link', { name: 'Отчёт', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Отчёт')
  await expect(page.getByRole('region', { name: 'Кто не получил' })).toContainText('нет согласия')
  const file = await page.request.get(`${pathname}/report/csv`)
  expect(file.headers()['content-type']).toContain('text/csv')
  expect(await file.text()).toMatch(/Передано;\d+/)
})

test('отписка посреди рассылки: письма, которые ждут, не уходят §6.1.5', async ({ as, shop, mailbox, consents }) => {
  const readers = await Promise.all(Array.from({ length: 3 }, () => shop.person()))
  for (const reader of readers) await consents.of(reader).give(NEWS)
  const [anna, boris] = [await shop.person('marketer'), await shop.person('marketer')]
  const { page, context } = await as(anna)
  const [name, subject] = [`Пауза ${randomUUID().slice(0, 8)}`, `Новинки ${randomUUID().slice(0, 8)}`]
  await writeCampaign(page, { name, audience: await audienceOf(shop, anna.id, readers), subject })
  await page.getByText('Скорость и тормоза').click()
  await page.getByRole('textbox', { name: /^Не больше в минуту/ }).fill('1')
  await press(page, 'Сохранить настройки')
  await expect(page.getByText('Сохранено', { exact: true })).toBeVisible(SOON)
  await page.reload()
  const pathname = await submitCampaign(page)
  await context.clearCookies()
  await as(boris, { in: page })
  await page.goto(pathname)
  await approveCampaign(page)
  await launchCampaign(page)
  const { id } = await db.campaign.findFirstOrThrow({ where: { name } })
  await expect.poll(() => db.campaignMessage.count({ where: { campaignId: id, handedAt: { not: null } } }), SOON).toBeGreaterThan(0)
  for (const reader of readers) await consents.of(reader).withdraw(NEWS)
  const left = await db.campaignMessage.findMany({ where: { campaignId: id, subjectId: { in: await subjectsOf(readers) } } })
  expect(left.filter(({ state: each }) => each === 'planned' || each === 'held')).toEqual([])
  // What was handed over before is on its way: it may arrive while the others end.
  await expect.poll(() => db.campaignMessage.count({ where: { campaignId: id, state: 'handed' } }), SOON).toBe(0)
  const before = await countLetters(mailbox, readers, subject)
  await page.goto(pathname)
  await press(page, 'Отменить рассылку')
  await page.getByRole('dialog').getByRole('textbox', { name: 'Причина' }).fill('проверка закончена')
  await page.getByRole('dialog').getByRole('button', { name: 'Отменить навсегда' }).click()
  await expectCampaign(page, 'отменена')
  expect(await db.campaignMessage.count({ where: { campaignId: id, state: { in: ['planned', 'held'] } } })).toBe(0)
  expect(await countLetters(mailbox, readers, subject)).toBe(before)
  expect(before).toBeLessThan(readers.length)
})

async function subjectsOf(readers: readonly Reader[]): Promise<string[]> {
  const rows = await db.subject.findMany({ where: { personId: { in: readers.map(({ id }) => id) } }, select: { id: true } })
  return rows.map(({ id }) => id)
}

async function countLetters(mailbox: Mailbox, readers: readonly Reader[], subject: string): Promise<number> {
  const all = await Promise.all(readers.map(({ email }) => mailbox.of(email).subjects()))
  return all.flat().filter((each) => each.includes(subject)).length
}
