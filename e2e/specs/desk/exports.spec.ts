import { readFile } from 'node:fs/promises'
import { expectGood } from '#e2e/kit/expect-good.ts'
import { headersOf } from '#e2e/kit/headers-of.ts'
import { expect, test } from '#e2e/kit/test.ts'

test('менеджер: выгружает покупателей для цели из политики, скачивает и удаляет файл; другим он не достаётся §5.5 §6.2.1', async ({ as, request, shop }) => {
  const buyer = await shop.person()
  const { page, context } = await as('manager')
  await page.goto('/desk/exports')
  await expect(page.getByText('Выгрузок ещё не было.')).toBeVisible()
  await expect(page.getByText('Чтения данных многих людей')).toHaveCount(0)

  await test.step('без цели и причины файла не будет', async () => {
    await page.getByRole('button', { name: 'Сделать файл' }).click()
    await expect(page.getByText('Выберите цель')).toBeVisible()
    await expect(page.getByText('не короче 10 знаков')).toBeVisible()
    await page.getByLabel('Что выгрузить').selectOption('Заказы')
    await expect(page.getByLabel('Цель из политики').getByRole('option')).toHaveText(['Выберите', 'Заказ, доставка и возврат'])
  })

  const link = page.getByRole('link', { name: 'Скачать' })
  await test.step('с ними он готов и содержит покупателя', async () => {
    await page.getByLabel('Что выгрузить').selectOption('Покупатели')
    await page.getByLabel('Кого', { exact: true }).selectOption('Без заказов')
    await page.getByLabel('Цель из политики').selectOption('Обращения, запросы и претензии')
    await page.getByLabel('Зачем').fill('Сверка обращений за месяц')
    await page.getByRole('button', { name: 'Сделать файл' }).click()
    await expect(link).toBeVisible({ timeout: 20_000 })
    await expect(page.getByRole('listitem').filter({ hasText: 'Сверка обращений за месяц' }).first()).toContainText('без заказов')
    await expectGood(page)
    const download = page.waitForEvent('download')
    await link.click()
    const text = await readFile(await (await download).path(), 'utf8')
    expect(text).toContain('Фамилия;Имя;Отчество')
    expect(text).toContain(buyer.email)
  })

  await test.step('чужому его не отдают, ответственный видит его и большие чтения', async () => {
    const href = (await link.getAttribute('href')) ?? ''
    expect((await request.get(href, { headers: headersOf(await shop.person('admin')) })).status()).toBe(404)
    expect((await request.get(href, { headers: headersOf(await shop.person('support')) })).status()).toBe(403)
    await context.clearCookies()
    await as('officer', { in: page })
    await page.goto('/desk/exports')
    await expect(page.getByText('Чтения данных многих людей')).toBeVisible()
    await expect(page.getByText('Сверка обращений за месяц').first()).toBeVisible()
    await expectGood(page)
  })
})
