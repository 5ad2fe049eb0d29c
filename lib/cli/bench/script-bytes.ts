import { gzipSync } from 'node:zlib'
import type { Browser, Page } from 'playwright'
import { round, type Row, table } from './table.ts'

export type Visit = { readonly name: string; readonly budget: number; readonly open: (page: Page) => Promise<unknown> }

/** Script bytes (gzip -9, kB of 1000 bytes) that a first visit loads: the page's own and the static imports they pull in, no prefetched pages. */
export async function benchScriptBytes(browser: Browser, visits: readonly Visit[]): Promise<string> {
  const rows: Row[] = []
  for (const { name, budget, open } of visits) {
    const page = await browser.newPage()
    // What is fetched ahead of other pages brings their scripts along.
    await page.route('**', (route) => (route.request().headers()['next-router-prefetch'] === undefined ? route.continue() : route.abort()))
    await open(page)
    const scripts = await page.evaluate(() => [...document.scripts].filter(({ noModule }) => !noModule).map(({ src }) => src).filter((src) => src !== ''))
    const loaded = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name: url }) => url).filter((url) => url.endsWith('.js')))
    const urls = [...new Set([...scripts, ...loaded])]
    const sizes = await Promise.all(urls.map(async (url) => gzipSync(Buffer.from(await (await fetch(url)).arrayBuffer()), { level: 9 }).length))
    const kilobytes = round(sizes.reduce((total, size) => total + size, 0) / 1000)
    rows.push([name, urls.length, kilobytes, budget, kilobytes <= budget ? 'yes' : 'NO'])
    await page.close()
  }
  return table(['page', 'files', 'scripts, kB gzip', 'budget, kB', 'met'], rows)
}
