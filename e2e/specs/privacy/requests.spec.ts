import { randomInt, randomUUID } from 'node:crypto'
import { inTurn } from '#e2e/kit/each-page.ts'
import { expectGood } from '#e2e/kit/expect-good.ts'
import { appealForm, appealPage, appealsPage } from '#e2e/kit/pages/appeals-page.ts'
import { codePage } from '#e2e/kit/pages/code-page.ts'
import { expect, test } from '#e2e/kit/test.ts'
import { appealPath } from '#lib/privacy/appeal-link.ts'
import { answerRequest } from '#lib/privacy/close-request.ts'
import { makeOwnRequest } from '#lib/privacy/own-appeals.ts'
import { getAppeals } from '#lib/privacy/queries.ts'

const newEmail = () => `right-${randomUUID()}@example.ru`
const newMobile = () => `+7917${String(randomInt(1e7)).padStart(7, '0')}`

test('гость: обращение по коду из письма, номер, срок, расписка и данные сразу §6.1.3 §9.3 §1.1.6', async ({ page, mailbox }) => {
  const email = newEmail()
  await page.goto('/privacy/request?kind=access')
  const form = appealForm(page)
  await expect(form.kind(/Узнать, какие данные/)).toBeChecked()
  await form.contact.fill(email)
  await form.submit.click()
  await expect(page).toHaveURL('/privacy/request/code')
  await codePage(page).code.fill(await mailbox.of(email).latest(/Подтвердите обращение/).code())
  const made = appealPage(page)
  await expect(made.title).toHaveText(/Обращение №\s\d+/)
  await expect(made.sent).toContainText(email)
  await expect(made.clock(/Ответим до\s\d+ \S+, осталось 10\sрабочих дней/)).toBeVisible()
  const receipt = await page.request.get((await made.receipt.getAttribute('href')) ?? '')
  expect(receipt.headers()['content-type']).toBe('application/pdf')
  expect((await receipt.body()).subarray(0, 5).toString()).toBe('%PDF-')
  const letter = await mailbox.of(email).latest(/Обращение №\s\d+ получено/)
  expect(letter.text).toContain('23:59 по времени Саратова')
  const download = page.waitForEvent('download')
  await made.export.click()
  expect((await download).suggestedFilename()).toMatch(/\.zip$/)
})

test('гость подтверждает обращение кодом из СМС, неверный не подходит §6.1.3', async ({ page, sms }) => {
  const mobile = newMobile()
  await page.goto('/privacy/request')
  const form = appealForm(page)
  await form.kind(/Задать вопрос/).check()
  await form.words.fill('Откуда у вас мой номер?')
  await form.contact.fill(mobile)
  await form.submit.click()
  const code = await sms.of(mobile).code()
  await codePage(page).code.fill(code === '111111' ? '222222' : '111111')
  await expect(page.getByRole('main')).toContainText('Код не подходит')
  await codePage(page).code.fill(code)
  await expect(appealPage(page).title).toHaveText(/Обращение №/)
  await expect(page.getByRole('main')).toContainText('Откуда у вас мой номер?')
})

test('гость: ссылка из письма в другом браузере; открыть её мало, и второй раз она не работает §6.1.3', async ({ page, anotherBrowser, mailbox }) => {
  const email = newEmail()
  await page.goto('/privacy/request')
  await appealForm(page).kind(/Прекратить рекламу/).check()
  await appealForm(page).contact.fill(email)
  await appealForm(page).submit.click()
  const link = await mailbox.of(email).latest(/Подтвердите обращение/).link()
  const other = await anotherBrowser()
  await other.goto(link)
  await other.goto(link)
  await other.getByRole('button', { name: 'Подтвердить и отправить' }).click()
  await expect(appealPage(other).answer).toContainText('рекламу мы вам не отправляем')
  await other.goto(link)
  await expect(other.getByRole('heading', { name: 'Ссылка больше не действует' })).toBeVisible()
})

test('что не заполнено, названо у своего поля §6.1.3', async ({ page }) => {
  await page.goto('/privacy/request')
  const form = appealForm(page)
  await form.submit.click()
  await expect(form.kinds).toHaveAccessibleDescription(/Выберите, о чём обращение/)
  await expect(form.contact).toHaveAccessibleDescription(/Укажите почту или телефон/)
  await form.kind(/Исправить/).check()
  await form.contact.fill(newEmail())
  await form.submit.click()
  await expect(form.words).toHaveAccessibleDescription(/Опишите, что нужно сделать/)
})

test('кабинет: обращение без кода, список, отзыв снимает блокировку §6.1.3 §6.2.4', async ({ as }) => {
  const owner = await as('anna')
  const { page } = owner
  await page.goto('/account/requests')
  await appealsPage(page).writeRequest.click()
  await appealForm(page).kind(/Заблокировать/).check()
  await appealForm(page).submit.click()
  const made = appealPage(page)
  await expect(made.sent).toContainText(owner.email)
  await expect(page.getByRole('main')).toContainText('Данные заблокированы на время проверки')
  await made.recall.click()
  await made.confirmRecall.click()
  await expect(made.clock(/Отозвали/)).toBeVisible()
  await expect(page.getByText('Данные заблокированы на время проверки')).toBeHidden()
  await page.goto('/account/requests')
  await expect(appealsPage(page).appeal(/Обращение №.*отозвано/)).toBeVisible()
})

test('кабинет: ответ виден, повторный запрос до 30 дней отклонён с датой §6.1.3', async ({ as }) => {
  const owner = await as('anna')
  const { number } = await makeOwnRequest(owner.id, { kind: 'access', text: '' })
  await answerRequest(number, 'Имя, почта и телефон.', 'anna')
  const { page } = owner
  await page.goto(`/account/requests/${number}`)
  await expect(appealPage(page).answer).toContainText('Имя, почта и телефон.')
  await page.goto('/account/requests/new?kind=access')
  await appealForm(page).submit.click()
  await expect(appealForm(page).kinds).toHaveAccessibleDescription(new RegExp(`№ ${number}.*Повторить его можно с`))
})

test('чужой номер в адресе не открывает ничего §1.1.4', async ({ as, shop }) => {
  const [owner, stranger] = [await shop.person(), await shop.person()]
  const { number } = await makeOwnRequest(owner.id, { kind: 'question', text: 'Моё личное' })
  const { page } = await as(stranger)
  for (const path of [`/account/requests/${number}`, `/account/requests/claims/${number}`, `/privacy/request/${number}`, `/privacy/request/${number}/receipt`]) {
    const answer = await page.request.get(path)
    expect(answer.status(), path).toBe(404)
    expect(await answer.text(), path).not.toContain('Моё личное')
  }
  expect(await getAppeals(stranger.id)).toEqual([])
})

test.describe('без скриптов', () => {
  test.use({ javaScriptEnabled: false })

  test('гость пишет, подтверждает, отзывает; введённое остаётся на месте §6.1.3', async ({ page, mailbox }) => {
    const email = newEmail()
    await page.goto('/privacy/request')
    const form = appealForm(page)
    await form.kind(/Исправить/).check()
    await form.contact.fill(email)
    await form.submit.click()
    await expect(form.words).toHaveAccessibleDescription(/Опишите, что нужно сделать/)
    await expect(form.contact).toHaveValue(email)
    await expect(form.kind(/Исправить/)).toBeChecked()
    await form.words.fill('Отчество с одной «н».')
    await form.submit.click()
    await codePage(page).code.fill(await mailbox.of(email).latest(/Подтвердите обращение/).code())
    await codePage(page).submit.click()
    const made = appealPage(page)
    await expect(made.title).toHaveText(/Обращение №/)
    await made.recallPlainly.click()
    await made.confirmRecall.click()
    await expect(made.clock(/Отозвали/)).toBeVisible()
  })
})

test('доступность: страница по ссылке из письма, просроченный код, обращения в кабинете', async ({ as, page, shop }) => {
  const owner = await shop.person()
  const { id, number } = await makeOwnRequest(owner.id, { kind: 'block', text: 'Проверьте, пожалуйста.' })
  const look = async (path: string): Promise<void> => {
    await page.goto(path)
    await expectGood(page, { inPassing: true })
  }
  await inTurn([appealPath('request', id), '/privacy/request/code', '/privacy/request/confirm/net-takogo', '/privacy/request'], look)
  await as(owner, { in: page })
  await inTurn(['/account/requests', '/account/requests/new', `/account/requests/${number}`], look)
})
