import { type Browser, chromium, type Page } from 'playwright'
import { ensureBrowser } from '#lib/cli/test/browser.ts'
import { benchCheckout } from './checkout.ts'
import { benchDoors } from './doors.ts'
import { benchLighthouse } from './lighthouse.ts'
import { benchNavigation } from './navigation.ts'
import { benchPortal } from './portal.ts'
import { benchScriptBytes } from './script-bytes.ts'
import { benchStaticPages } from './static-pages.ts'
import { benchUploads } from './uploads.ts'

const product = '/product/orbita-2'

/** The parts that are measured on a running shop. */
export const shopParts = ['pages', 'scripts', 'navigation', 'lighthouse', 'checkout', 'doors', 'portal', 'uploads'] as const
export type ShopPart = (typeof shopParts)[number]

/** Measures one part on the shop at `base`; Markdown. */
export async function benchShop(part: ShopPart, base: string): Promise<string> {
  if (part === 'checkout') return benchCheckout()
  if (part === 'doors') return benchDoors()
  if (part === 'portal') return benchPortal(base)
  if (part === 'uploads') return benchUploads(base)
  const category = await firstCategory(base)
  if (part === 'pages') return benchStaticPages(base, ['/', category, product])
  const executablePath = await ensureBrowser()
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    if (part === 'navigation') return await benchNavigation(browser, base)
    if (part === 'lighthouse') return await audit(executablePath, base, category, await cartCookie(browser, base))
    return await benchScriptBytes(browser, [
      ...['/', category, product].map((path) => ({ name: path, budget: 165, open: (page: Page) => page.goto(base + path, { waitUntil: 'networkidle' }) })),
      { name: '/cart', budget: 165, open: (page) => fillCart(page, base, '/cart') },
      { name: '/checkout', budget: 200, open: (page) => fillCart(page, base, '/checkout') },
    ])
  } finally {
    await browser.close()
  }
}

function audit(executablePath: string, base: string, category: string, cookie: string): Promise<string> {
  const indexed = ['/', category, product].map((path) => ({ path, indexed: true }))
  return benchLighthouse(executablePath, base, [...indexed, { path: '/cart', indexed: false, cookie }, { path: '/checkout', indexed: false, cookie }])
}

async function fillCart(page: Page, base: string, next: string): Promise<void> {
  await page.goto(base + product, { waitUntil: 'networkidle' })
  await page.getByRole('button', { name: 'В корзину' }).first().click()
  await page.getByText('В корзине').first().waitFor()
  await page.goto(base + next, { waitUntil: 'networkidle' })
}

async function cartCookie(browser: Browser, base: string): Promise<string> {
  const page = await browser.newPage()
  await fillCart(page, base, '/cart')
  const cookies = await page.context().cookies()
  return cookies.map(({ name, value }) => `${name}=${value}`).join('; ')
}

async function firstCategory(base: string): Promise<string> {
  const html = await (await fetch(`${base}/catalogue`)).text()
  const found = /href="(\/catalogue\/[a-z0-9-]+)"/.exec(html)?.[1]
  if (!found) throw new Error('the catalogue has no categories')
  return found
}
