import { randomInt, randomUUID } from 'node:crypto'
import { openHousehold } from '#e2e/kit/access/household.ts'
import { inTurn } from '#e2e/kit/each-page.ts'
import { expectGood } from '#e2e/kit/expect-good.ts'
import { appealForm, appealPage, appealsPage } from '#e2e/kit/pages/appeals-page.ts'
import { codePage } from '#e2e/kit/pages/code-page.ts'
import { expect, test } from '#e2e/kit/test.ts'
import { settleClaim } from '#lib/privacy/close-claim.ts'
import { makeOwnClaim } from '#lib/privacy/own-appeals.ts'

test('гость: претензия по коду, номер и расписка с датой; претензия не условие суда §8.1 §8.2 §8.3', async ({ page, mailbox }) => {
  const email = `claim-${randomUUID()}@example.ru`
  await page.goto('/claims')
  await expect(page.getByRole('main')).toContainText('в суд потребитель вправе обратиться сразу')
  const form = appealForm(page)
  await form.kind(/Вернуть деньги/).check()
  await form.words.fill('Верните деньги за отменённый заказ.')
  await form.contact.fill(email)
  await form.submit.click()
  await expect(page).toHaveURL('/claims/code')
  await codePage(page).code.fill(await mailbox.of(email).latest(/Подтвердите претензию/).code())
  await expect(appealPage(page).title).toHaveText(/Претензия №\s\d+/)
  await expect(page.getByRole('main')).toContainText(/Получено.*время Саратова/)
  const receipt = await page.request.get((await appealPage(page).receipt.getAttribute('href')) ?? '')
  expect(receipt.headers()['content-type']).toBe('application/pdf')
  await mailbox.of(email).latest(/Претензия №\s\d+ получена/)
})

test('гость подтверждает претензию кодом из СМС §8.1', async ({ page, sms }) => {
  const mobile = `+7917${String(randomInt(1e7)).padStart(7, '0')}`
  await page.goto('/claims')
  await appealForm(page).kind(/Другое/).check()
  await appealForm(page).words.fill('Не отвечают на письма.')
  await appealForm(page).contact.fill(mobile)
  await appealForm(page).submit.click()
  await codePage(page).code.fill(await sms.of(mobile).code())
  await expect(appealPage(page).title).toHaveText(/Претензия №/)
})

test('кабинет: претензия о своём заказе, ответ, чужой номер не открывается §8.1 §1.1.4', async ({ as, shop }) => {
  const { owner, delivered, claimNumber } = await openHousehold(shop)
  const stranger = await shop.person()
  const { page, context } = await as(owner)
  await page.goto('/account/requests')
  await appealsPage(page).writeClaim.click()
  const form = appealForm(page)
  await form.kind(/Товар с недостатком/).check()
  await form.order.selectOption({ value: String(delivered.number) })
  await form.words.fill('Экран не включается, прошу вернуть деньги.')
  await form.submit.click()
  const made = appealPage(page)
  await expect(made.sent).toContainText(owner.email)
  await expect(page.getByRole('main')).toContainText(`№\u00a0${delivered.number}`)
  const number = Number(/\d+$/.exec((await made.title.textContent()) ?? '')?.[0])
  await settleClaim(number, 'settled', 'Вернули деньги на карту.', 'anna')
  await page.reload()
  await expect(made.answer).toContainText('Вернули деньги на карту.')
  await context.clearCookies()
  await as(stranger, { in: page })
  expect((await page.request.get(`/account/requests/claims/${claimNumber}`)).status()).toBe(404)
})

test.describe('без скриптов', () => {
  test.use({ javaScriptEnabled: false })

  test('гость пишет и подтверждает §8.1', async ({ page, mailbox }) => {
    const email = `claim-${randomUUID()}@example.ru`
    await page.goto('/claims')
    await appealForm(page).kind(/Доставка/).check()
    await appealForm(page).words.fill('Курьер не приехал.')
    await appealForm(page).contact.fill(email)
    await appealForm(page).submit.click()
    await codePage(page).code.fill(await mailbox.of(email).latest(/Подтвердите претензию/).code())
    await codePage(page).submit.click()
    await expect(appealPage(page).title).toHaveText(/Претензия №/)
  })
})

test('доступность: претензия гостя и претензии в кабинете', async ({ as }) => {
  const owner = await as('anna')
  const { number } = await makeOwnClaim(owner.id, { kind: 'other', text: 'Не понравилось', order: null })
  const { page } = owner
  await inTurn(['/claims', '/account/requests/claims/new', `/account/requests/claims/${number}`], async (path) => {
    await page.goto(path)
    await expectGood(page, { inPassing: true })
  })
})
