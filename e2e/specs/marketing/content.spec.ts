import type { Page } from '@playwright/test'
import { expectGood } from '#e2e/kit/expect-good.ts'
import { expect, test } from '#e2e/kit/test.ts'
import { makeCampaign } from '#lib/test-support/make-campaign.ts'

const editor = (page: Page) => {
  const blocks = page.getByRole('region', { name: 'Блоки письма' })
  return {
    blocks,
    names: blocks.getByRole('group', { name: /, блок \d+$/ }),
    add: (kind: string) => blocks.getByRole('group', { name: 'Добавить блок' }).getByRole('button', { name: kind }).click(),
    subject: page.getByRole('textbox', { name: 'Тема' }),
    save: page.getByRole('button', { name: 'Сохранить', exact: true }),
    letter: page.frameLocator('iframe[title^="Письмо"]'),
    checks: page.getByRole('region', { name: 'Проверки письма' }),
    saved: page.getByText('Слова сохранены'),
  }
}

const namesOf = (page: Page) => editor(page).names.evaluateAll((groups) => groups.map((group) => group.getAttribute('aria-label')))

async function openDraft(page: Page, content: Partial<Parameters<typeof makeCampaign>[0]> = {}): Promise<string> {
  const { number } = await makeCampaign({ state: 'draft', variants: [{ letter: 'a', subject: 'Новинки', preheader: 'Три модели', blocks: [{ kind: 'text', text: 'Первый абзац' }] }], ...content })
  const path = `/desk/marketing/campaigns/${number}`
  await page.goto(path)
  return path
}

test('маркетолог собирает письмо из блоков клавишами и кнопками, видит его и проверки, отправляет пробу себе', async ({ as, mailbox }) => {
  const marketer = await as('marketer')
  const { page } = marketer
  await openDraft(page)
  const { add, letter, checks, blocks, save, saved, subject } = editor(page)
  await expect(letter.getByText('Первый абзац')).toBeVisible()

  await add('Заголовок')
  await blocks.getByRole('textbox', { name: 'Заголовок' }).fill('{{имя|Друг}}, "Орбита 2" - тут')
  await add('Товары')
  await blocks.getByRole('button', { name: 'Добавить товар: блок 3' }).click()
  await page.getByRole('searchbox', { name: 'Название товара' }).fill('квант')
  await page.getByRole('dialog').getByRole('listitem').getByRole('button').first().click()
  await add('Кнопка')
  await blocks.getByRole('textbox', { name: 'Надпись' }).fill('Выбрать')
  await blocks.getByRole('textbox', { name: 'Куда ведёт' }).fill('/nowhere')
  await expect(letter.getByRole('heading', { name: 'Анна, «Орбита\u00a02» — тут' }).or(letter.getByRole('heading', { name: 'Анна, «Орбита 2»\u00a0— тут' }))).toBeVisible()
  await expect(letter.getByText(/Квант/).first()).toBeVisible()
  await expect(letter.getByText('Реклама', { exact: true })).toBeVisible()
  await expect(letter.getByRole('link', { name: 'Отписаться' })).toBeVisible()
  await expect(checks).toContainText('Блок 4, кнопка: ссылка «/nowhere» никуда не ведёт')

  await page.getByRole('button', { name: /^2\. Заголовок/ }).press('Alt+ArrowUp')
  await expect(page.getByRole('button', { name: /^1\. Заголовок/ })).toBeFocused()
  expect(await namesOf(page)).toEqual(['Заголовок, блок 1', 'Текст, блок 2', 'Товары, блок 3', 'Кнопка, блок 4'])
  await page.getByRole('button', { name: 'Повторить: Текст, блок 2' }).click()
  await page.getByRole('button', { name: 'Убрать: Текст, блок 3' }).click()
  await page.getByRole('button', { name: 'Убрать: Товары, блок 3' }).click()
  expect(await namesOf(page)).toEqual(['Заголовок, блок 1', 'Текст, блок 2', 'Кнопка, блок 3'])
  await page.getByRole('button', { name: 'Отменить', exact: true }).first().click()
  await expect.poll(() => namesOf(page)).toEqual(['Заголовок, блок 1', 'Текст, блок 2', 'Товары, блок 3', 'Кнопка, блок 4'])

  await blocks.getByRole('textbox', { name: 'Куда ведёт' }).fill('javascript:alert(1)')
  await save.click()
  await expect(blocks.getByRole('textbox', { name: 'Куда ведёт' })).toHaveAccessibleDescription(/начинается с «\/»/)
  await blocks.getByRole('textbox', { name: 'Куда ведёт' }).fill('/catalogue')
  await subject.fill('Новинки, {{имя|друг}}')
  await expect(checks).toContainText('Проверки пройдены')
  await save.click()
  await expect(saved).toBeVisible()

  await page.getByRole('button', { name: 'Проба себе' }).click()
  const mail = await mailbox.of(marketer).latest(/^\[Проба\] Новинки, /)
  expect(mail.text).toContain('Реклама')
  expect(mail.text).toContain('Отписаться')
})

test('письмо видно на телефоне, тёмным и без оформления; редактор доступен в обеих темах и размерах', async ({ as }) => {
  const { page } = await as('marketer')
  await openDraft(page)
  const { letter } = editor(page)
  await expect(letter.getByText('Первый абзац')).toBeVisible()
  await expectGood(page)
  await page.getByRole('button', { name: 'Телефон' }).click()
  await expect(page.locator('iframe[title="Письмо, телефон"]')).toHaveAttribute('width', '375')
  await page.getByRole('checkbox', { name: 'Тёмное' }).check()
  await expect(letter.locator('.sheet').first()).toHaveCSS('background-color', 'rgb(24, 27, 32)')
  await page.getByRole('button', { name: 'Без оформления' }).click()
  await expect(page.getByLabel('Письмо без оформления')).toContainText('Первый абзац')
})

test('двое пишут одно письмо: второму сказано, и написанное им на месте', async ({ as }) => {
  const { page } = await as('marketer')
  const path = await openDraft(page)
  const { page: second } = await as('marketer')
  await second.goto(path)
  for (const each of [page, second]) await expect(editor(each).letter.getByText('Первый абзац')).toBeVisible()
  await editor(page).subject.fill('Слова первого')
  await editor(page).save.click()
  await expect(editor(page).saved).toBeVisible()
  await editor(second).subject.fill('Слова второго')
  await editor(second).save.click()
  await expect(second.getByRole('alert').filter({ hasText: 'изменил кто-то другой' })).toBeVisible()
  await expect(editor(second).subject).toHaveValue('Слова второго')
})

test('настройки сохранены, пока письмо пишут: написанное на месте и сохраняется', async ({ as }) => {
  const { page } = await as('marketer')
  await openDraft(page)
  const { subject, save, saved, letter } = editor(page)
  // The frame comes by script: what is typed before would be typed beside the form.
  await expect(letter.getByText('Первый абзац')).toBeVisible()
  await subject.fill('Ещё не сохранённая тема')
  await page.getByRole('textbox', { name: 'Название' }).fill('Рассылка с другим именем')
  await page.getByRole('button', { name: 'Сохранить настройки' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Рассылка с другим именем')
  await expect(subject).toHaveValue('Ещё не сохранённая тема')
  await save.click()
  await expect(saved).toBeVisible()
  await page.reload()
  await expect(subject).toHaveValue('Ещё не сохранённая тема')
})

test('SMS: части, кодировка и цена считаются на ходу, и видно, какой знак её удорожает', async ({ as }) => {
  const { page } = await as('marketer')
  await openDraft(page, { channel: 'sms', variants: [{ letter: 'a', text: 'Sale 20%' }] })
  const count = page.getByRole('region', { name: 'Как уйдёт SMS' })
  await expect(count).toContainText('GSM-7')
  await expect(count).toContainText('Reklama. Sale 20%')
  await expect(async () => {
    await page.getByRole('textbox', { name: 'Текст SMS' }).fill('Sale — 20%')
    await expect(count).toContainText('UCS-2 из-за знака «—»', { timeout: 1000 })
  }).toPass()
  await page.getByRole('textbox', { name: 'Текст SMS' }).fill('Sale, {{имя|friend}}')
  await expect(count).toContainText('Имена пишутся кириллицей')
  await expectGood(page, { inPassing: true })
})
