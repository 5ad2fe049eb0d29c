import { randomUUID } from 'node:crypto'
import { expectGood } from '#e2e/kit/expect-good.ts'
import type { Mailbox } from '#e2e/kit/fixtures/mailbox.ts'
import { applicationPage, applyPage } from '#e2e/kit/pages/apply-page.ts'
import { codePage } from '#e2e/kit/pages/code-page.ts'
import { expect, test } from '#e2e/kit/test.ts'
import { db } from '#lib/db/db.ts'
import { rtfCv } from '#lib/test-support/cv-files.ts'
import { makeVacancy } from '#lib/test-support/make-vacancy.ts'
import type { Page } from '@playwright/test'

const newEmail = () => `candidate-${randomUUID()}@example.ru`
const codeLetter = /Код для отклика/
const cv = (name = 'резюме.rtf') => ({ name, mimeType: 'application/rtf', buffer: rtfCv('Curriculum vitae') })
const asked = 'Что вы делали до нас?'

/** Everything that is needed but the CV and the box. */
async function fill(page: Page, email: string): Promise<void> {
  const form = applyPage(page)
  await form.surname.fill('Петрова')
  await form.givenName.fill('Вера')
  await form.email.fill(email)
  await form.phone.fill('8 917 123-45-67')
  await form.question(asked).fill('Чинила часы')
}

async function enterCode(page: Page, mailbox: Mailbox, email: string): Promise<void> {
  await expect(page).toHaveURL(/\/apply\/code(#cv)?$/)
  await codePage(page).code.fill(await mailbox.of(email).latest(codeLetter).code())
}

test('отклик с резюме: ничего не отмечено заранее, черновик переживает перезагрузку, код, письмо с копией §4.1.12 §6.1.1', async ({ page, mailbox, consents }) => {
  const [vacancy, email] = [await makeVacancy({ title: 'Часовщик', questions: [asked] }), newEmail()]
  await page.goto(`/careers/${vacancy.slug}/apply`)
  const form = applyPage(page)
  expect(await form.boxes.evaluateAll((boxes) => boxes.map((box) => (box as HTMLInputElement).checked))).toEqual([false, false])
  await expectGood(page)

  await test.step('чего не хватает, сказано у каждого поля', async () => {
    await form.submit.click()
    const main = page.getByRole('main')
    for (const words of [/Приложите резюме файлом/, /Укажите телефон/, /Ответьте на\sэтот вопрос/, /не\sвправе читать отклик/]) await expect(main.getByText(words)).toBeVisible()
    await expect(page).toBeAccessible()
  })

  await test.step('не тот файл отвергнут, тот принят', async () => {
    await form.file.setInputFiles({ name: 'резюме.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') })
    await expect(page.getByRole('main').getByText(/Приложите резюме в\sPDF, DOCX, ODT или RTF/)).toBeVisible()
    await form.file.setInputFiles(cv())
    await expect(form.attached).toBeVisible({ timeout: 30_000 })
  })

  await fill(page, email)
  await expect.poll(() => page.evaluate(() => Object.values(localStorage).some((value) => value.includes('Чинила часы')))).toBe(true)
  await page.reload()
  await expect(form.surname).toHaveValue('Петрова')
  await expect(form.question(asked)).toHaveValue('Чинила часы')
  await expect(form.attached).toBeVisible()
  await expect(form.agreement).not.toBeChecked()
  await form.agreement.check()
  await form.submit.click()
  await expect(page).toHaveURL(/\/apply\/code(#cv)?$/)
  await expect(page).toBeAccessible()
  expect(await db.application.count({ where: { email } })).toBe(0)
  await enterCode(page, mailbox, email)

  const own = applicationPage(page)
  await expect(page).toHaveURL(/\/careers\/application\/[^/?]+\?sent=1$/)
  await expect(own.title).toHaveText('Часовщик')
  await expect(own.sent).toContainText('Петрова Вера')
  await expect(own.sent).toContainText('резюме.rtf')
  await expectGood(page)
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
  const letter = await mailbox.of(email).latest(/Мы получили ваш отклик: Часовщик/)
  for (const words of ['Чинила часы', 'резюме.rtf', 'Согласие на рассмотрение отклика', '/careers/application/']) expect(letter.text).toContain(words)
  expect((await consents.of(email).events()).map(({ cell, kind }) => `${cell} ${kind}`)).toEqual(['vacancies/email granted', 'vacancies/email confirmed'])

  await test.step('второй отклик на ту же вакансию показывает первый', async () => {
    await page.goto(`/careers/${vacancy.slug}/apply`)
    await fill(page, email)
    await form.link.fill('hh.ru/resume/1')
    await form.agreement.check()
    await form.submit.click()
    await expect.poll(async () => (await mailbox.of(email).subjects()).filter((subject) => codeLetter.test(subject)).length).toBe(2)
    await enterCode(page, mailbox, email)
    await expect(own.status.filter({ hasText: 'Вы уже откликались' })).toBeVisible()
    expect(await db.application.count({ where: { email } })).toBe(1)
  })
})

test('файл уходит с откликом и без перезагрузки', async ({ page, mailbox }) => {
  const [vacancy, email] = [await makeVacancy({ questions: [asked] }), newEmail()]
  await page.goto(`/careers/${vacancy.slug}/apply`)
  const form = applyPage(page)
  await form.file.setInputFiles(cv('сразу.rtf'))
  await expect(form.attached).toBeVisible({ timeout: 30_000 })
  await fill(page, email)
  await form.agreement.check()
  await form.submit.click()
  await enterCode(page, mailbox, email)
  await expect(applicationPage(page).sent).toContainText('сразу.rtf')
})

test('убранное резюме стирается сразу, черновик стирается кнопкой', async ({ page }) => {
  const vacancy = await makeVacancy({ questions: [asked] })
  await page.goto(`/careers/${vacancy.slug}/apply`)
  const form = applyPage(page)
  const name = `${randomUUID()}.rtf`
  await form.file.setInputFiles(cv(name))
  await expect(form.attached).toBeVisible({ timeout: 30_000 })
  await fill(page, newEmail())
  await form.remove.click()
  await expect(form.attached).toBeHidden()
  await expect.poll(() => db.candidateFile.count({ where: { name } })).toBe(0)
  await form.forget.click()
  await expect(form.surname).toHaveValue('')
  await page.reload()
  await expect(form.surname).toHaveValue('')
  await expect(form.attached).toBeHidden()
})

test('кто вошёл, не вводит известное и код; отклик открывается и правится в кабинете', async ({ as, mailbox }) => {
  const customer = await as('anna')
  const { page } = customer
  const vacancy = await makeVacancy({ title: 'Настройщик', questions: [asked] })
  await page.goto(`/careers/${vacancy.slug}/apply`)
  const form = applyPage(page)
  await expect(form.email).toHaveValue(customer.email)
  await form.phone.fill('8 917 123-45-67')
  await form.question(asked).fill('Настраивала')
  await form.link.fill('https://hh.ru/resume/1')
  await form.agreement.check()
  await form.submit.click()
  await expect(page).toHaveURL(/\/account\/applications\/\d+\?sent=1$/)
  const own = applicationPage(page)
  await expect(own.status.filter({ hasText: 'Отклик отправлен' })).toBeVisible()
  await mailbox.of(customer).latest(/Мы получили ваш отклик: Настройщик/)
  await page.goto('/account/applications')
  await expectGood(page)
  await page.getByRole('main').getByRole('link', { name: 'Настройщик' }).click()
  await expect(own.title).toHaveText('Настройщик')
  await expectGood(page)
  await own.correcting.click()
  await form.surname.fill('Исправлена')
  await own.save.click()
  await expect(page).toHaveURL(/\/account\/applications\/\d+\?corrected=1$/)
  await expect(own.sent).toContainText('Исправлена')
  await own.withdraw.click()
  await own.sure.click()
  await expect(own.where).toContainText('Вы отозвали отклик')
  const { page: other } = await as('anna')
  expect((await other.goto(new URL(page.url()).pathname))?.status()).toBe(404)
})

test.describe('без скриптов', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })

  test('резюме отдельной формой, отклик, код, страница отклика', { tag: '@smoke' }, async ({ page, mailbox }) => {
    const [vacancy, email] = [await makeVacancy({ title: 'Гравёр', questions: [asked] }), newEmail()]
    await page.goto(`/careers/${vacancy.slug}/apply`)
    const form = applyPage(page)
    await form.plain.file.setInputFiles({ name: 'резюме.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') })
    await form.plain.send.click()
    await expect(page.getByRole('main').getByText(/Приложите резюме в\sPDF, DOCX, ODT или RTF/)).toBeVisible()
    await form.plain.file.setInputFiles(cv())
    await form.plain.send.click()
    await expect(form.attached).toBeVisible({ timeout: 30_000 })
    await fill(page, email)
    await form.submit.click()
    await expect(form.surname).toHaveValue('Петрова')
    await expect(page.getByRole('main').getByText(/не\sвправе читать отклик/)).toBeVisible()
    await form.agreement.check()
    await form.pool.check()
    await form.submit.click()
    await expect(page).toHaveURL(/\/apply\/code(#cv)?$/)
    await codePage(page).code.fill(await mailbox.of(email).latest(codeLetter).code())
    await codePage(page).submit.click()
    const own = applicationPage(page)
    await expect(own.title).toHaveText('Гравёр')
    await expect(own.pool).toBeVisible()
    await own.leavePool.click()
    await expect(own.pool).toBeHidden()
  })
})
