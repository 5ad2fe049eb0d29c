import { expectGood } from '#e2e/kit/expect-good.ts'
import { expect, test } from '#e2e/kit/test.ts'
import { days, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { makeVacancy } from '#lib/test-support/make-vacancy.ts'

test('вакансии по командам, фильтры в адресе, каждая ведёт на свою страницу', async ({ page }) => {
  await page.goto('/careers')
  const main = page.getByRole('main')
  await expect(main.getByRole('heading', { level: 1 })).toHaveText(/Работа в\sSmart\sTracker/)
  await expectGood(page)
  await main.getByRole('link', { name: /^Поддержка/ }).click()
  await expect(page).toHaveURL(/\/careers\/filter\?team=/)
  await expect(main.getByRole('link', { name: 'Специалист поддержки', exact: true })).toBeVisible()
  await expect(main.getByRole('link', { name: 'Сборщик заказов', exact: true })).toBeHidden()
  await main.getByRole('link', { name: 'Специалист поддержки', exact: true }).click()
  await expect(page).toHaveURL('/careers/spetsialist-podderzhki')
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('Специалист поддержки')
  await expect(main.getByRole('link', { name: 'Откликнуться' }).first()).toHaveAttribute('href', '/careers/spetsialist-podderzhki/apply')
  await expectGood(page, { inPassing: true })
})

test('адрес с фильтром, набранный руками, и чужие значения показывают список', async ({ page, request }) => {
  await page.goto('/careers?city=Саратов')
  await expect(page).toHaveURL(/\/careers\/filter\?city=/)
  await page.goto('/careers/filter?team=Нет такой&city=<script>')
  await expect(page.getByRole('main').getByRole('link', { name: 'Специалист поддержки', exact: true })).toBeVisible()
  expect((await request.get('/careers/filter')).status()).toBe(200)
})

test('для поиска работы: JobPosting, карта сайта, ленты, картинка', async ({ page, request }) => {
  await page.goto('/careers/spetsialist-podderzhki')
  const data = await page.locator('script[type="application/ld+json"]').evaluateAll((all) => all.map((each) => JSON.parse(each.textContent ?? '')))
  expect(data.find((each) => each['@type'] === 'JobPosting')).toMatchObject({
    title: 'Специалист поддержки', employmentType: 'FULL_TIME', directApply: true,
    hiringOrganization: { name: 'Smart Tracker' }, jobLocation: { address: { addressLocality: 'Саратов', addressCountry: 'RU' } },
    baseSalary: { currency: 'RUB', value: { minValue: 55_000, maxValue: 70_000, unitText: 'MONTH' } },
  })
  const rss = await request.get('/careers/feed.xml')
  expect(rss.headers()['content-type']).toContain('application/rss+xml')
  expect(await rss.text()).toContain('<title>Специалист поддержки</title>')
  const feed = await (await request.get('/careers/feed.json')).json()
  expect(feed).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', language: 'ru' })
  expect(feed.items.map(({ title }: { title: string }) => title)).toContain('Специалист поддержки')
  expect(await (await request.get('/sitemaps/pages.xml')).text()).toContain('/careers/spetsialist-podderzhki</loc>')
  expect((await request.get('/og/careers/spetsialist-podderzhki')).headers()['content-type']).toBe('image/jpeg')
})

test('закрытая вакансия: 410 и другие на выбор; черновик и выдуманная: 404', async ({ page, request }) => {
  const [open, draft] = [await makeVacancy({ title: 'Архивариус' }), await makeVacancy({ state: 'draft' })]
  const path = `/careers/${open.slug}`
  await expect.poll(async () => (await request.get(path)).status(), { timeout: 15_000 }).toBe(200)
  await db.vacancy.update({ where: { id: open.id }, data: { closesAt: new Date(now().getTime() - days(0.5)) } })
  await expect.poll(async () => (await request.get(path)).status(), { timeout: 15_000 }).toBe(410)
  expect((await request.head(path)).status()).toBe(410)
  await page.goto(path)
  const main = page.getByRole('main')
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('Архивариус: вакансия закрыта')
  await expect(main.getByRole('link', { name: 'Специалист поддержки', exact: true })).toBeVisible()
  await expect(main.getByRole('link', { name: 'Откликнуться' })).toBeHidden()
  await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', /noindex/)
  expect(await page.locator('script[type="application/ld+json"]').allTextContents()).not.toContainEqual(expect.stringContaining('JobPosting'))
  await expectGood(page)
  await page.goto(`${path}/apply`)
  await expect(main.getByRole('heading', { level: 1 })).toHaveText('Вакансия закрыта')
  for (const slug of [draft.slug, 'net-takoi', 'net-takoi/apply']) expect((await request.get(`/careers/${slug}`)).status()).toBe(404)
})
