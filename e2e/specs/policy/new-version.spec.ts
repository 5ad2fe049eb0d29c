import { consents } from '#e2e/kit/consents.ts'
import { communicationsPage } from '#e2e/kit/pages/communications-page.ts'
import { policyPage } from '#e2e/kit/pages/policy-page.ts'
import { publishPolicy, widenPurpose } from '#e2e/kit/publish-policy.ts'
import { expect, test } from '#e2e/kit/test.ts'
import { db } from '#lib/db/db.ts'
import { acceptPolicy } from '#lib/policy/accept-policy.ts'

// Both publish: one version is drafted at a time.
test.describe.configure({ mode: 'default' })

const SOON = { timeout: 5_000, intervals: [100] }

test('новая версия: через пять секунд она на странице, прежняя остаётся на своём адресе, разница — слово за словом, покупатель принимает её заново §9.1 §9.2', async ({ page, context, request, people }) => {
  const owner = await people.customer()
  const before = await db.$transaction((tx) => acceptPolicy(tx, owner.personId))
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

  await people.signIn(context, owner)
  await page.goto('/account/policy')
  const main = page.getByRole('main')
  await expect(main).toContainText(`Вы ознакомились с версией ${before}`)
  await expect(main.getByRole('insertion').filter({ hasText: 'небольшая пометка' })).toBeVisible()
  await main.getByRole('button', { name: `Версия ${number} прочитана` }).click()
  await expect(main).toContainText(`Вы ознакомились с версией ${number}`)
  await expect(main.getByRole('button', { name: /прочитана/ })).toHaveCount(0)
  expect(await db.consentEvent.count({ where: { subject: { personId: owner.personId } } })).toBe(0)
})

// Recommendations are a purpose that no other test gives a consent for.
test('цель стала шире: прежнее согласие на неё приостановлено, остальные действуют; новое согласие снимает паузу §9.1', async ({ page, context, people }) => {
  const owner = await people.customer()
  await consents.give(owner, { purpose: 'recommendations', channel: 'site' }, { purpose: 'news-offers', channel: 'email' })
  await people.signIn(context, owner)
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

  await consents.give(owner, { purpose: 'recommendations', channel: 'site' })
  await page.goto('/account/policy')
  await expect(main).toContainText('Версия')
  await expect(paused).toHaveCount(0)
})
