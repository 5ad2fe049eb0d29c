import type { Browser, Page } from 'playwright'
import { percentile, round, type Row, table } from './table.ts'

type Step = {
  readonly name: string
  readonly act: (page: Page) => Promise<unknown>
  /** What the new page has, and the old one had not or another. */
  readonly shown: string
}

const ROUNDS = 30
/** Turns that fill the caches of browser and shop. */
const WARMING = 2
const TARGET = 100

/**
 * From the press (or the way back) to the first frame of the new page, in a browser, N times: the event's own time, the change of the document,
 * the frame after it. Pictures may still be on their way; the page can be read and used.
 */
export async function benchNavigation(browser: Browser, base: string): Promise<string> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } })
  await page.addInitScript(watch)
  await page.goto(`${base}/catalogue`, { waitUntil: 'networkidle' })
  const product = 'section[aria-label^="Изображения"]'
  const list = '#results' // of each list its own
  const steps: readonly Step[] = [
    { name: 'list → product', act: (on) => press(on, 'article h2 a >> nth=5'), shown: product },
    { name: 'product → back to the list', act: back, shown: list },
    { name: 'list → filtered list', act: (on) => press(on, 'summary:has-text("Цвет")').then(() => on.locator('details[open] label').first().click()), shown: list },
    { name: 'filtered list → product', act: (on) => press(on, 'article h2 a >> nth=1'), shown: product },
    { name: 'product → back to the filtered list', act: back, shown: list },
    { name: 'filtered list → back to the list', act: back, shown: list },
  ]
  const times = new Map<string, number[]>(steps.map(({ name }) => [name, []]))
  for (let turn = 0; turn < WARMING + ROUNDS; turn++) {
    for (const { name, act, shown } of steps) {
      await page.evaluate((selector) => (globalThis as unknown as Watched).awaitFrame(selector), shown)
      await act(page)
      const took = await page.evaluate(() => (globalThis as unknown as Watched).frame)
      if (turn >= WARMING) times.get(name)?.push(took)
      await page.waitForLoadState('networkidle')
    }
  }
  await page.close()
  const rows: Row[] = [...times].map(([name, all]) => [name, round(percentile(all, 0.5), 1), round(percentile(all, 0.95), 1), percentile(all, 0.95) <= TARGET ? 'yes' : 'NO'])
  return table(['way', 'p50, ms', 'p95, ms', `within ${TARGET} ms`], rows)
}

type Watched = { awaitFrame: (selector: string) => void; frame: Promise<number> }

async function press(page: Page, selector: string): Promise<void> {
  const target = page.locator(selector)
  await target.scrollIntoViewIfNeeded()
  await target.hover()
  await page.mouse.down()
  await page.mouse.up()
}

async function back(page: Page): Promise<void> {
  await page.evaluate(() => history.back())
}

/** In the page: from the last press or way back to the frame after the document shows what was waited for. */
function watch(): void {
  const watched = globalThis as unknown as Watched
  let began = 0
  addEventListener('click', (event) => (began = event.timeStamp), true)
  const way = history.back.bind(history)
  history.back = () => {
    began = performance.now()
    way()
  }
  watched.awaitFrame = (selector) => {
    const there = () => document.querySelector(selector)
    const old = there()
    began = 0
    watched.frame = new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        if (began === 0 || !there() || there() === old) return
        observer.disconnect()
        // a task after the frame's callbacks: the frame is drawn
        requestAnimationFrame(() => setTimeout(() => resolve(performance.now() - began)))
      })
      observer.observe(document, { childList: true, subtree: true })
    })
  }
}
