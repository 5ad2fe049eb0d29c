import type { Locator, Page } from '@playwright/test'
import { expectGood } from '#e2e/kit/expect-good.ts'
import { expect, test } from '#e2e/kit/test.ts'
import { db } from '#lib/db/db.ts'
import { makeOwnClaim, makeOwnRequest } from '#lib/privacy/own-appeals.ts'

test('ответственный за данные отвечает на обращение: до кнопки ответа три нажатия, письмо в очереди, чтение в журнале человека §6.1 §6.1.3 §6.2', async ({ as, shop }) => {
  const customer = await shop.person()
  const { number, id } = await makeOwnRequest(customer.id, { kind: 'question', text: 'Кому вы передали мой адрес?' })
  const { page } = await as('officer')
  await page.goto('/desk/requests')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Обращения о данных')

  await page.getByRole('region', { name: 'Права человека' }).getByRole('link', { name: 'Задать вопрос о персональных данных' }).click()
  await (await lineOf(page, number)).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText(String(number))
  await expect(page.getByText('Кому вы передали мой адрес?')).toBeVisible()
  await expect(page.getByText(customer.email)).toHaveCount(0)
  await page.getByRole('textbox', { name: 'Ответ' }).fill('Только службе доставки вашего заказа.')
  await page.getByRole('button', { name: 'Отправить ответ' }).click()
  await expect(page.getByText('Ответ дан', { exact: true }).first()).toBeVisible()

  const letters = await db.outboxMessage.findMany({ where: { requestId: id, template: 'appeal-answered' }, select: { class: true } })
  expect(letters).toEqual([{ class: 'legal' }])
  expect(await db.processingEntry.count({ where: { personId: customer.id, source: 'desk/requests', verb: 'extract' } })).toBeGreaterThan(0)
})

test('каждое право из 6.1 открывается из списка не больше чем за три нажатия §6.1 §6.2', async ({ as, shop }) => {
  const kinds = ['access', 'correct', 'block', 'stop_processing', 'withdraw', 'unpublish', 'explain_refusal', 'question'] as const
  const made = new Map<string, number>()
  for (const kind of kinds) made.set(kind, (await makeOwnRequest((await shop.person()).id, { kind, text: 'Прошу сделать' })).number)
  const { page } = await as('officer')
  for (const [kind, number] of made) {
    await page.goto('/desk/requests')
    await page.getByRole('region', { name: 'Права человека' }).locator(`a[href$="kind=${kind}"]`).click()
    await (await lineOf(page, number)).click()
    await expect(page.getByRole('button', { name: 'Отправить ответ' })).toBeVisible()
  }
})

test('отказ — только с основанием, которое знает закон; срок продлевают один раз с причиной §6.1.3', async ({ as, shop }) => {
  const { id: personId } = await shop.person()
  const { number } = await makeOwnRequest(personId, { kind: 'access', text: '' })
  const { page } = await as('officer')
  await page.goto(`/desk/requests/${number}`)
  await page.getByRole('button', { name: 'Продлить', exact: true }).click()
  await page.getByLabel('Почему').fill('Нужно поднять архив за прошлый год')
  await page.getByRole('button', { name: /^Продлить до/ }).click()
  await expect(page.getByText('Срок продлён', { exact: true }).first()).toBeVisible()
  await expect(page.getByRole('button', { name: 'Продлить', exact: true })).toHaveCount(0)
  await page.getByRole('button', { name: 'Отказать', exact: true }).click()
  await page.getByRole('button', { name: 'Отказать и сообщить' }).click()
  await expect(page.getByText('Выберите основание', { exact: true })).toBeVisible()
  await page.getByLabel('Основание').selectOption({ index: 1 })
  await page.getByRole('button', { name: 'Отказать и сообщить' }).click()
  await expect(page.getByRole('heading', { name: 'Основание отказа' })).toBeVisible()
})

test('поддержка читает, но не отвечает, и заблокированных не видит §6.2.4', async ({ as, shop }) => {
  const open = await makeOwnRequest((await shop.person()).id, { kind: 'question', text: 'Вопрос' })
  const blocked = await makeOwnRequest((await shop.person()).id, { kind: 'block', text: '' })
  const { page } = await as('support')
  await page.goto(`/desk/requests/${open.number}`)
  await expect(page.getByText('Вопрос', { exact: true })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Отправить ответ' })).toHaveCount(0)
  expect((await page.goto(`/desk/requests/${blocked.number}`))?.status()).toBe(404)
})

test('пришедшее почтой вносят вручную: номер, срок и расписка те же §9.3 §8.1', async ({ as }) => {
  const { page } = await as('officer')
  await page.goto('/desk/requests/new')
  await page.getByLabel('О чём').selectOption('question')
  await page.getByLabel('Почта или мобильный обратившегося').fill(`letter-${Math.random().toString(36).slice(2)}@example.ru`)
  await page.getByLabel('Что написано').fill('Прошу сообщить, какие данные обо мне есть')
  await page.getByRole('button', { name: 'Принять', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Обращение №')
  await expect(page.getByText('внесено сотрудником')).toBeVisible()
  const receipt = await page.request.get(`${page.url()}/receipt`)
  expect(receipt.headers()['content-type']).toBe('application/pdf')
})

test('менеджер отвечает на претензию §8.1 §8.2', async ({ as, shop }) => {
  const { number } = await makeOwnClaim((await shop.person()).id, { kind: 'delivery', text: 'Заказ опоздал', order: null })
  const { page } = await as('manager')
  await page.goto('/desk/claims')
  await page.goto(`/desk/claims/${number}`)
  await page.getByRole('textbox', { name: 'Ответ' }).fill('Вернули плату за доставку.')
  await page.getByRole('button', { name: 'Отправить ответ' }).click()
  await expect(page.getByText('Требование выполнено', { exact: true })).toBeVisible()
  await expectGood(page, { inPassing: true })
})

/** The link to a request, on whichever page of the list its deadline has put it: other tests ask, too. */
async function lineOf(page: Page, number: number): Promise<Locator> {
  const link = page.getByRole('row').filter({ hasText: String(number) }).getByRole('link')
  const older = page.getByRole('navigation', { name: 'Страницы списка' }).getByRole('link', { name: /→$/ })
  for (;;) {
    await expect(page.getByRole('row').nth(1)).toBeVisible()
    if ((await link.count()) > 0 || (await older.count()) === 0) return link
    const before = page.url()
    await older.click()
    await page.waitForURL((url) => url.href !== before)
  }
}
