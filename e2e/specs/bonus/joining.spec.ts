import { randomInt, randomUUID } from 'node:crypto'
import { bonusPage, joinForm, memberPage } from '#e2e/kit/pages/bonus-page.ts'
import { codePage } from '#e2e/kit/pages/code-page.ts'
import { expect, test } from '#e2e/kit/test.ts'

const newEmail = () => `bonus-${randomUUID()}@example.ru`
const newMobile = () => `+7917${String(randomInt(1e7)).padStart(7, '0')}`
const letter = /Код для бонусной программы/

test('страница: калькулятор считает, правила открываются, с ней справляется программа чтения §4.1.11', async ({ page }) => {
  await page.goto('/bonus')
  const bonus = bonusPage(page)
  await expect(bonus.earned).toContainText('389 бонусов')
  await bonus.price.fill('30000')
  await expect(bonus.earned).toContainText('900 бонусов')
  await bonus.level('Пульс').click()
  await expect(bonus.earned).toContainText('1 500 бонусов')
  await bonus.slider.fill('100000')
  await expect(bonus.earned).toContainText('5 000 бонусов')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await expect(page).toBeAccessible()
  }
  await bonus.rules.click()
  await expect(page).toHaveURL('/bonus/rules/1')
  await expect(page.getByRole('main')).toContainText('30 % цены каждого товара')
  await expect(page).toBeAccessible()
})

test('без кабинета: почта, код, бонусы за вступление; ни одного согласия §4.1.11 §2.2', async ({ page, mailbox, consents }) => {
  const email = newEmail()
  await page.goto('/bonus')
  const form = joinForm(page)
  expect(await form.boxes.evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).checked))).toEqual([false, false, false, false])
  await form.contact.fill(email)
  await form.submit.click()
  await expect(page).toHaveURL('/bonus/join/code')
  await expect(page).toBeAccessible()
  await codePage(page).code.fill(await mailbox.of(email).latest(letter).code())
  const member = memberPage(page)
  await expect(member.joined).toBeVisible()
  await expect(page).toHaveURL(/\/bonus\/[^/?]+\?joined=1$/)
  await expect(member.balance).toHaveText('200 бонусов')
  await expect(page).toBeAccessible()
  expect(await consents.of(email).events()).toEqual([])

  await test.step('тот же контакт ещё раз открывает тот же счёт', async () => {
    const address = page.url().split('?')[0]
    await page.goto('/bonus/join')
    await joinForm(page).contact.fill(email)
    await joinForm(page).submit.click()
    const asked = await mailbox.of(email).subjects()
    await expect.poll(async () => (await mailbox.of(email).subjects()).length).toBeGreaterThan(1)
    expect(asked.every((subject) => letter.test(subject))).toBe(true)
    await codePage(page).code.fill(await mailbox.of(email).latest(letter).code())
    await expect(page).toHaveURL(address ?? '')
    await expect(member.balance).toHaveText('200 бонусов')
  })

  await test.step('выйти можно там же: что сгорит, сказано до этого', async () => {
    await member.leaving.click()
    await expect(page.getByRole('main')).toContainText('Сгорят все бонусы на счёте: 200 бонусов.')
    await expect(page).toBeAccessible()
    await member.leave.click()
    await expect(member.title).toHaveText('Вы вышли из программы')
  })
})

test('без кабинета: телефон, неверный код, новый код, согласие на уведомления §4.1.7', async ({ page, sms, consents }) => {
  const mobile = newMobile()
  await page.goto('/bonus/join')
  const form = joinForm(page)
  await form.contact.fill(mobile)
  await expect(form.box(/уведомления о бонусах по электронной почте/)).toBeDisabled()
  await form.box(/уведомления о бонусах по СМС/).check()
  await form.submit.click()
  const code = await sms.of(mobile).code()
  await codePage(page).code.fill(code === '111111' ? '222222' : '111111')
  await expect(page.getByRole('main')).toContainText('Код не подходит')
  await codePage(page).code.fill(code)
  await expect(memberPage(page).joined).toBeVisible()
  expect(await consents.of(mobile).state()).toEqual({ 'bonus-notices/sms': 'confirmed' })
})

test('знакомому и незнакомому контакту отвечают одинаково §2.4', async ({ page, anotherBrowser, shop }) => {
  const customer = await shop.person()
  const said: string[] = []
  for (const [browser, contact] of [[page, customer.email], [await anotherBrowser(), newEmail()]] as const) {
    await browser.goto('/bonus/join')
    await joinForm(browser).contact.fill(contact)
    await joinForm(browser).submit.click()
    await expect(browser).toHaveURL('/bonus/join/code')
    await expect(codePage(browser).countdown).toBeVisible()
    said.push((await browser.getByRole('main').innerText()).replaceAll(contact, 'КОНТАКТ').replaceAll(/0:\d\d/g, '0:NN'))
  }
  expect(said[0]).toBe(said[1])
})

test('в кабинете: одно нажатие, ничего не спрошено; второй раз вступать не во что', async ({ as, consents }) => {
  const customer = await as('anna')
  const { page } = customer
  await page.goto('/bonus')
  await expect(page.getByRole('main')).toContainText('код не нужен')
  await expect(joinForm(page).contact).toHaveCount(0)
  await expect(page).toBeAccessible()
  await joinForm(page).submit.click()
  await expect(page).toHaveURL(/\/account\/bonuses/)
  await page.goto('/bonus/join')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Вы уже участвуете')
  expect(await consents.of(customer.email).events()).toEqual([])
})

test('друг: код из ссылки стоит в поле, чужой код назван у поля', async ({ page, mailbox, anotherBrowser }) => {
  const email = newEmail()
  await page.goto('/bonus/join')
  await joinForm(page).contact.fill(email)
  await joinForm(page).submit.click()
  await codePage(page).code.fill(await mailbox.of(email).latest(letter).code())
  const href = await memberPage(page).link.innerText()
  const code = new URL(href).searchParams.get('friend') ?? ''

  const friend = await anotherBrowser()
  await friend.goto(`/bonus?friend=${code}`)
  await expect(friend).toHaveURL(`/bonus/join?friend=${code}`)
  await expect(joinForm(friend).friend).toHaveValue(code)
  await expect(friend.getByRole('main')).toContainText('Вас пригласил друг')
  await expect(friend).toBeAccessible()
  await joinForm(friend).friend.fill('ZZZZZZZZ')
  await joinForm(friend).contact.fill(newEmail())
  await joinForm(friend).submit.click()
  await expect(joinForm(friend).friend).toHaveAccessibleDescription(/Такого кода нет/)
  expect((await friend.context().cookies()).map(({ name }) => name)).toEqual([])
})

test.describe('без скриптов', () => {
  test.use({ javaScriptEnabled: false })

  test('примеры вместо калькулятора, вступление по коду, ошибки у поля', async ({ page, mailbox }) => {
    const email = newEmail()
    await page.goto('/bonus')
    await expect(bonusPage(page).examples).toContainText('389')
    await expect(bonusPage(page).price).toBeHidden()
    await joinForm(page).submit.click()
    await expect(joinForm(page).contact).toHaveAccessibleDescription(/Укажите почту или телефон/)
    await joinForm(page).contact.fill(email)
    await joinForm(page).submit.click()
    await expect(page).toHaveURL('/bonus/join/code')
    await codePage(page).code.fill(await mailbox.of(email).latest(letter).code())
    await page.getByRole('button', { name: 'Продолжить' }).click()
    await expect(memberPage(page).balance).toHaveText('200 бонусов')
    await memberPage(page).leaving.click()
    await memberPage(page).leave.click()
    await expect(memberPage(page).title).toHaveText('Вы вышли из программы')
  })
})

test('чужая ссылка не открывает ничего, свою не видят поисковики', async ({ page }) => {
  expect((await page.request.get(`/bonus/${randomUUID()}.AAAAAAAAAAAAAAAAAAAAAA`)).status()).toBe(404)
  const html = await (await page.request.get('/bonus/join')).text()
  expect(html).toContain('noindex')
})
