import type { APIRequestContext } from '@playwright/test'
import { seededVariant } from '#e2e/kit/inside/catalogue.ts'
import { formatRoubles } from '#lib/money/money.ts'
import { expect, test } from '#e2e/kit/test.ts'

const SOON = { timeout: 5_000, intervals: [100] }

test('новая цена за пять секунд видна на товаре, в семействе и на главной, а чужая страница не пересобирается', { tag: '@smoke' }, async ({ request, shop }) => {
  const device = await shop.product({ price: 481_700, isNew: true })
  const pages = [device.path, '/catalogue/accessories', '/']
  for (const path of pages) await expect.poll(() => text(request, path), SOON).toContain(formatRoubles(481_700))
  const stranger = '/product/kontur-slim/black-17'
  await expect.poll(() => cacheOf(request, stranger), SOON).toBe('HIT')

  await shop.change(device, { price: 492_800 })
  for (const path of pages) await expect.poll(() => text(request, path), { ...SOON, message: path }).toContain(formatRoubles(492_800))
  expect(await cacheOf(request, stranger)).toBe('HIT')
})

test('старый адрес товара ведёт на новый, сколько бы раз он ни менялся, а карта сайта знает только новый', async ({ request, shop }) => {
  const device = await shop.product()
  await expect.poll(async () => (await request.get(device.path)).status(), SOON).toBe(200)
  const target = async (path: string): Promise<string> => {
    const answer = await request.get(path, { maxRedirects: 0 })
    return `${answer.status()} ${answer.headers().location ?? ''}`
  }
  const next = [`${device.slug}-b`, `${device.slug}-c`]
  for (const slug of next) {
    await shop.change(device, { slug: slug })
    await expect.poll(() => target(device.path), SOON).toBe(`308 /product/${slug}/graphite`)
    await expect.poll(() => target(`/product/${device.slug}`), SOON).toBe(`308 /product/${slug}`)
  }
  await expect.poll(() => target(`/product/${next[0]}`), SOON).toBe(`308 /product/${next[1]}`)
  await expect.poll(() => target(`/product/${next[1]}`), SOON).toBe('200 ')
  const map = await text(request, '/sitemaps/products-1.xml')
  expect(map).not.toContain(`/product/${device.slug}<`)
})

test('остаток за пять секунд виден на товаре, а страницы снова из кэша', async ({ request, shop }) => {
  const device = await shop.product({ stock: 3 })
  await expect.poll(() => text(request, device.path), SOON).toMatch(/Осталось 3\sшт/)
  await untilSettled(request, device.path)
  await shop.change(device, { stock: 2 })
  await expect.poll(() => text(request, device.path), SOON).toMatch(/Осталось 2\sшт/)
  await shop.change(device, { stock: 0 })
  await expect.poll(() => text(request, device.path), SOON).toContain('Нет в наличии')
  await shop.change(device, { stock: 40 })
  await expect.poll(() => text(request, device.path), SOON).toContain('В наличии')
  await expect.poll(() => cacheOf(request, device.path), SOON).toBe('HIT')
})

test('чего покупателю не говорят, то страниц не трогает: было много и осталось много', async ({ request, shop }) => {
  // One whose neighbours no test adds, sells out or takes off sale: their cards are on its page.
  const device = await seededVariant('mayak-max', 'graphite')
  const neighbour = await shop.product({ stock: 3 })
  // What is announced arrives in order: once the neighbour's change shows, everything before it has arrived.
  const untilHeard = async (left: number): Promise<void> => {
    await shop.change(neighbour, { stock: left })
    await expect.poll(() => text(request, neighbour.path), SOON).toMatch(new RegExp(`Осталось ${left}\\sшт`))
  }
  await untilHeard(2)
  await expect.poll(() => cacheOf(request, device.path), SOON).toBe('HIT')
  const before = await etagOf(request, device.path)
  await shop.change(device, { stock: 18 })
  await untilHeard(1)
  expect(await cacheOf(request, device.path)).toBe('HIT')
  expect(await etagOf(request, device.path)).toBe(before)
})

test('новый товар появляется в семействе и в карте сайта', async ({ request, shop }) => {
  await text(request, '/catalogue/accessories')
  const device = await shop.product()
  await expect.poll(() => text(request, '/catalogue/accessories'), SOON).toContain(device.name)
  await expect.poll(() => text(request, '/sitemaps/products-1.xml'), SOON).toContain(`/product/${device.slug}<`)
})

async function text(request: APIRequestContext, path: string): Promise<string> {
  const answer = await request.get(path)
  expect(answer.status(), path).toBe(200)
  return answer.text()
}

/** Until nothing of what was done before makes the page stale any more: each change is passed on twice (lib/cache/expire-queue.ts). */
async function untilSettled(request: APIRequestContext, path: string): Promise<void> {
  let since = performance.now()
  await expect
    .poll(async () => {
      if ((await cacheOf(request, path)) !== 'HIT') since = performance.now()
      return performance.now() - since
    }, { timeout: 15_000, intervals: [100] })
    .toBeGreaterThan(2_500)
}

async function cacheOf(request: APIRequestContext, path: string): Promise<string | undefined> {
  return (await request.get(path)).headers()['x-nextjs-cache']
}

async function etagOf(request: APIRequestContext, path: string): Promise<string | undefined> {
  return (await request.get(path)).headers().etag
}
