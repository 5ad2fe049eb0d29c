import { expect, test } from 'vitest'
import { db } from '#lib/db/db.ts'
import { correctStock } from '#lib/stock/correct-stock.ts'
import { getCard, readCards } from './cards.ts'
import { getCategories, getCategory } from './get-categories.ts'
import { getHome } from './get-home.ts'
import { getProductCore } from './get-product.ts'
import { getProductPaths } from './get-product-paths.ts'

test('home has nine families with a picture and a price, novelties that are new, and the most bought first', async () => {
  const { categories, fresh, popular } = await getHome()
  expect(categories).toHaveLength(9)
  for (const { image, priceFrom, productCount } of categories) expect([image !== null, priceFrom !== null, productCount > 0]).toEqual([true, true, true])
  expect(fresh.every(({ isNew }) => isNew)).toBe(true)
  expect(popular[0]?.slug).toBe('orbita-2')
})

test('a family is found by its slug', async () => {
  expect(await getCategory('smart-rings')).toEqual((await getCategories()).find(({ slug }) => slug === 'smart-rings'))
  expect(await getCategory('none')).toBeNull()
})

test('what is unknown or not on sale has no page and no card', async () => {
  expect(await getProductCore('none', null)).toBeNull()
  expect(await getProductCore('kvant', 'olive')).toBeNull()
  expect(await getProductCore('kvant', 'constructor')).toBeNull()
  await db.product.update({ where: { slug: 'sled' }, data: { status: 'archived' } })
  expect(await getProductCore('sled', null)).toBeNull()
  expect(await getCard('sled')).toBeNull()
})

test('each variant has a page of its own, with its pictures; availability is told as far as shoppers are told', async () => {
  const coral = await getProductCore('kvant', 'coral')
  expect(coral?.variant).toMatchObject({ sku: 'KVNT-CORAL', colour: { id: 'coral' }, availability: { kind: 'few', left: 3 }, barcode: expect.stringMatching(/^2\d{12}$/) })
  expect(coral?.variant.images.map(({ src }) => src)).toEqual(['/products/kvant/front-coral.webp', '/products/kvant/side-coral.webp'])
  expect(coral?.variants.map(({ href }) => href)).toEqual(['graphite', 'silver', 'coral', 'mint'].map((path) => `/product/kvant/${path}`))
  expect((await getProductCore('kontur', 'gold-18'))?.variant).toMatchObject({ size: '18', price: 1_999_000, availability: { kind: 'many' } })
})

test('related are others, the same family first', async () => {
  const core = await getProductCore('orbita-2', null)
  expect(core?.relatedSlugs).toHaveLength(4)
  expect(core?.relatedSlugs.slice(0, 2)).toEqual(['orbita-sport', 'orbita-mini'])
  expect(core?.relatedSlugs).not.toContain('orbita-2')
})

test('a card shows the variant that lists sort by', async () => {
  await correctStock({ key: 'gone', sku: 'ORBM-SILVER', quantity: -26, note: 'Недостача' })
  const rows = await db.$queryRaw<{ id: string; href: string; price: number }[]>`
    select l.product_id as id, '/product/' || p.slug || '/' || v.path as href, l.price
    from product_listing l join products p on p.id = l.product_id join variants v on v.id = l.variant_id order by l.product_id`
  const cards = await readCards(rows.map(({ id }) => id))
  expect(cards.map(({ href, price }) => ({ href, price }))).toEqual(rows.map(({ href, price }) => ({ href, price })))
  expect(cards.find(({ slug }) => slug === 'orbita-mini')).toMatchObject({ href: '/product/orbita-mini/rose', priceVaries: true })
})

test('paths begin with the most popular product and its variants', async () => {
  const paths = await getProductPaths(5)
  expect(paths).toEqual([
    { slug: 'orbita-2', variant: null },
    { slug: 'orbita-2', variant: 'graphite' },
    { slug: 'orbita-2', variant: 'silver' },
    { slug: 'orbita-2', variant: 'sand' },
    { slug: 'kvant', variant: null },
  ])
})
