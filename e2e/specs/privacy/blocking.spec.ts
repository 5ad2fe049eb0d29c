import { expectGood } from '#e2e/kit/expect-good.ts'
import { appealForm, appealPage } from '#e2e/kit/pages/appeals-page.ts'
import { expect, test } from '#e2e/kit/test.ts'
import { db } from '#lib/db/db.ts'
import { fulfilOrder } from '#lib/orders/fulfil-order.ts'
import { readAsStaff } from '#lib/privacy/read-as-staff.ts'
import { answerRequest } from '#lib/privacy/close-request.ts'
import { makeOwnRequest } from '#lib/privacy/own-appeals.ts'
import { makeOrder } from '#lib/test-support/make-order.ts'

/** Whether somebody of support sees a person. */
const seenBySupport = (personId: string) =>
  readAsStaff({ staff: 'e2e', role: 'support', purpose: 'support', categories: ['requests'], reason: 'ответ на вопрос', source: 'e2e' }, async (tx) => ({
    result: (await tx.$queryRaw<unknown[]>`SELECT FROM people WHERE id = ${personId}::uuid`).length === 1,
  }))

test('с просьбы сотрудники не видят данных и ничего не приходит, кроме ответа; с ответом всё возвращается §6.2.4', async ({ as, shop, mailbox }) => {
  const anna = await as('anna')
  const device = await shop.product({ stock: 5 })
  const { id: variantId } = await db.variant.findUniqueOrThrow({ where: { sku: device.sku }, select: { id: true } })
  const order = await makeOrder({ variantId }, 'on_delivery', anna.id)
  await db.order.update({ where: { id: order.id }, data: { email: anna.email } })
  for (const step of [{ to: 'packed' }, { to: 'shipped', track: '80080012345678' }] as const) await fulfilOrder(order.number, step, 'warehouse')
  await mailbox.of(anna).latest(/отправлен|в пути/i)
  expect(await seenBySupport(anna.id)).toBe(true)
  const { page } = anna
  await page.goto('/account/requests/new?kind=block')
  const form = appealForm(page)
  await form.words.fill('Проверьте мои данные.')
  await form.submit.click()
  await expect(appealPage(page).title).toHaveText(/Обращение №\s\d+/)
  const number = Number(/\d+$/.exec((await appealPage(page).title.textContent()) ?? '')?.[0])
  expect(await seenBySupport(anna.id)).toBe(false)
  await mailbox.of(anna).latest(/Обращение №\s\d+ получено/)

  await fulfilOrder(order.number, { to: 'delivered' }, 'warehouse')
  await expect.poll(async () => (await db.outboxMessage.findFirst({ where: { orderId: order.id, template: 'order-delivered' }, select: { state: true } }))?.state, { timeout: 20_000 }).toBe('blocked')
  await page.goto('/account')
  await expect(page.getByRole('main')).toContainText('Ваши данные заблокированы')
  await page.goto('/account/personal-data')
  await expect(page.getByRole('main')).toContainText(anna.email)

  await answerRequest(number, 'Данные верны.', 'privacy')
  await mailbox.of(anna).latest(/получен|доставлен/i)
  expect(await seenBySupport(anna.id)).toBe(true)
  await page.goto('/account')
  await expect(page.getByRole('main')).not.toContainText('Ваши данные заблокированы')
})

test('вход по коду работает и с заблокированными данными §6.2.4', async ({ page, mailbox, shop }) => {
  const anna = await shop.person()
  await makeOwnRequest(anna.id, { kind: 'block', text: 'Проверьте' })
  await page.goto('/sign-in')
  await page.getByRole('main').getByLabel(/почта|телефон/i).first().fill(anna.email)
  await page.getByRole('main').getByRole('button', { name: /код/i }).click()
  await expect(page).toHaveURL(/\/sign-in\/code/)
  await page.getByRole('main').getByRole('textbox').first().fill(await mailbox.of(anna).latest(/вход/i).code())
  await expect(page).toHaveURL(/\/account/)
})

test('оформление заказа говорит, что этот заказ исполнят §6.2.4; доступность обзора', async ({ as, shop }) => {
  const anna = await as('anna')
  const device = await shop.product({ stock: 5 })
  await makeOwnRequest(anna.id, { kind: 'block', text: 'Проверьте' })
  const { page } = anna
  await page.goto(device.path)
  await page.getByRole('button', { name: /В корзину/ }).first().click()
  await expect(page.getByRole('link', { name: /Корзина/ }).first()).toContainText('1')
  await page.goto('/checkout')
  await expect(page.getByRole('main')).toContainText('Этот заказ мы исполним')
  await page.goto('/account')
  await expectGood(page, { inPassing: true })
})
