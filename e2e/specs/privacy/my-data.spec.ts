import { readFile } from 'node:fs/promises'
import { strFromU8, unzipSync } from 'fflate'
import { openHousehold } from '#e2e/kit/access/household.ts'
import { expectGood } from '#e2e/kit/expect-good.ts'
import { headersOf } from '#e2e/kit/headers-of.ts'
import { myDataPage } from '#e2e/kit/pages/my-data-page.ts'
import { expect, test } from '#e2e/kit/test.ts'
import { minutes, now, travel } from '#lib/clock/clock.ts'
import { exportPath } from '#lib/privacy/export/export-token.ts'
import { recordUse } from '#lib/privacy/journal/record-use.ts'
import { db } from '#lib/db/db.ts'

test('покупатель видит, что о нём хранится, зачем, по какому праву и до какого дня §6.1.3 §7.2.2', { tag: '@smoke' }, async ({ as, shop }) => {
  const { owner } = await openHousehold(shop)
  const { page } = await as(owner)
  const my = myDataPage(page)
  await my.open()

  const contacts = my.category('Телефон и электронная почта')
  await contacts.locator('summary').click()
  await expect(contacts).toContainText(owner.email)
  await expect(contacts).toContainText('Заказ, доставка и возврат: договор с вами, пункт 4.1.1')
  await expect(contacts).toContainText(/сейчас это до\s\d+\s\S+\s20\d\d/)
  await expect(contacts).toContainText('от вас')
  await expect(contacts).toContainText('Почтовый сервер магазина')

  const address = my.category('Адрес доставки')
  await address.locator('summary').click()
  await expect(address).toContainText('ул. Чапаева, 14, кв. 3')
  await expect(my.section('Кому передавали')).toContainText('Служба доставки')
  for (const item of ['1. ', '2. ', '3. ', '4. ', '5. ', '6. ', '7. ', '8. ', '9. ', '9.1. ', '10. ']) {
    await expect(my.section('Сведения по закону').locator('summary', { hasText: new RegExp(`^${item.replaceAll('.', String.raw`\.`)}`) })).toBeVisible()
  }
})

test('каждое право — не дальше трёх нажатий от личного кабинета §6.1', async ({ as }) => {
  const { page } = await as('anna')
  for (const [right, to] of [
    ['Исправить', /\/account\/personal-data$/],
    ['Заблокировать', /\/account\/requests\/new\?kind=block$/],
    ['Удалить', /\/account\/my-data\/delete$/],
    ['Возразить', /\/account\/requests\/new\?kind=stop_processing$/],
    ['Отозвать согласие', /\/account\/communications$/],
  ] as const) {
    await page.goto('/account')
    await page.getByRole('navigation', { name: 'Разделы личного кабинета' }).getByRole('link', { name: /^Мои данные/ }).click()
    await myDataPage(page).right(right).click()
    await expect(page).toHaveURL(to)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  }
})

test.describe('архив §6.1.3', () => {
  test('скачивается сразу; в нём всё, что есть, и больше ничьего', async ({ as, shop }) => {
    const { owner, open } = await openHousehold(shop)
    const stranger = await openHousehold(shop)
    const { page } = await as(owner)
    const my = myDataPage(page)
    await my.open()
    await my.gather.click()
    await expect(my.download).toBeFocused()
    const [download] = await Promise.all([page.waitForEvent('download'), my.download.click()])
    expect(download.suggestedFilename()).toBe('smart-tracker-data.zip')
    const files = unzipSync(await readFile(await download.path()))
    const [html, json] = ['data.html', 'data.json'].map((name) => strFromU8(files[name] ?? new Uint8Array()))
    for (const text of [html, json]) {
      expect(text).toContain(owner.email)
      expect(text).toContain(String(open.number))
      expect(text).not.toContain(stranger.owner.email)
      expect(text).not.toContain(stranger.owner.id)
    }
    await page.setContent(html ?? '')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Мои данные')
    await page.goto('/account/my-data/journal')
    await expect(page.getByRole('main')).toContainText('копия всех данных по вашему запросу', { ignoreCase: true })
  })

  test('чужая ссылка не открывается никому, ни с другим кабинетом, ни без входа', async ({ request, shop }) => {
    const [owner, stranger] = [await shop.person(), await shop.person()]
    const path = exportPath({ kind: 'person', id: owner.id })
    expect((await request.get(path)).status()).toBe(404)
    expect((await request.get(path, { headers: headersOf(stranger) })).status()).toBe(404)
    const own = await request.get(path, { headers: headersOf(owner) })
    expect(own.status()).toBe(200)
    expect(own.headers()).toMatchObject({ 'content-type': 'application/zip', 'content-disposition': 'attachment; filename="smart-tracker-data.zip"', 'cache-control': 'private, no-store' })
    expect((await request.get(`${path}x`, { headers: headersOf(owner) })).status()).toBe(404)
  })

  test('через четверть часа ссылка говорит, что её срок истёк', async ({ request, shop }) => {
    const owner = await shop.person()
    travel(-minutes(16))
    const path = exportPath({ kind: 'person', id: owner.id })
    travel(0)
    const answer = await request.get(path, { headers: headersOf(owner) })
    expect(answer.status()).toBe(410)
    expect(await answer.text()).toContain('Срок ссылки истёк')
  })

  test.describe('без скриптов', () => {
    test.use({ javaScriptEnabled: false })

    test('собирается и скачивается так же', async ({ as }) => {
      const { page } = await as('anna')
      const my = myDataPage(page)
      await my.open()
      await my.gather.click()
      const [download] = await Promise.all([page.waitForEvent('download'), my.download.click()])
      expect(Object.keys(unzipSync(await readFile(await download.path())))).toEqual(['data.html', 'data.json'])
    })
  })
})

test('журнал: кто, что, когда и зачем; сотрудник назван по роли; страница за страницей и по годам §6.1.3 §1.1.1', async ({ as, shop }) => {
  const owner = await shop.person()
  const staff = await shop.person('support')
  for (let i = 0; i < 35; i += 1) {
    await recordUse(db, [{
      actor: `staff:${staff.id}`, role: 'support', verb: 'extract', purpose: 'support', basis: 'law', categories: ['contacts'], personId: owner.id, source: 'desk', reason: `обращение № ${1000 + i}`,
    }])
  }
  const { page } = await as(owner)
  await myDataPage(page).open()
  await myDataPage(page).journal.click()
  const main = page.getByRole('main')
  await expect(main).toContainText('Обращение № 1034')
  await expect(main).toContainText('сотрудник: поддержка', { ignoreCase: true })
  await expect(main).toContainText('извлечение: телефон и электронная почта')
  expect(await page.content()).not.toContain(staff.id)
  await main.getByRole('link', { name: 'Раньше' }).click()
  await expect(main).toContainText('Обращение № 1000')
  await expect(main).not.toContainText('Обращение № 1034')
  await main.getByRole('link', { name: String(now().getFullYear()) }).click()
  await expect(main.getByRole('heading', { level: 2 })).toHaveText(/^20\d\d год$/)
  await expectGood(page, { inPassing: true })
})
