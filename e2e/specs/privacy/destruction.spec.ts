import { openHousehold } from '#e2e/kit/access/household.ts'
import { codeOfApp } from '#e2e/kit/code-of-app.ts'
import { expectGood } from '#e2e/kit/expect-good.ts'
import { makeDue } from '#e2e/kit/inside/make-due.ts'
import { appealPage } from '#e2e/kit/pages/appeals-page.ts'
import { DESTRUCTION_PATH, destructionPage } from '#e2e/kit/pages/destruction-page.ts'
import { expect, test } from '#e2e/kit/test.ts'
import { db } from '#lib/db/db.ts'
import { carryOutDestruction } from '#lib/privacy/destruction/carry-out.ts'

test('что исчезнет и что останется, пароль, письмо, семь дней, последнее письмо, конец §6.1.3', async ({ as, mailbox }) => {
  const anna = await as('anna')
  const { page, context } = anna
  await page.goto('/account/my-data')
  await page.getByRole('main').getByRole('link', { name: /Удалить/ }).click()
  const room = destructionPage(page)
  await expect(room.gone).toContainText('Контакты')
  await expect(room.kept).toContainText('Закон велит хранить')
  await room.password.fill('не тот пароль')
  await room.destroy.click()
  await expect(room.password).toHaveAccessibleDescription(/Пароль не подходит/)
  await room.password.fill(anna.password)
  await room.destroy.click()
  await expect(room.planned).toBeVisible()
  const letter = await mailbox.of(anna).latest(/Данные будут уничтожены/)
  expect(letter.text).toContain('можно передумать')
  // until then everything works
  await page.goto('/account/addresses')
  await expect(page.getByRole('heading', { level: 1, name: 'Адреса' })).toBeVisible()

  const id = await makeDue(anna.id)
  expect(await carryOutDestruction(id)).toBe('announced')
  await mailbox.of(anna).latest(/уничтожаем данные/)
  await page.goto(DESTRUCTION_PATH)
  await expect(page.getByRole('main')).toContainText('вернуть ничего нельзя')
  await expect.poll(() => carryOutDestruction(id), { timeout: 20_000 }).toMatch(/done|over/)
  // The page before has noticed and may be on its way to the sign-in by itself.
  const next = await context.newPage()
  await next.goto('/account')
  await expect(next).toHaveURL(/\/sign-in/)
  expect(await db.person.count({ where: { id: anna.id } })).toBe(0)
  expect(await db.outboxMessage.count({ where: { recipient: anna.email } })).toBe(0)
})

test('передумать: одной кнопкой в кабинете, по ссылке из письма без входа §6.1.3', async ({ as, anotherBrowser, mailbox }) => {
  const anna = await as('anna')
  const { page } = anna
  const room = destructionPage(page)
  const plan = async () => {
    await page.goto(DESTRUCTION_PATH)
    await room.password.fill(anna.password)
    await room.destroy.click()
    await expect(room.planned).toBeVisible()
  }
  await plan()
  await room.keep.click()
  await expect(room.done).toContainText('Данные остаются')
  await expect(room.destroy).toBeVisible()
  await plan()
  await expect.poll(async () => (await mailbox.of(anna).subjects()).filter((subject) => subject.startsWith('Данные будут')).length, { timeout: 20_000 }).toBe(2)
  const link = /https?:\/\/\S+\/privacy\/request\/\S+/.exec((await mailbox.of(anna).latest(/Данные будут уничтожены/)).text ?? '')?.[0] ?? ''
  const other = await anotherBrowser()
  await other.goto(new URL(link).pathname)
  await appealPage(other).recall.click()
  await appealPage(other).confirmRecall.click()
  await expect(other.getByRole('main')).toContainText(/отозван/i)
  await page.goto(DESTRUCTION_PATH)
  await expect(room.destroy).toBeVisible()
})

test('второй фактор вместо пароля; сотрудник сначала отдаёт роль §6.1.3', async ({ as, shop }) => {
  const anna = await as('anna', { secondFactor: true })
  await db.account.update({ where: { personId: anna.id }, data: { passwordHash: null } })
  const { page } = anna
  await page.goto(DESTRUCTION_PATH)
  const room = destructionPage(page)
  await room.code.fill(codeOfApp(anna.secret))
  await room.destroy.click()
  await expect(room.planned).toBeVisible()
  const staff = await shop.person('support')
  const { page: other } = await as(staff)
  await other.goto(DESTRUCTION_PATH)
  await expect(other.getByRole('main')).toContainText('роль сотрудника')
  await expect(destructionPage(other).destroy).toHaveCount(0)
})

test.describe('без скриптов', () => {
  test.use({ javaScriptEnabled: false })

  test('данные просят уничтожить и передумывают §6.1.3', async ({ as }) => {
    const anna = await as('anna')
    const { page } = anna
    await page.goto(DESTRUCTION_PATH)
    const room = destructionPage(page)
    await room.password.fill(anna.password)
    await room.destroy.click()
    await expect(room.planned).toBeVisible()
    await room.keep.click()
    await expect(room.done).toContainText('Данные остаются')
  })
})

test(`доступность: ${DESTRUCTION_PATH}, и когда оно назначено`, async ({ as, shop }) => {
  const { owner } = await openHousehold(shop)
  const { page } = await as(owner)
  await page.goto(DESTRUCTION_PATH)
  await expect(destructionPage(page).destroy).toBeVisible()
  await expectGood(page)
  await destructionPage(page).destroy.click()
  await expect(destructionPage(page).planned).toBeVisible()
  await expectGood(page, { inPassing: true })
})
