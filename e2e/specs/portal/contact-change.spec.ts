import { randomInt, randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { ownOrderPage } from '#e2e/kit/pages/own-order-page.ts'
import { contactChangePage, personalDataPage } from '#e2e/kit/pages/personal-data-page.ts'
import { verifyPage } from '#e2e/kit/pages/verify-page.ts'
import { expect, test } from '#e2e/kit/test.ts'
import { db } from '#lib/db/db.ts'

const newEmail = () => `new-${randomUUID()}@example.ru`
const newMobile = () => `+7917${String(randomInt(10_000_000)).padStart(7, '0')}`

async function startChange(page: Page, kind: 'email' | 'mobile', value: string): Promise<ReturnType<typeof contactChangePage>> {
  const change = contactChangePage(page)
  await test.step('называет новый контакт', async () => {
    await page.goto(`/account/personal-data/${kind}`)
    await change.value.fill(value)
    await change.send.click()
    await expect(change.new.code).toBeVisible()
  })
  return change
}

test('почта меняется двумя кодами: с прежнего адреса и с нового; заказ исправлен, прежний адрес узнал', async ({ as, shop, mailbox }) => {
  const customer = await as('anna')
  const { number } = await shop.order({ of: customer, lines: [await shop.product()] })
  const email = newEmail()
  const { page } = customer
  const change = await startChange(page, 'email', email)

  await test.step('одного кода мало', async () => {
    await expect(change.old.region).toContainText(customer.email)
    await expect(change.new.region).toContainText(email)
    await change.old.code.fill(await mailbox.of(customer).latest(/смен|адрес|почт|код/i).code())
    await change.old.confirm.click()
    await expect(change.old.proved).toBeVisible()
    await expect(change.new.code).toBeFocused()
    await page.goto('/account/personal-data')
    await expect(personalDataPage(page).email).toContainText('Ждёт подтверждения')
    await expect(personalDataPage(page).email).toContainText(customer.email)
    await personalDataPage(page).email.getByRole('link', { name: 'Ввести код' }).click()
  })

  await test.step('второй завершает', async () => {
    await change.new.code.fill(await mailbox.of(email).latest().code())
    await change.new.confirm.click()
    const data = personalDataPage(page)
    await expect(data.done).toContainText('Новая почта подтверждена')
    await expect(data.email).toContainText(email)
    await data.history('Электронная почта').click()
    await expect(data.changes.first()).toContainText(`${customer.email} → ${email}`)
  })

  await test.step('заказ и прежний адрес', async () => {
    await page.goto(`/account/orders/${number}`)
    await expect(ownOrderPage(page).facts).toContainText(email)
    await mailbox.of(customer).latest(/заменён/)
  })
})

test('почта меняется ссылками из двух писем, открытыми где угодно; страница узнаёт сама', async ({ as, mailbox, anotherBrowser }) => {
  const customer = await as('anna')
  const email = newEmail()
  const { page } = customer
  const change = await startChange(page, 'email', email)
  const elsewhere = await anotherBrowser()

  await test.step('прежний адрес', async () => {
    await elsewhere.goto(await mailbox.of(customer).latest().link())
    await verifyPage(elsewhere).submit.click()
    await expect(change.old.proved).toBeVisible({ timeout: 20_000 })
  })

  await test.step('новый адрес', async () => {
    await elsewhere.goto(await mailbox.of(email).latest().link())
    await verifyPage(elsewhere).submit.click()
    await expect.poll(() => emailsOf(customer.id)).toEqual([email])
    await page.goto('/account/personal-data')
    await expect(personalDataPage(page).email).toContainText(email)
  })
})

test('неверный код, присланный заново, прежний после него; отмена ничего не меняет', async ({ as, mailbox }) => {
  const customer = await as('anna')
  const email = newEmail()
  const { page } = customer
  const change = await startChange(page, 'email', email)
  const code = await mailbox.of(customer).latest().code()

  await test.step('неверный', async () => {
    await change.old.code.fill(code === '111111' ? '222222' : '111111')
    await change.old.confirm.click()
    await expect(change.old.code).toHaveAccessibleDescription(/Код не подходит/)
    await change.old.code.fill('12')
    await change.old.confirm.click()
    await expect(change.old.code).toHaveAccessibleDescription(/шесть цифр/)
  })

  await test.step('новый убивает прежний', async () => {
    await change.old.resend.click()
    await expect(change.old.region).toContainText('Прежний код больше не действует')
    await expect.poll(async () => await mailbox.of(customer).latest().code()).not.toBe(code)
    await change.old.code.fill(code)
    await change.old.confirm.click()
    await expect(change.old.code).toHaveAccessibleDescription(/Код не подходит/)
    await change.old.code.fill(await mailbox.of(customer).latest().code())
    await change.old.confirm.click()
    await expect(change.old.proved).toBeVisible()
  })

  await test.step('отмена', async () => {
    await change.cancel.click()
    await expect(change.value).toBeVisible()
    expect(await emailsOf(customer.id)).toEqual([customer.email])
    const dead = await page.goto(await mailbox.of(email).latest().link())
    expect(dead?.status()).toBeLessThan(500)
    await expect(verifyPage(page).dead).toBeVisible()
  })
})

test('чужой подтверждённый контакт: при вводе об этом молчат, после обоих кодов — отказ', async ({ as, mailbox, shop }) => {
  const [customer, stranger] = [await shop.person(), await shop.person()]
  const { page } = await as(customer)
  const change = await startChange(page, 'email', stranger.email)
  await change.old.code.fill(await mailbox.of(customer).latest().code())
  await change.old.confirm.click()
  await expect(change.old.proved).toBeVisible()
  await change.new.code.fill(await mailbox.of(stranger).latest().code())
  await change.new.confirm.click()
  await expect(change.alert).toContainText('уже подтверждён в другом личном кабинете')
  expect(await emailsOf(customer.id)).toEqual([customer.email])
  expect(await emailsOf(stranger.id)).toEqual([stranger.email])
})

test('тот же адрес и не адрес — сказано у поля', async ({ as }) => {
  const customer = await as('anna')
  const { page } = customer
  await page.goto('/account/personal-data/email')
  const change = contactChangePage(page)
  await change.value.fill(customer.email)
  await change.send.click()
  await expect(change.value).toHaveAccessibleDescription(/нынешний контакт/)
  await change.value.fill('не почта')
  await change.send.click()
  await expect(change.value).toHaveAccessibleDescription(/Проверьте адрес/)
})

test('первый мобильный добавляется одним кодом из СМС', async ({ as, sms }) => {
  const customer = await as('anna')
  await db.contactPoint.deleteMany({ where: { personId: customer.id, kind: 'mobile' } })
  const { page } = customer
  await page.goto('/account/personal-data')
  await personalDataPage(page).change('Мобильный телефон').click()
  const mobile = newMobile()
  const change = contactChangePage(page)
  await expect(change.title).toHaveText('Добавить мобильный телефон')
  await change.value.fill(mobile.replace('+7', '8'))
  await change.send.click()
  await expect(change.new.code).toBeVisible()
  await expect(change.old.region).toBeHidden()
  await change.new.code.fill(await sms.of(mobile).code())
  await change.new.confirm.click()
  await expect(personalDataPage(page).done).toContainText('Номер подтверждён')
  await expect(personalDataPage(page).mobile).toContainText('+7 917')
})

test('мобильный меняется кодами на оба номера', async ({ as, sms }) => {
  const customer = await as('anna')
  const mobile = newMobile()
  const { page } = customer
  const change = await startChange(page, 'mobile', mobile)
  await change.old.code.fill(await sms.of(customer).code())
  await change.old.confirm.click()
  await expect(change.old.proved).toBeVisible()
  await change.new.code.fill(await sms.of(mobile).code())
  await change.new.confirm.click()
  await expect(personalDataPage(page).done).toContainText('Новый номер подтверждён')
})

test.describe('без скриптов', () => {
  test.use({ javaScriptEnabled: false })

  test('почта меняется кодами', async ({ as, mailbox }) => {
    const customer = await as('anna')
    const email = newEmail()
    const { page } = customer
    const change = await startChange(page, 'email', email)
    await change.old.code.fill(await mailbox.of(customer).latest().code())
    await change.old.confirm.click()
    await expect(change.old.proved).toBeVisible()
    await change.new.code.fill(await mailbox.of(email).latest().code())
    await change.new.confirm.click()
    await expect(personalDataPage(page).done).toContainText('Новая почта подтверждена')
  })
})

async function emailsOf(personId: string): Promise<string[]> {
  const points = await db.contactPoint.findMany({ where: { personId, kind: 'email', verifiedAt: { not: null } }, select: { value: true } })
  return points.map(({ value }) => value)
}
