import { randomUUID } from 'node:crypto'
import type { BrowserContext, Page } from '@playwright/test'
import type { Household } from '#e2e/kit/access/household.ts'
import { judgePage } from '#e2e/kit/forms/judge-page.ts'
import { walkPages } from '#e2e/kit/forms/pages.ts'
import { holdCart } from '#e2e/kit/journeys/hold-cart.ts'
import { expect, test } from '#e2e/kit/test.ts'
import { unsealEvidence } from '#lib/consent/evidence.ts'
import { db } from '#lib/db/db.ts'
import { formRegister } from '#lib/policy/form-register.ts'
import { operatorCard, shop as seller } from '#lib/shop.ts'
import { CHOICE_COOKIE } from '#lib/visits/choice-cookie.ts'
import { deviceRecords } from '#lib/visits/device-records.ts'
import { subjectKey } from '#lib/subjects/subject-key.ts'

test.describe.configure({ timeout: 240_000 })

/** What the notice about cookies calls necessary; the choice itself is remembered once it is made. */
const necessary = deviceRecords.map(({ name }) => name).filter((name) => name !== CHOICE_COOKIE)

test('на каждой странице, для гостя и для владельца: карточка оператора, свои серверы, только необходимые cookie, ссылки без личного; каждая форма и каждое поле стоят в реестре, ничего лишнего в нём нет; отметки пусты, необязательное не требуется §0.1 §1.1.7 §2.3 §3.1 §3.2 §5.7 §6.1.1', async ({ as, page, baseURL, household }) => {
  const { page: owner } = await as(household.owner)
  const own = new URL(baseURL ?? '').origin
  const guest = await walk('гость', page.context(), own, household)
  const customer = await walk('владелец', owner.context(), own, household)
  await test.step('с товаром в корзине и по ссылке на заказ', async () => {
    await holdCart(page, household.device)
    await page.goto('/checkout')
    await guest.judge(page, '/checkout')
    await page.goto(`/order/${household.open.number}?key=${household.open.key}`)
    await guest.judge(page, '/order/[number]')
  })
  expect([...guest.troubles, ...customer.troubles]).toEqual([])
  const rows = new Set([...guest.rows, ...customer.rows])
  expect(formRegister.filter(({ name, step }) => !step && !rows.has(name)).map(({ name }) => name), 'rows of the register that no page has').toEqual([])
})

type Walk = { readonly troubles: readonly string[]; readonly rows: ReadonlySet<string>; readonly judge: (page: Page, route: string) => Promise<void> }

/** Every page of the table in one browser; `judge` does the same to one page more. */
async function walk(who: string, context: BrowserContext, own: string, household: Household): Promise<Walk> {
  const troubles: string[] = []
  const rows = new Set<string>()
  context.on('request', (request) => {
    const { origin, href } = new URL(request.url())
    if (origin !== 'null' && origin !== own) troubles.push(`${who}: asks ${href}`)
  })
  const judge = async (page: Page, route: string): Promise<void> => {
    const forms = await judgePage(page, route)
    const found = [...(await unknownKeys(page)), ...(await missingOfCard(page)), ...(await wrongLinks(page, own))].map((each) => `${route} ${each}`)
    troubles.push(...[...forms.troubles, ...found].map((each) => `${who}: ${each}`))
    for (const row of forms.rows) rows.add(row)
  }
  await test.step(who, () => walkPages(context, household, judge))
  for (const { name, domain } of await context.cookies()) {
    if (!necessary.includes(name)) troubles.push(`${who}: the cookie ${name}`)
    if (domain.replace(/^\./, '') !== new URL(own).hostname) troubles.push(`${who}: the cookie ${name} of ${domain}`)
  }
  return { troubles, rows, judge }
}

test('тысяча просмотров без входа не оставляет ни одного согласия и ни одной cookie §2.1 §3.4', async ({ baseURL, shop }) => {
  const { path: product } = await shop.product()
  const browser = `nobody/${randomUUID()}`
  const paths = ['/', '/catalogue', '/catalogue/smart-rings', '/product/orbita-2', product, '/cart', '/checkout', '/delivery', '/privacy', '/sign-up']
  const began = await db.consentEvent.aggregate({ _max: { position: true } })
  for (let round = 0; round < 100; round += 1) {
    const answers = await Promise.all(paths.map((path) => view(new URL(path, baseURL), browser)))
    expect(answers).toEqual(paths.map(() => ({ status: 200, cookies: [] })))
  }
  expect(await grantsOf(browser, began._max.position ?? 0n)).toBe(0)
})

/** What a visitor without cookies is answered. */
async function view(url: URL, userAgent: string): Promise<{ status: number; cookies: string[] }> {
  const answer = await fetch(url, { headers: { 'user-agent': userAgent, accept: 'text/html' }, redirect: 'manual' })
  await answer.arrayBuffer()
  return { status: answer.status, cookies: answer.headers.getSetCookie() }
}

/** How many grants since `began` were given by a browser of this name: their evidence says so. */
async function grantsOf(browser: string, began: bigint): Promise<number> {
  const events = await db.consentEvent.findMany({
    where: { position: { gt: began }, kind: { in: ['granted', 'confirmed'] } },
    select: { subjectId: true, evidence: { select: { sealed: true } } },
  })
  const browsers = await Promise.all(events.map(async ({ subjectId, evidence }) => {
    const key = await db.$transaction((tx) => subjectKey(tx, subjectId))
    return evidence && key ? unsealEvidence(subjectId, evidence.sealed, key)?.userAgent : null
  }))
  return browsers.filter((each) => each === browser).length
}

/** Name, address and e-mail of whoever answers for the data, in the words of the page: what it lacks after a while. */
async function missingOfCard(page: Page): Promise<string[]> {
  const card = operatorCard({})
  const lacking = async (): Promise<string[]> => {
    const words = (await page.locator('body').innerText()).replaceAll(/\s+/g, ' ')
    return [card.name, card.address, seller.email].filter((part) => !words.includes(part))
  }
  await expect.poll(lacking, { timeout: 5000 }).toEqual([]).catch(() => {})
  return (await lacking()).map((part) => `lacks «${part}»`)
}

/** Keys of the browser's storage that the notice about cookies does not name. */
async function unknownKeys(page: Page): Promise<string[]> {
  const keys = await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)])
  return keys.filter((key) => !deviceRecords.some(({ name }) => name === key)).map((key) => `stores ${key}`)
}

/** Links that say too much: a contact in an address, a foreign site without `noopener`. */
async function wrongLinks(page: Page, own: string): Promise<string[]> {
  const links = await page.locator('a[href]').evaluateAll((all) => all.map((a) => ({ href: (a as HTMLAnchorElement).href, rel: a.getAttribute('rel') ?? '' })))
  return links.flatMap(({ href, rel }) => {
    if (href.startsWith('mailto:') || href.startsWith('tel:') || href.startsWith('blob:')) return []
    const url = new URL(href)
    return [
      ...(saysContact(url.search) ? [`links ${href}, which has a contact`] : []),
      ...(url.origin !== own && !/\bnoopener\b|\bnoreferrer\b/.test(rel) ? [`links ${href} without rel`] : []),
    ]
  })
}

function saysContact(query: string): boolean {
  return [...new URLSearchParams(query.replaceAll('+', '%2B'))].flat().some((part) => /[^\s=&]+@[^\s=&]+\.\w|(\+7|\b8)\d{10}\b/.test(part))
}
