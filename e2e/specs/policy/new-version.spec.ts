import { expectGood } from '#e2e/kit/expect-good.ts'
import { communicationsPage } from '#e2e/kit/pages/communications-page.ts'
import { policyPage } from '#e2e/kit/pages/policy-page.ts'
import { publishPolicy, widenPurpose } from '#e2e/kit/inside/publish-policy.ts'
import { expect, test } from '#e2e/kit/test.ts'
import { db } from '#lib/db/db.ts'
import { acceptPolicy } from '#lib/policy/accept-policy.ts'
import { discardVersion } from '#lib/policy/discard-version.ts'
import { outcome } from '#lib/test-support/outcome.ts'

// All of them draft the policy: one version is drafted at a time.
test.describe.configure({ mode: 'default', timeout: 120_000 })

const SOON = { timeout: 5_000, intervals: [100] }

test('новая версия: через пять секунд она на странице, прежняя остаётся на своём адресе, разница — слово за словом, покупатель принимает её заново §9.1 §9.2', async ({ as, page, request, shop }) => {
  const owner = await shop.person()
  const before = await db.$transaction((tx) => acceptPolicy(tx, owner.id))
  await expect.poll(async () => (await request.get('/privacy')).text(), SOON).toContain('короткая запись')
  const number = await publishPolicy('короткая запись', 'небольшая пометка')

  await expect.poll(async () => (await request.get('/privacy')).text(), SOON).toContain('небольшая пометка')
  await page.goto(`/privacy/${before}`)
  await expect(page.getByRole('main')).toContainText('Эта версия больше не действует')
  await expect(policyPage(page).clause('1.1.7')).toContainText('короткая запись')

  await page.goto(`/privacy/${number}/changes`)
  await expect(page.getByRole('deletion')).toHaveCount(2)
  await expect(page.getByRole('deletion').filter({ hasText: 'короткая запись' })).toBeVisible()
  await expect(page.getByRole('insertion').filter({ hasText: 'небольшая пометка' })).toBeVisible()
  const inserted = page.getByRole('insertion').filter({ hasText: 'небольшая пометка' })
  await expect(inserted).toHaveCSS('text-decoration-line', 'underline')
  await expect(inserted).toContainText('добавлено:')
  await page.goto('/privacy/1/changes')
  await expect(page.getByRole('main')).toContainText('Это первая версия')

  await as(owner, { in: page })
  await page.goto('/account/policy')
  const main = page.getByRole('main')
  await expect(main).toContainText(`Вы ознакомились с версией ${before}`)
  await expect(main.getByRole('insertion').filter({ hasText: 'небольшая пометка' })).toBeVisible()
  await main.getByRole('button', { name: `Версия ${number} прочитана` }).click()
  await expect(main).toContainText(`Вы ознакомились с версией ${number}`)
  await expect(main.getByRole('button', { name: /прочитана/ })).toHaveCount(0)
  expect(await db.consentEvent.count({ where: { subject: { personId: owner.id } } })).toBe(0)
})

// Recommendations are a purpose that no other test gives a consent for.
test('цель стала шире: прежнее согласие на неё приостановлено, остальные действуют; новое согласие снимает паузу §9.1', async ({ as, consents }) => {
  const owner = await as('anna')
  await consents.of(owner).give('recommendations/site', 'news-offers/email')
  const { page } = owner
  const main = page.getByRole('main')
  const paused = main.getByRole('heading', { name: 'Приостановлено' })
  await page.goto('/account/policy')
  await expect(paused).toHaveCount(0)

  await widenPurpose('recommendations')
  await page.reload()
  await expect(paused).toBeVisible()
  await expect(main.getByRole('region', { name: 'Приостановлено' }).getByRole('listitem')).toHaveText([/^Персональные рекомендации/])
  await expect(page).toBeAccessible()
  await main.getByRole('link', { name: 'Решить заново' }).click()
  await expect(page).toHaveURL('/account/communications')
  await expect(communicationsPage(page).cell('Новости и предложения по электронной почте').change).toBeChecked()

  await consents.of(owner).give('recommendations/site')
  await page.goto('/account/policy')
  await expect(main).toContainText('Версия')
  await expect(paused).toHaveCount(0)
})

test('цели черновика правят формой: ошибки у полей, что станет шире и чьи согласия приостановятся, чужая правка не теряется §4.1 §9.1', async ({ as, shop, consents }) => {
  const owner = await shop.person()
  await consents.of(owner).give('publish-name/site')
  const { page } = await as('officer')
  const { page: second } = await as('officer')
  const address = '/desk/policy/policy/purposes?purpose=publish-name'
  try {
    await page.goto(address)
    await second.goto(address)
    await expectGood(page)
    await test.step('пустое и невозможное сказано у поля, ничего не сохранено', async () => {
      for (const box of await page.getByRole('group', { name: 'Какие данные' }).getByRole('checkbox').all()) await box.uncheck()
      await page.getByLabel('Срок словами').fill('')
      await page.getByRole('button', { name: 'Сохранить в черновик' }).click()
      await expect(page.getByText('Отметьте хотя бы одно: цель без данных не нужна')).toBeVisible()
      await expect(page.getByText('Без срока цель не публикуется (5.1)')).toBeVisible()
      await page.reload()
    })
    await test.step('больше данных — цель шире, согласия на неё приостановятся', async () => {
      await page.getByRole('group', { name: 'Какие данные' }).getByLabel('посещения страниц').check()
      await page.getByRole('button', { name: 'Сохранить в черновик' }).click()
      const foreseen = page.getByRole('region', { name: 'Если опубликовать' })
      await expect(foreseen).toContainText('цели стали шире')
      await expect(foreseen).toContainText(/Имя рядом с отзывом, сайт: \d+\sсоглас/)
      await expect(page.getByRole('navigation', { name: 'Цели' }).getByText('шире', { exact: true })).toHaveCount(1)
      await expectGood(page)
    })
    await test.step('второй, кто открыл раньше, узнаёт об этом и ничего не затирает', async () => {
      await second.getByLabel('Название').fill('Имя под отзывом')
      await second.getByRole('button', { name: 'Сохранить в черновик' }).click()
      await expect(second.getByRole('alert').filter({ hasText: 'черновик изменил кто-то другой' })).toBeVisible()
      await expect(second.getByLabel('Название')).toHaveValue('Имя под отзывом')
    })
    await test.step('новую цель добавляют и убирают', async () => {
      await page.getByRole('link', { name: 'Новая цель' }).click()
      await expect(page.getByRole('heading', { name: 'Новая цель' })).toBeVisible()
      await page.getByLabel('Название').fill('Опросы покупателей')
      await page.getByLabel('Код', { exact: true }).fill('surveys')
      await page.getByLabel('Основание').selectOption('ваше отдельное согласие')
      await page.getByLabel('Пункт политики').selectOption({ index: 1 })
      await page.getByRole('group', { name: 'Какие данные' }).getByLabel('заказы и возвраты').check()
      await page.getByLabel('Срок словами').fill('до отзыва согласия')
      await page.getByLabel('Срок идёт').selectOption('с отзыва согласия')
      await page.getByRole('button', { name: 'Добавить в черновик' }).click()
      await page.getByRole('link', { name: /Опросы покупателей/ }).click()
      await expect(page.getByRole('heading', { name: 'Опросы покупателей' })).toBeVisible()
      await page.getByRole('button', { name: 'Убрать' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Убрать из черновика' }).click()
      await expect(page.getByRole('link', { name: /Опросы покупателей/ })).toHaveCount(0)
    })
  } finally {
    await outcome(discardVersion('policy'))
  }
})
