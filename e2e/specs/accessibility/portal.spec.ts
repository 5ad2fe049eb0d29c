import type { Page } from '@playwright/test'
import type { Household } from '#e2e/kit/access/household.ts'
import { groupsOf, inTurn } from '#e2e/kit/each-page.ts'
import { expectGood } from '#e2e/kit/expect-good.ts'
import { codeIn } from '#e2e/kit/mailbox.ts'
import { orderOf } from '#e2e/kit/own-orders.ts'
import { addressPage, addressesPage } from '#e2e/kit/pages/addresses-page.ts'
import { ownOrderPage } from '#e2e/kit/pages/own-order-page.ts'
import { contactChangePage, personalDataPage } from '#e2e/kit/pages/personal-data-page.ts'
import { returnPage } from '#e2e/kit/pages/return-page.ts'
import { securityPage } from '#e2e/kit/pages/security-page.ts'
import { expect, test as base } from '#e2e/kit/test.ts'
import { now } from '#lib/clock/clock.ts'
import { changeNames } from '#lib/customers/change-names.ts'
import { startContactChange } from '#lib/customers/start-contact-change.ts'
import { db } from '#lib/db/db.ts'

/** The owner's name is as long as names are. */
const test = base.extend<object, { longNamed: Household }>({
  longNamed: [
    async ({ household }, use) => {
      const before = { surname: 'Иванова', givenName: 'Анна', patronymic: '' }
      await changeNames(household.owner.personId, { ...before, surname: 'Рождественская-Константинопольская', patronymic: 'Александровна', before })
      await use(household)
    },
    { scope: 'worker' },
  ],
})

const rooms = [
  '/account', '/account/orders', '/account/bonuses', '/account/wish-list', '/account/personal-data', '/account/personal-data/email', '/account/personal-data/mobile',
  '/account/addresses', '/account/addresses/new', '/account/addresses/[id]', '/account/my-data', '/account/my-data/journal', '/account/policy', '/account/security', '/account/security/password',
  '/account/security/second-factor', '/account/orders/[open]', '/account/orders/[delivered]', '/account/orders/[returned]',
  '/account/orders/[delivered]/return', '/account/orders/[delivered]/receipt', '/account/net-takoi',
]

for (const group of groupsOf(rooms)) {
  test(`раздел за разделом, с данными: ${group.join(', ')}`, async ({ page, context, people, longNamed: { owner, addressId, open, delivered, returned } }) => {
    test.setTimeout(240_000)
    await people.signIn(context, owner)
    const numbers: Readonly<Record<string, number>> = { '[open]': open.number, '[delivered]': delivered.number, '[returned]': returned.number }
    await inTurn(group, async (path) => {
      await page.goto(path.replace('[id]', addressId).replace(/\[(open|delivered|returned)\]/, (name) => String(numbers[name])))
      await page.getByRole('main').locator('details').evaluateAll((all) => all.forEach((each) => each.setAttribute('open', '')))
      await expectGood(page, { inPassing: true })
    })
  })
}

test('пустой кабинет', async ({ page, context, people }) => {
  await people.signIn(context, await people.customer())
  await inTurn(['/account', '/account/orders', '/account/wish-list', '/account/addresses'], async (path) => {
    await page.goto(path)
    await expectGood(page, { inPassing: true })
  })
})

test.describe('вопросы', () => {
  for (const { title, path, button } of [
    { title: 'отменить заказ', path: ({ open }: Household) => `/account/orders/${open.number}`, button: (page: Page) => ownOrderPage(page).cancel },
    { title: 'отозвать возврат', path: ({ returned }: Household) => `/account/orders/${returned.number}`, button: (page: Page) => ownOrderPage(page).withdraw },
    { title: 'удалить адрес', path: () => '/account/addresses', button: (page: Page) => addressesPage(page).address('ул. Чапаева').delete },
  ]) {
    test(title, async ({ page, context, people, longNamed }) => {
      await people.signIn(context, longNamed.owner)
      await page.goto(path(longNamed))
      await button(page).click()
      await expect(page.getByRole('dialog')).toBeVisible()
      await expectGood(page)
    })
  }
})

test.describe('ошибки в формах', () => {
  test('имя', async ({ page, context, people }) => {
    await people.signIn(context, await people.customer())
    const data = personalDataPage(page)
    await page.goto('/account/personal-data')
    await data.surname.fill('')
    await data.saveName.click()
    await expect(data.surname).toHaveAttribute('aria-invalid', 'true')
    await expectGood(page)
  })

  test('новая почта', async ({ page, context, people }) => {
    await people.signIn(context, await people.customer())
    const change = contactChangePage(page)
    await page.goto('/account/personal-data/email')
    await change.send.click()
    await expect(change.value).toHaveAttribute('aria-invalid', 'true')
    await expectGood(page)
  })

  test('адрес', async ({ page, context, people }) => {
    await people.signIn(context, await people.customer())
    await page.goto('/account/addresses/new')
    await addressPage(page).save.click()
    await expect(addressPage(page).city).toHaveAttribute('aria-invalid', 'true')
    await expectGood(page)
  })

  test('возврат', async ({ page, context, people, shop }) => {
    const customer = await people.customer()
    const { number } = await orderOf(customer, [{ device: await shop.device() }, { device: await shop.device(), quantity: 2 }], { to: 'delivered' })
    await people.signIn(context, customer)
    await page.goto(`/account/orders/${number}/return`)
    await returnPage(page).submit.click()
    await expect(page.getByText('Выберите причину')).toBeVisible()
    await expectGood(page)
  })

  test('пароль', async ({ page, context, people }) => {
    await people.signIn(context, await people.customer())
    await page.goto('/account/security/password')
    await securityPage(page).savePassword.click()
    await expect(securityPage(page).fresh).toHaveAttribute('aria-invalid', 'true')
    await expectGood(page)
  })
})

test('смена почты: коды введены неверно, один подтверждён', async ({ page, context, people, mailbox }) => {
  const customer = await people.customer()
  await startContactChange(customer.personId, { kind: 'email', value: `new-${customer.email}` })
  await people.signIn(context, customer)
  await page.goto('/account/personal-data/email')
  const change = contactChangePage(page)
  await change.old.code.fill('12')
  await change.old.confirm.click()
  await expect(change.old.code).toHaveAttribute('aria-invalid', 'true')
  await expectGood(page)
  await change.old.code.fill(codeIn(await mailbox.latest(customer.email, /./)))
  await change.old.confirm.click()
  await expect(change.old.proved).toBeVisible()
  await expectGood(page)
  await page.goto('/account/personal-data')
  await expect(personalDataPage(page).email).toContainText('Ждёт подтверждения')
  await expectGood(page)
})

test('двухэтапный вход: ключ, неверный код, коды восстановления', async ({ page, context, people }) => {
  const customer = await people.account()
  await people.signIn(context, customer)
  await page.goto('/account/security/second-factor')
  const security = securityPage(page)
  await security.ownPassword.fill(customer.password)
  await security.begin.click()
  await expect(security.picture).toBeVisible()
  await expectGood(page)
  await security.code.fill('12')
  await security.enable.click()
  await expect(security.code).toHaveAttribute('aria-invalid', 'true')
  await expectGood(page)
  await security.code.fill(people.codeOfApp(((await security.secret.textContent()) ?? '').replaceAll(/\s/g, '')))
  await security.enable.click()
  await expect(security.recoveryCodes.first()).toBeVisible()
  await expectGood(page)
})

for (const way of ['', '?way=renew', '?way=off']) {
  test(`двухэтапный вход включён ${way}`, async ({ page, context, people }) => {
    const customer = await people.account({ totp: true })
    await db.session.update({ where: { id: customer.sessionId }, data: { secondFactorAt: now() } })
    await people.signIn(context, customer)
    await page.goto(`/account/security/second-factor${way}`)
    await expectGood(page)
  })
}
