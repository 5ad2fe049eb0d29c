import { newBuyer } from '#e2e/kit/buyer.ts'
import { expectGood } from '#e2e/kit/expect-good.ts'
import { codePage } from '#e2e/kit/pages/code-page.ts'
import { questionsPage } from '#e2e/kit/pages/questions-page.ts'
import { expect, test } from '#e2e/kit/test.ts'
import { db } from '#lib/db/db.ts'
import { answerIt, declineIt, makeQuestion } from '#lib/test-support/make-question.ts'

const SOON = { timeout: 10_000 }
const productOf = async (sku: string) => (await db.variant.findUniqueOrThrow({ where: { sku }, select: { productId: true } })).productId

test('гость спрашивает: код на почту, ответ за столом, письмо и страница товара без имени и адреса §4.1.3 §5.5', async ({ page, as, shop, mailbox }) => {
  const device = await shop.product()
  const { email } = newBuyer()
  const words = 'Подойдёт ли на широкое запястье? Мой телефон 8 917 123-45-67'
  await page.goto(device.path)
  const questions = questionsPage(page)
  await expect(questions.section).toContainText('ещё не спрашивали')
  await questions.ask.click()
  await expect(page).toHaveURL(/\/questions\/ask$/)
  await expect(questions.hidden).not.toBeChecked()
  await questions.text.fill('Коротко')
  await questions.email.fill('не почта')
  await questions.code.click()
  await expect(questions.text).toHaveAccessibleDescription(/не\s+короче 10/)
  await questions.text.fill(words)
  await questions.code.click()
  await expect(questions.email).toHaveAccessibleDescription(/Проверьте адрес/)
  await expectGood(page)
  await questions.email.fill(email)
  await questions.code.click()
  await expect(page).toHaveURL(/\/questions\/ask\/code$/)
  expect(await db.productQuestion.count({ where: { email } })).toBe(0)
  await codePage(page).code.fill(await mailbox.of(email).latest(/Код для вопроса/).code())
  await expect(questions.status).toContainText('Вопрос у\u00a0нас')
  await expectGood(page)
  expect(await mailbox.of(email).subjects()).toHaveLength(1)
  const { number } = await db.productQuestion.findFirstOrThrow({ where: { email }, select: { number: true } })

  await test.step('поддержка видит адрес закрытым, убирает телефон и отвечает', async () => {
    const { page: desk } = await as('support')
    await desk.goto('/desk/questions')
    await desk.getByRole('link', { name: String(number), exact: true }).click()
    await expect(desk.getByRole('heading', { level: 1 })).toContainText(String(number))
    await expect(desk.getByText(email)).toHaveCount(0)
    await expectGood(desk)
    await desk.getByRole('textbox', { name: 'Ответ', exact: true }).fill('Да, ремешок до 24 сантиметров.')
    await desk.getByRole('button', { name: 'Ответить', exact: true }).click()
    const shown = desk.getByRole('textbox', { name: 'Вопрос, как его покажет сайт' })
    await expect(shown).toHaveAccessibleDescription(/Уберите почту и телефон/)
    await shown.fill('Подойдёт ли на широкое запястье?')
    await desk.getByRole('button', { name: 'Ответить', exact: true }).click()
    await expect(desk.getByText('на сайте', { exact: true }).first()).toBeVisible()
    await desk.getByRole('button', { name: 'Показать данные' }).click()
    await desk.getByRole('dialog').getByRole('radio', { name: /своими словами/ }).check()
    await desk.getByRole('dialog').getByRole('textbox').fill('Проверяю, куда ушёл ответ')
    await desk.getByRole('dialog').getByRole('button', { name: 'Показать' }).click()
    await expect(desk.getByText(email)).toBeVisible()
  })

  const letter = await mailbox.of(email).latest(/Ответ на ваш вопрос/)
  expect(letter.text).toContain('Да, ремешок до 24 сантиметров.')
  await expect(async () => {
    await page.goto(device.path)
    await expect(questions.section).toContainText('Да, ремешок до 24 сантиметров.', { timeout: 500 })
  }).toPass(SOON)
  await expect(questions.section).toContainText('Вопрос покупателя')
  for (const secret of [email, '917']) await expect(questions.main).not.toContainText(secret)
  await expectGood(page)
})

test('на сайте только отвеченное и разрешённое: без ответа, личное и снятое не показывают §4.1.3', async ({ page, as, shop }) => {
  const device = await shop.product()
  const productId = await productOf(device.sku)
  const [waiting, quiet, hidden, declined] = [
    await makeQuestion({ productId, text: 'Этот ещё ждёт ответа магазина' }), await makeQuestion({ productId, text: 'Этому ответят только лично' }),
    await makeQuestion({ productId, text: 'Этот просили не показывать', hidden: true }), await makeQuestion({ productId, text: 'Этот вовсе не о товаре' }),
  ]
  await answerIt(quiet, { shownText: null })
  await answerIt(hidden, { shownText: null })
  await declineIt(declined)
  for (let at = 1; at <= 12; at += 1) await answerIt(await makeQuestion({ productId, text: `Показанный вопрос номер ${at}` }), { shownText: `Показанный вопрос ${at}` })
  await expect(async () => {
    await page.goto(device.path)
    await expect(questionsPage(page).all).toHaveText('Все вопросы: 12', { timeout: 500 })
  }).toPass(SOON)
  await expect(questionsPage(page).section.getByRole('listitem')).toHaveCount(3)
  await questionsPage(page).all.click()
  await expect(page.getByRole('main').getByRole('listitem').filter({ hasText: 'Показанный вопрос' })).toHaveCount(10)
  await page.getByRole('link', { name: 'Следующая страница' }).click()
  await expect(page.getByRole('main').getByRole('listitem').filter({ hasText: 'Показанный вопрос' })).toHaveCount(2)
  await expectGood(page)
  for (const path of [device.path, `/product/${device.slug}/questions`]) {
    await page.goto(path)
    for (const { text } of [waiting, quiet, hidden, declined]) await expect(page.getByRole('main')).not.toContainText(text)
  }

  await test.step('двое отвечают на один вопрос: второй узнаёт об этом', async () => {
    const [{ page: one }, { page: two }] = [await as('support'), await as('manager')]
    for (const desk of [one, two]) {
      await desk.goto(`/desk/questions/${waiting.number}`)
      await desk.getByRole('checkbox', { name: 'Показать на странице товара' }).uncheck()
      await desk.getByRole('textbox', { name: 'Ответ', exact: true }).fill('Ждать больше не надо.')
    }
    await one.getByRole('button', { name: 'Ответить', exact: true }).click()
    await expect(one.getByText('ответ только покупателю').first()).toBeVisible()
    expect((await db.productQuestion.findUniqueOrThrow({ where: { number: waiting.number }, select: { shownText: true } })).shownText).toBeNull()
    await two.getByRole('button', { name: 'Ответить', exact: true }).click()
    await expect(two.getByRole('region', { name: 'Ответить' }).getByRole('alert')).toContainText('изменил кто-то другой')
  })
  await shop.change(device, { status: 'archived' })
  await expect.poll(async () => (await page.request.get(`/product/${device.slug}/questions`)).status(), SOON).toBe(404)
})

test('покупатель спрашивает без кода, второй раз — вежливый отказ; ответ в кабинете, удалить можно самому §4.1.3 §6.1.4', async ({ as, shop, mailbox }) => {
  const [device, anna] = [await shop.product(), await as('anna')]
  const questions = questionsPage(anna.page)
  const ask = async (words: string) => {
    await anna.page.goto(`/product/${device.slug}/questions/ask`)
    await expect(questions.email).toHaveCount(0)
    await expect(questions.main).not.toContainText(anna.email)
    await questions.text.fill(words)
    await questions.hidden.check()
    await questions.send.click()
  }
  await ask('Есть ли у них русский язык?')
  await expect(anna.page).toHaveURL('/account/questions?sent=1')
  await ask('есть ли у них  русский язык?')
  await expect(anna.page).toHaveURL('/account/questions?already=1')
  await expect(questions.status).toContainText('уже спрашивали')
  await expectGood(anna.page)
  const question = await db.productQuestion.findFirstOrThrow({ where: { subject: { personId: anna.id } }, select: { number: true, hidden: true } })
  expect(question.hidden).toBe(true)
  await answerIt(question, { answer: 'Да, и меню, и уведомления.', shownText: null })
  expect((await mailbox.of(anna).latest(/Ответ на ваш вопрос/)).text).toContain('и меню')
  await anna.page.goto('/account/questions')
  await expect(questions.main).toContainText('Да, и меню, и уведомления.')
  await questions.remove.click()
  await expect(questions.main).toContainText('Вопросов пока нет')
})

test.describe(() => {
  test.use({ javaScriptEnabled: false })

  test('без скриптов: гость спрашивает простыми формами', async ({ page, shop, mailbox }) => {
    const device = await shop.product()
    const { email } = newBuyer()
    const questions = questionsPage(page)
    await page.goto(`/product/${device.slug}/questions/ask`)
    await questions.text.fill('Сколько держит заряд?')
    await questions.email.fill('не почта')
    await questions.hidden.check()
    await questions.code.click()
    await expect(questions.text).toHaveValue('Сколько держит заряд?')
    await expect(questions.hidden).toBeChecked()
    await questions.email.fill(email)
    await questions.code.click()
    await codePage(page).code.fill(await mailbox.of(email).latest(/Код для вопроса/).code())
    await codePage(page).submit.click()
    await expect(questions.status).toContainText('Вопрос у')
    expect(await db.productQuestion.findFirst({ where: { email }, select: { hidden: true, state: true } })).toEqual({ hidden: true, state: 'waiting' })
  })
})
