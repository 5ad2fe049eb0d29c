import type { Locator } from '@playwright/test'
import { codeOfApp } from '#e2e/kit/code-of-app.ts'
import { groupsOf, inTurn } from '#e2e/kit/each-page.ts'
import { expectGood } from '#e2e/kit/expect-good.ts'
import { sessionIdOf } from '#e2e/kit/inside/session-id-of.ts'
import { addressPage, addressesPage } from '#e2e/kit/pages/addresses-page.ts'
import { ownOrderPage } from '#e2e/kit/pages/own-order-page.ts'
import { contactChangePage, personalDataPage } from '#e2e/kit/pages/personal-data-page.ts'
import { returnPage } from '#e2e/kit/pages/return-page.ts'
import { securityPage } from '#e2e/kit/pages/security-page.ts'
import { expect, test } from '#e2e/kit/test.ts'
import { now } from '#lib/clock/clock.ts'
import { changeNames } from '#lib/customers/change-names.ts'
import { startContactChange } from '#lib/customers/start-contact-change.ts'
import { db } from '#lib/db/db.ts'

const rooms = [
  '/account', '/account/orders', '/account/bonuses', '/account/wish-list', '/account/personal-data', '/account/personal-data/email', '/account/personal-data/mobile',
  '/account/addresses', '/account/addresses/new', '/account/addresses/[id]', '/account/my-data', '/account/my-data/journal', '/account/policy', '/account/security', '/account/security/password',
  '/account/security/second-factor', '/account/orders/[open]', '/account/orders/[delivered]', '/account/orders/[returned]',
  '/account/orders/[delivered]/return', '/account/orders/[delivered]/receipt', '/account/net-takoi',
]

for (const group of groupsOf(rooms)) {
  test(`раздел за разделом, с данными: ${group.join(', ')}`, async ({ as, household: { owner, addressId, open, delivered, returned } }) => {
    test.setTimeout(240_000)
    await nameAtLength(owner.id)
    const { page } = await as(owner)
    const numbers: Readonly<Record<string, number>> = { '[open]': open.number, '[delivered]': delivered.number, '[returned]': returned.number }
    await inTurn(group, async (path) => {
      await page.goto(path.replace('[id]', addressId).replace(/\[(open|delivered|returned)\]/, (name) => String(numbers[name])))
      await page.getByRole('main').locator('details').evaluateAll((all) => all.forEach((each) => each.setAttribute('open', '')))
      await expectGood(page, { inPassing: true })
    })
  })
}

/** The name of the owner becomes as long as names are; all tests of a worker look at one owner. */
async function nameAtLength(personId: string): Promise<void> {
  const long = { surname: 'Рождественская-Константинопольская', patronymic: 'Александровна' }
  const { surname, givenName, patronymic } = await db.person.findUniqueOrThrow({ where: { id: personId }, select: { surname: true, givenName: true, patronymic: true } })
  if (surname !== long.surname) await changeNames(personId, { ...long, givenName, before: { surname, givenName, patronymic: patronymic ?? '' } })
}

test('пустой кабинет доступен каждому', async ({ as }) => {
  const { page } = await as('anna')
  await inTurn(['/account', '/account/orders', '/account/wish-list', '/account/addresses'], async (path) => {
    await page.goto(path)
    await expectGood(page, { inPassing: true })
  })
})

test('вопросы: отменить заказ, отозвать возврат, удалить адрес', async ({ as, page, household }) => {
  const questions: Readonly<Record<string, { readonly path: string; readonly button: Locator }>> = {
    'отменить заказ': { path: `/account/orders/${household.open.number}`, button: ownOrderPage(page).cancel },
    'отозвать возврат': { path: `/account/orders/${household.returned.number}`, button: ownOrderPage(page).withdraw },
    'удалить адрес': { path: '/account/addresses', button: addressesPage(page).address('ул. Чапаева').delete },
  }
  await as(household.owner, { in: page })
  await inTurn(Object.keys(questions), async (name) => {
    await page.goto(questions[name]?.path ?? '')
    await questions[name]?.button.click()
    await expect(page.getByRole('dialog')).toBeVisible()
    await expectGood(page, { inPassing: true })
  })
})

test('ошибки в формах: имя, новая почта, адрес, пароль, возврат', async ({ as, shop }) => {
  const customer = await as('anna')
  const { number } = await shop.order({ of: customer, lines: [await shop.product(), { ...await shop.product(), quantity: 2 }], to: 'delivered' })
  const { page } = customer
  const [data, change, address, security] = [personalDataPage(page), contactChangePage(page), addressPage(page), securityPage(page)]
  const invalid = (field: Locator) => expect(field).toHaveAttribute('aria-invalid', 'true')
  const mistakes: Readonly<Record<string, () => Promise<void>>> = {
    '/account/personal-data': async () => {
      await data.surname.fill('')
      await data.saveName.click()
      await invalid(data.surname)
    },
    '/account/personal-data/email': async () => {
      await change.send.click()
      await invalid(change.value)
    },
    '/account/addresses/new': async () => {
      await address.save.click()
      await invalid(address.city)
    },
    '/account/security/password': async () => {
      await security.savePassword.click()
      await invalid(security.fresh)
    },
    [`/account/orders/${number}/return`]: async () => {
      await returnPage(page).submit.click()
      await expect(page.getByText('Выберите причину')).toBeVisible()
    },
  }
  await inTurn(Object.keys(mistakes), async (path) => {
    await page.goto(path)
    await mistakes[path]?.()
    await expectGood(page, { inPassing: true })
  })
})

test('смена почты: коды введены неверно, один подтверждён', async ({ as, mailbox }) => {
  const customer = await as('anna')
  await startContactChange(customer.id, { kind: 'email', value: `new-${customer.email}` })
  const { page } = customer
  await page.goto('/account/personal-data/email')
  const change = contactChangePage(page)
  await change.old.code.fill('12')
  await change.old.confirm.click()
  await expect(change.old.code).toHaveAttribute('aria-invalid', 'true')
  await expectGood(page, { inPassing: true })
  await change.old.code.fill(await mailbox.of(customer).latest().code())
  await change.old.confirm.click()
  await expect(change.old.proved).toBeVisible()
  await expectGood(page, { inPassing: true })
  await page.goto('/account/personal-data')
  await expect(personalDataPage(page).email).toContainText('Ждёт подтверждения')
  await expectGood(page, { inPassing: true })
})

test('двухэтапный вход: ключ, неверный код, коды восстановления', async ({ as }) => {
  const customer = await as('anna')
  const { page } = customer
  await page.goto('/account/security/second-factor')
  const security = securityPage(page)
  await security.ownPassword.fill(customer.password)
  await security.begin.click()
  await expect(security.picture).toBeVisible()
  await expectGood(page, { inPassing: true })
  await security.code.fill('12')
  await security.enable.click()
  await expect(security.code).toHaveAttribute('aria-invalid', 'true')
  await expectGood(page, { inPassing: true })
  await security.code.fill(codeOfApp(((await security.secret.textContent()) ?? '').replaceAll(/\s/g, '')))
  await security.enable.click()
  await expect(security.recoveryCodes.first()).toBeVisible()
  await expectGood(page, { inPassing: true })
})

test('двухэтапный вход включён: что с ним можно сделать, новые коды, выключить', async ({ as }) => {
  const customer = await as('anna', { secondFactor: true })
  await db.session.update({ where: { id: await sessionIdOf(customer) }, data: { secondFactorAt: now() } })
  const { page } = customer
  await inTurn(['', '?way=renew', '?way=off'], async (way) => {
    await page.goto(`/account/security/second-factor${way}`)
    await expectGood(page, { inPassing: true })
  })
})
