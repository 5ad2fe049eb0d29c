import { policyPage } from '#e2e/kit/pages/policy-page.ts'
import { expect, test } from '#e2e/kit/test.ts'
import { db } from '#lib/db/db.ts'
import { clausesWithAction } from '#lib/policy/clause-actions.ts'
import { shop as facts } from '#lib/shop.ts'
import { pdfText } from '#lib/test-support/pdf-text.ts'

const current = () =>
  db.documentVersion.findFirstOrThrow({
    where: { document: { code: 'policy' }, state: 'published' },
    orderBy: { number: 'desc' },
    select: { number: true, hash: true, clauses: { select: { number: true } }, purposes: { select: { title: true, term: true } } },
  })

test('на странице вся действующая версия: каждый пункт со своим адресом, оператор, цели со сроками, контрольная сумма §9.2 §5.1', { tag: '@smoke' }, async ({ page }) => {
  const main = page.getByRole('main')
  // Another test may publish a version at this moment: the page follows within seconds.
  let version = await current()
  await expect(async () => {
    version = await current()
    await page.goto('/privacy')
    expect(await main.textContent()).toContain(version.hash)
  }).toPass()
  const { clauses, purposes } = version
  for (const fact of [facts.operator, facts.address, facts.email]) await expect(main).toContainText(fact)
  const ids = await page.evaluate(() => Array.from(document.querySelectorAll('main [id]'), ({ id }) => id))
  for (const { number } of clauses) expect(ids, number).toContain(number)
  expect(new Set(ids).size).toBe(ids.length)
  for (const { title, term } of purposes) {
    const purpose = main.getByRole('listitem').filter({ has: page.getByRole('heading', { name: title }) })
    await expect(purpose).toContainText(term)
    for (const what of ['Что', 'На каком основании', 'Сколько храним', 'Кому']) await expect(purpose.getByText(what, { exact: true })).toBeVisible()
  }
})

test('поиск по тексту: отметки, Enter и Shift + Enter, Escape; ё и регистр не важны §9.2', async ({ page }) => {
  await page.goto('/privacy')
  const { search, found, marks, next } = policyPage(page)
  await search.fill('УЧЕТНОЙ ЗАПИС')
  await expect(found).toHaveText(/^Совпадений: \d+$/)
  const count = Number(/\d+/.exec(await found.innerText())?.[0])
  expect(count).toBeGreaterThan(1)
  expect(await marks()).toEqual({ all: count, here: 0 })
  await search.press('Enter')
  await expect(found).toHaveText(new RegExp(`^1 из ${count} · пункт [\\d.]+$`))
  const clause = /пункт ([\d.]+)/.exec(await found.innerText())?.[1] ?? ''
  await expect(policyPage(page).clause(clause)).toBeInViewport()
  expect(await marks()).toEqual({ all: count - 1, here: 1 })
  await search.press('Shift+Enter')
  await expect(found).toHaveText(new RegExp(`^${count} из ${count}`))
  await next.click()
  await expect(found).toHaveText(new RegExp(`^1 из ${count}`))
  await search.press('Escape')
  await expect(search).toHaveValue('')
  expect(await marks()).toEqual({ all: 0, here: 0 })
  await search.fill('такого слова тут нет')
  await expect(found).toHaveText('Ничего не нашлось')
})

test('номер пункта — ссылка на него, и нажатие её копирует', async ({ page, context, baseURL }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.goto('/privacy')
  await policyPage(page).linkOf('4.1.9').click()
  await expect(page.getByText('Ссылка на пункт 4.1.9 скопирована')).toBeVisible()
  await expect(page).toHaveURL('/privacy#4.1.9')
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${new URL(baseURL ?? '').origin}/privacy#4.1.9`)
})

test('рядом с правом — кнопка, которая им пользуется §4.1.7 §4.1.9 §4.1.10 §6.1.2 §6.1.3 §8.1 §9.3', async ({ page }) => {
  await page.goto('/privacy')
  const { clause } = policyPage(page)
  const expected = {
    '4.1.7': ['/account/communications'], '4.1.9': ['/account/communications'], '4.1.10': ['/account/communications'], '4.1.13': ['/privacy/cookies'],
    '6.1.2': ['/account/personal-data'], '6.1.3': ['/account/my-data', '/privacy/request'], '6.1.4': ['/account/communications'], '8.1': ['/claims'], '9.3': ['/privacy/request'],
  }
  for (const [number, hrefs] of Object.entries(expected)) {
    const links = await clause(number).getByRole('link').evaluateAll((all) => all.map((link) => link.getAttribute('href')))
    for (const href of hrefs) expect(links, number).toContain(href)
  }
  for (const number of clausesWithAction) await expect(clause(number), number).toBeVisible()
})

test('вошедшему страница говорит, что он решил: после загрузки, одним запросом, ничего не сдвигая; гостю — ничего §4.1.9', async ({ as, page }) => {
  const asked: string[] = []
  page.on('request', (request) => void (request.url().includes('/api/decisions') && asked.push(request.url())))
  await page.goto('/privacy')
  await page.waitForLoadState('networkidle')
  expect(asked).toEqual([])
  await as('anna', { in: page })
  await page.goto('/delivery')
  await page.addInitScript(() => {
    Object.assign(window, { shifted: 0 })
    new PerformanceObserver((list) => list.getEntries().forEach((entry) => Object.assign(window, { shifted: Reflect.get(window, 'shifted') + Reflect.get(entry, 'value') }))).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto('/privacy#4.1.7')
  await expect(policyPage(page).clause('4.1.9')).toContainText('почта — вы не соглашались')
  await page.waitForLoadState('networkidle')
  expect(asked).toHaveLength(1)
  expect(await page.evaluate(() => Reflect.get(window, 'shifted'))).toBeLessThan(0.01)
})

test('печать: текст и цели без шапки, поиска и кнопок', async ({ page }) => {
  await page.goto('/privacy')
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('banner')).toBeHidden()
  await expect(page.getByRole('contentinfo')).toBeHidden()
  await expect(policyPage(page).search).toBeHidden()
  await expect(policyPage(page).pdf).toBeHidden()
  await expect(page.getByRole('region', { name: 'Счётчик посещений' })).toBeHidden()
  await expect(policyPage(page).clause('9.3')).toBeVisible()
  await expect(page.getByRole('main')).toContainText(facts.operator)
})

test('PDF версии: весь текст, цели, контрольная сумма и оператор; того, чего нет, нет §9.2', async ({ request }) => {
  const { number, hash, clauses } = await current()
  const answer = await request.get(`/privacy/${number}/pdf`)
  expect(answer.headers()['content-type']).toBe('application/pdf')
  const text = pdfText(await answer.body())
  for (const { number: clause } of clauses.filter((each) => each.number.split('.').length === 3)) expect(text, clause).toContain(clause)
  for (const part of [facts.operator, 'Перечень целей', 'Сколько храним', hash]) expect(text).toContain(part)
  for (const path of ['/privacy/99/pdf', '/privacy/0/pdf', '/privacy/x/pdf']) expect((await request.get(path)).status(), path).toBe(404)
})

test('текст согласия — на постоянном адресе, с контрольной суммой и оператором §6.1.1', async ({ page }) => {
  const { hash } = await db.documentVersion.findFirstOrThrow({ where: { document: { code: 'consent/ads/sms' }, number: 1 }, select: { hash: true } })
  await page.goto('/privacy/texts/ads/sms/1')
  for (const fact of [hash, facts.operator, 'Как отозвать']) await expect(page.getByRole('main')).toContainText(fact)
})

test('нет такой версии, цели или номера — страница так и говорит', async ({ request }) => {
  for (const path of ['/privacy/99', '/privacy/0', '/privacy/1x', '/privacy/99/changes', '/privacy/texts/ads/sms/99', '/privacy/texts/ads/pigeon/1']) {
    const answer = await request.get(path)
    expect(answer.status(), path).toBe(404)
    expect(await answer.text(), path).toContain('Трекер потерял эту страницу')
  }
})

test('поисковикам — действующая версия, прежние и тексты согласий открыты, но не в поиске', async ({ request }) => {
  expect(await (await request.get('/privacy')).text()).not.toMatch(/<meta name="robots" content="noindex/)
  for (const path of ['/privacy/1', '/privacy/1/changes', '/privacy/texts/ads/email/1', '/privacy/at?at=2026-11-22']) {
    expect(await (await request.get(path)).text(), path).toMatch(/<meta name="robots" content="noindex/)
  }
  expect(await (await request.get('/sitemaps/pages.xml')).text()).toContain('/privacy<')
})
