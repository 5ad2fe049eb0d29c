import { randomUUID } from 'node:crypto'
import type { Page } from '@playwright/test'
import { walkPages } from '#e2e/kit/forms/pages.ts'
import { people } from '#e2e/kit/people.ts'
import { expect, test } from '#e2e/kit/test.ts'
import { unsealEvidence } from '#lib/consent/evidence.ts'
import { db } from '#lib/db/db.ts'
import { operatorCard, shop as seller } from '#lib/shop.ts'
import { CHOICE_COOKIE } from '#lib/visits/choice-cookie.ts'
import { deviceRecords } from '#lib/visits/device-records.ts'
import { subjectKey } from '#lib/subjects/subject-key.ts'

test.describe.configure({ timeout: 240_000 })

/** What the notice about cookies calls necessary; the choice itself is remembered once it is made. */
const necessary = deviceRecords.map(({ name }) => name).filter((name) => name !== CHOICE_COOKIE)

for (const who of ['гость', 'владелец'] as const) {
  test(`на каждой странице (${who}): карточка оператора, свои серверы, только необходимые cookie, ссылки без личного §0.1 §1.1.7 §2.3 §5.7`, async ({ context, baseURL, household }) => {
    if (who === 'владелец') await people.signIn(context, household.owner)
    const own = new URL(baseURL ?? '').origin
    const troubles: string[] = []
    const origins = new Set<string>()
    context.on('request', (request) => origins.add(new URL(request.url()).origin))
    await walkPages(context, household, async (page, route) => {
      troubles.push(...(await unknownKeys(page)).map((key) => `${route} stores ${key}`))
      troubles.push(...(await missingOfCard(page)).map((part) => `${route}: no «${part}»`), ...(await wrongLinks(page, own)).map((link) => `${route}: ${link}`))
    })
    expect(troubles).toEqual([])
    expect([...origins].filter((origin) => origin !== 'null' && origin !== own)).toEqual([])
    const cookies = await context.cookies()
    expect(cookies.map(({ name }) => name).filter((name) => !necessary.includes(name))).toEqual([])
    expect(cookies.every(({ domain }) => domain.replace(/^\./, '') === new URL(own).hostname)).toBe(true)
  })
}

test('тысяча просмотров без входа не оставляет ни одного согласия и ни одной cookie §2.1 §3.4', async ({ playwright, baseURL, shop }) => {
  const { path: product } = await shop.device()
  const browser = `nobody/${randomUUID()}`
  const request = await playwright.request.newContext({ ...(baseURL && { baseURL }), userAgent: browser })
  const paths = ['/', '/catalogue', '/catalogue/smart-rings', '/product/orbita-2', product, '/cart', '/checkout', '/delivery', '/privacy', '/sign-up']
  const began = await db.consentEvent.aggregate({ _max: { position: true } })
  for (let round = 0; round < 100; round += 1) {
    const answers = await Promise.all(paths.map((path) => request.get(path)))
    expect(answers.map((answer) => answer.status())).toEqual(paths.map(() => 200))
  }
  expect((await request.storageState()).cookies).toEqual([])
  await request.dispose()
  expect(await grantsOf(browser, began._max.position ?? 0n)).toBe(0)
})

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

/** Name, address and e-mail of whoever answers for the data, in the words of the page. */
async function missingOfCard(page: Page): Promise<string[]> {
  const words = (await page.locator('body').innerText()).replaceAll(/\s+/g, ' ')
  const card = operatorCard({})
  return [card.name, card.address, seller.email].filter((part) => !words.includes(part))
}

/** Keys of the browser's storage that the notice about cookies does not name. */
async function unknownKeys(page: Page): Promise<string[]> {
  const keys = await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)])
  return keys.filter((key) => !deviceRecords.some(({ name }) => name === key))
}

/** Links that say too much: a contact in an address, a foreign site without `noopener`. */
async function wrongLinks(page: Page, own: string): Promise<string[]> {
  const links = await page.locator('a[href]').evaluateAll((all) => all.map((a) => ({ href: (a as HTMLAnchorElement).href, rel: a.getAttribute('rel') ?? '' })))
  return links.flatMap(({ href, rel }) => {
    if (href.startsWith('mailto:') || href.startsWith('tel:') || href.startsWith('blob:')) return []
    const url = new URL(href)
    const query = decodeURIComponent(url.search)
    return [
      ...(/[^\s=&]+@[^\s=&]+\.\w|(\+7|\b8)\d{10}\b/.test(query) ? [`a contact in ${href}`] : []),
      ...(url.origin !== own && !/\bnoopener\b|\bnoreferrer\b/.test(rel) ? [`${href} without rel`] : []),
    ]
  })
}
