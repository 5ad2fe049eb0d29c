import { randomUUID } from 'node:crypto'
import { expectGood } from '#e2e/kit/expect-good.ts'
import { pathOf } from '#e2e/kit/path-of.ts'
import { applicationPage, applyPage } from '#e2e/kit/pages/apply-page.ts'
import { expect, test } from '#e2e/kit/test.ts'
import { applicationPath } from '#lib/careers/application-link.ts'
import { askPool } from '#lib/careers/pool/ask-pool.ts'
import { days, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { rtfCv } from '#lib/test-support/cv-files.ts'
import { makeCandidate } from '#lib/test-support/make-candidate.ts'

const cv = (name: string) => ({ name, mimeType: 'application/rtf', buffer: rtfCv('Curriculum vitae') })

test('кандидат видит, что отправил и что ему писали, но не заметки; исправляет, скачивает своё §6.1.2', async ({ page, request }) => {
  const made = await makeCandidate()
  await page.goto(applicationPath(made.id))
  const own = applicationPage(page)
  await expect(own.sent).toContainText(made.mark)
  await expect(page.getByRole('main')).toContainText(`Здравствуйте, ${made.mark}!`)
  await expect(page.getByRole('main')).not.toContainText('звонила')
  await expect(page.getByRole('main')).not.toContainText('говорит ясно')
  await expectGood(page)
  const file = await own.sent.getByRole('link', { name: /\.rtf/ }).getAttribute('href')
  const answer = await request.get(file ?? '')
  expect(answer.headers()['content-disposition']).toMatch(/^attachment/)
  expect(await answer.body()).toEqual(made.cv)

  await own.correcting.click()
  const form = applyPage(page)
  await form.surname.fill('Исправлена')
  await form.patronymic.fill('')
  const name = `${randomUUID()}.rtf`
  await form.file.setInputFiles(cv(name))
  await expect(form.attached).toBeVisible({ timeout: 30_000 })
  await own.save.click()
  await expect(own.sent).toContainText('Исправлена')
  await expect(own.sent).toContainText(name)
  expect(await db.candidateFile.findMany({ where: { applicationId: made.id }, select: { name: true } })).toEqual([{ name }])
  expect((await request.get(file ?? '')).status()).toBe(404)
})

test('время собеседования выбирает кандидат, файл календаря с ним', async ({ page, request }) => {
  const made = await makeCandidate()
  await page.goto(applicationPath(made.id))
  const meeting = page.getByRole('region', { name: 'Выберите время собеседования' })
  await meeting.getByRole('button').first().click()
  const booked = page.getByRole('region', { name: 'Собеседование', exact: true })
  await expect(booked).toBeVisible()
  const calendar = await request.get(await booked.getByRole('link', { name: 'Добавить в календарь' }).getAttribute('href') ?? '')
  expect(calendar.headers()['content-type']).toContain('text/calendar')
  expect(await calendar.text()).toContain('BEGIN:VEVENT')
  await expect(page).toBeAccessible()
})

test('отзывает и удаляет: страница говорит, что будет, и исчезает вместе с откликом §5.1.8 §6.1.4', async ({ page, request }) => {
  const made = await makeCandidate()
  const path = applicationPath(made.id)
  await page.goto(path)
  const own = applicationPage(page)
  await own.withdraw.click()
  await expect(page).toBeAccessible()
  await own.sure.click()
  await expect(own.where).toContainText('Вы отозвали отклик')
  await expect(own.withdraw).toBeHidden()
  await own.destroy.click()
  await own.sure.click()
  await expect(own.title).toHaveText('Отклик удалён')
  await expect(page.getByRole('main')).toContainText(/акт №\s\d+/)
  await expect(page).toBeAccessible()
  expect(await db.application.count({ where: { id: made.id } })).toBe(0)
  expect((await request.get(path)).status()).toBe(404)
})

test('чужая, изменённая и угаданная ссылка не открывают ничего', async ({ request }) => {
  const [made, other] = [await makeCandidate(), await makeCandidate()]
  const token = applicationPath(made.id)
  for (const path of [`/careers/application/${made.id}`, `${token}x`, token.replace(made.id, other.id)]) expect((await request.get(path)).status()).toBe(404)
  expect((await request.get(`${applicationPath(other.id)}/cv/${made.fileId}`)).status()).toBe(404)
})

test('резерв: вопрос приходит за месяц, сама ссылка ничего не меняет, продлевает только отметка и кнопка §4.1.12', async ({ page, mailbox }) => {
  const made = await makeCandidate()
  const before = await db.talentPoolEntry.findUniqueOrThrow({ where: { applicationId: made.id } })
  await page.goto(applicationPath(made.id))
  const own = applicationPage(page)
  await expect(own.pool).toContainText('Отклик и резюме храним до')
  await expect(own.pool.getByRole('button', { name: 'Остаться' })).toBeHidden()
  expect(await db.talentPoolEntry.findUniqueOrThrow({ where: { applicationId: made.id } })).toEqual(before)
  await db.talentPoolEntry.update({ where: { applicationId: made.id }, data: { until: new Date(now().getTime() + days(20)) } })
  await askPool()
  const letter = await mailbox.of(made).latest(/Остаться в кадровом резерве/)
  await page.goto(pathOf(/https?:\/\/\S+\/careers\/application\/\S+#pool/.exec(letter.text ?? '')?.[0] ?? ''))
  await own.pool.getByRole('button', { name: 'Остаться' }).click()
  await expect(own.pool.getByText('Отметьте согласие')).toBeVisible()
  await own.pool.getByRole('checkbox').check()
  await expect(page).toBeAccessible()
  await own.pool.getByRole('button', { name: 'Остаться' }).click()
  await expect(own.status.filter({ hasText: /Вы в\sрезерве до/ })).toBeVisible()
  await own.leavePool.click()
  await expect(own.pool).toBeHidden()
})

test.describe('без скриптов', () => {
  test.use({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })

  test('исправление заменяет резюме: файл отдельной формой, потом остальное §6.1.2', async ({ page, request }) => {
    const made = await makeCandidate()
    await page.goto(applicationPath(made.id))
    const [own, form, name] = [applicationPage(page), applyPage(page), `${randomUUID()}.rtf`]
    await own.correcting.click()
    await form.plain.file.setInputFiles({ name: 'резюме.exe', mimeType: 'application/octet-stream', buffer: Buffer.from('MZ') })
    await form.plain.send.click()
    await expect(page.getByRole('main').getByText(/Приложите резюме в\sPDF, DOCX, ODT или RTF/)).toBeVisible()
    await form.plain.file.setInputFiles(cv(name))
    await form.plain.send.click()
    await expect(form.attached).toBeVisible({ timeout: 30_000 })
    await own.save.click()
    await expect(page.getByRole('main').getByText('Только буквы, пробел, дефис и апостроф').first()).toBeVisible()
    await form.surname.fill('Исправлена')
    await form.patronymic.fill('')
    await own.save.click()
    await expect(page).toHaveURL(/\?corrected=1(#cv)?$/)
    await expect(own.sent).toContainText(name)
    expect(await db.candidateFile.findMany({ where: { applicationId: made.id }, select: { name: true } })).toEqual([{ name }])
    const elsewhere = await request.post('/api/careers/cv', { headers: { accept: 'text/html' }, multipart: { back: 'https://evil.example/apply', file: cv('cv.rtf') }, maxRedirects: 0 })
    expect([elsewhere.status(), elsewhere.headers().location]).toEqual([303, '/careers'])
  })
})
