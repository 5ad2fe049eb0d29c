import { expectGood } from '#e2e/kit/expect-good.ts'
import { expect, test } from '#e2e/kit/test.ts'
import { makeRights, makeSubject } from '#lib/test-support/make-rights.ts'

test('уничтожение: пробный прогон, первое одобрение, второе — только другого человека §6.1.3 §5.1', async ({ as }) => {
  const email = `gone-${Math.random().toString(36).slice(2)}@example.ru`
  await makeSubject(email)
  const { page } = await as('officer')
  await page.goto('/desk/retention')
  await page.getByRole('region', { name: 'Уничтожить данные человека' }).getByLabel('Почта или мобильный').fill(email)
  await page.getByRole('button', { name: 'Пробный прогон' }).click()
  await expect(page.getByRole('heading', { name: 'Уйдёт' })).toBeVisible()
  await expect(page.getByText('Журнал обработки и акт об уничтожении')).toBeVisible()
  await page.getByLabel('Причина').fill('Собраны по ошибке')
  await page.getByRole('button', { name: 'Назначить и одобрить первым' }).click()
  await expect(page.getByText('ждёт 1 одобрения')).toBeVisible()
  await expect(page.getByText('Вы одобрили первым')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Одобрить вторым' })).toHaveCount(0)

  const { page: second } = await as('admin')
  await second.goto(page.url())
  await second.getByRole('button', { name: 'Одобрить вторым' }).click()
  await second.getByRole('button', { name: 'Одобрить', exact: true }).click()
  await expect(second.getByText('ждёт дня')).toBeVisible()
  await expectGood(second, { inPassing: true })
})

test('акт открывается файлом, хранение останавливают и снимают §5.1', async ({ as }) => {
  const { actNumber } = await makeRights()
  const { page } = await as('officer')
  const act = await page.goto(`/desk/retention`).then(() => page.request.get(`/desk/retention/acts/${actNumber}`))
  expect(act.headers()['content-type']).toBe('application/pdf')
  const cause = `судебный спор ${Math.random().toString(36).slice(2, 7)}`
  await page.getByLabel('Почта или мобильный того, чьи данные').fill(`hold-${Math.random().toString(36).slice(2)}@example.ru`)
  await page.getByLabel('Из-за чего').fill(cause)
  await page.getByRole('button', { name: 'Хранить', exact: true }).click()
  await page.getByRole('button', { name: `Снять: ${cause}` }).click()
  await page.getByLabel('Почему').selectOption('Спор закончен')
  await page.getByRole('dialog').getByRole('button', { name: 'Снять', exact: true }).click()
  await expect(page.getByText(cause)).toHaveCount(0)
})

test('запрос органа решают двое; передача — в реестре §5.2 §5.3', async ({ as, shop }) => {
  const { authorityNumber } = await makeRights()
  const { email } = await shop.person()
  const { page } = await as('officer')
  await page.goto(`/desk/disclosures/authority/${authorityNumber}`)
  await page.getByRole('button', { name: 'Рассмотрено, передать второму' }).click()
  await page.getByRole('button', { name: 'Рассмотрено', exact: true }).click()
  await expect(page.getByText('решает другой человек')).toBeVisible()
  const { page: second } = await as('admin')
  await second.goto(page.url())
  await second.getByRole('button', { name: 'Разрешить выдачу' }).click()
  await second.getByRole('button', { name: 'Разрешить', exact: true }).click()
  await second.getByLabel('Почта или мобильный того, о ком запрос').fill(email)
  await second.getByRole('checkbox', { name: 'имя' }).check()
  const file = second.waitForEvent('download')
  await second.getByRole('button', { name: 'Выдать файл' }).click()
  expect((await file).suggestedFilename()).toBe(`authority-${authorityNumber}.json`)
  await second.goto('/desk/disclosures?recipient=authority')
  await expect(second.getByText(`запрос № ${authorityNumber}`)).toBeVisible()
})
