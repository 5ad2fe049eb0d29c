import { launch } from 'chrome-launcher'
import lighthouse from 'lighthouse'
import { percentile, round, type Row, table } from './table.ts'

export type Audited = { readonly path: string; readonly cookie?: string; readonly indexed: boolean }

type Report = NonNullable<Awaited<ReturnType<typeof lighthouse>>>['lhr']

const RUNS = 3

/** Lighthouse on its mobile profile (throttled processor and network), the median of three runs. SEO counts for pages that are indexed. */
export async function benchLighthouse(chromePath: string, base: string, pages: readonly Audited[]): Promise<string> {
  const chrome = await launch({ chromePath, chromeFlags: ['--headless=new', '--no-sandbox', '--disable-dev-shm-usage'] })
  const rows: Row[] = []
  for (const { path, cookie, indexed } of pages) {
    const runs: Report[] = []
    for (let run = 0; run < RUNS; run++) {
      const result = await lighthouse(base + path, {
        port: chrome.port,
        logLevel: 'error',
        ...(cookie !== undefined && { extraHeaders: { Cookie: cookie } }),
      })
      if (!result) throw new Error(`Lighthouse has nothing to say about ${path}`)
      runs.push(result.lhr)
    }
    const median = (value: (lhr: Report) => number | null | undefined) => percentile(runs.map((lhr) => value(lhr) ?? 0), 0.5)
    const score = (category: string) => Math.round(median(({ categories }) => categories[category]?.score) * 100)
    const audit = (id: string) => median(({ audits }) => audits[id]?.numericValue)
    rows.push([
      path, score('performance'), score('accessibility'), score('best-practices'), indexed ? score('seo') : '–',
      round(audit('largest-contentful-paint') / 1000, 2), round(audit('cumulative-layout-shift'), 3), Math.round(audit('total-blocking-time')),
    ])
  }
  chrome.kill()
  return table(['page', 'performance', 'accessibility', 'best practices', 'SEO', 'LCP, s', 'CLS', 'TBT, ms'], rows)
}
