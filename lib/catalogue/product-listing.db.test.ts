import fc from 'fast-check'
import { expect, test } from 'vitest'
import { db } from '#lib/db/db.ts'
import { correctStock } from '#lib/stock/correct-stock.ts'
import { seedSynthetic } from '#prisma/seed/seed-synthetic.ts'
import { changePrice } from './change-price.ts'
import { lockProduct, lockProductOf } from './lock-product.ts'

/** What the triggers have kept against what the truth says now; equal lists are no rows. */
async function differences(): Promise<unknown[]> {
  return db.$queryRaw`
    with kept as (
      select l.product_id, l.category_id, l.variant_id, l.price, l.old_price, l.price_varies, f.values as facets, a.values as available, l.popularity, l.created_at
      from product_listing l join facet_sets f on f.id = l.facet_set left join facet_sets a on a.id = l.available_set
    )
    (select 'missing' as what, x.* from (select * from product_listing_source except select * from kept) x)
    union all
    (select 'wrong' as what, x.* from (select * from kept except select * from product_listing_source) x)`
}

/** What the triggers have counted against counting one by one. */
async function miscounts(): Promise<unknown[]> {
  return db.$queryRaw`
    with naive as (
      select s.category_id, x.available, f.id as set, count(*)::int as products, min(s.price) as min_price, max(s.price) as max_price
      from product_listing_source s cross join lateral (values (false, s.facets), (true, s.available)) x (available, facets)
      join facet_sets f on f.values = x.facets group by 1, 2, 3
    )
    (select 'missing' as what, x.* from (select * from naive except select * from listing_counts) x)
    union all
    (select 'wrong' as what, x.* from (select * from listing_counts except select * from naive) x)`
}

const skus = ['KVNT-GRAPHITE', 'KVNT-SILVER', 'KVNT-CORAL', 'KVNT-MINT', 'KNTR-GOLD-16', 'KNTR-SILVER-22', 'LAPK-CORAL-S', 'MAYK-GRAPHITE', 'PLS3-SAND']
const sku = fc.constantFrom(...skus)
const slug = fc.constantFrom('kvant', 'kontur', 'lapka', 'mayak', 'puls-3')
const price = fc.integer({ min: 100, max: 3_000_000 })

type Change = () => Promise<unknown>
const changes: fc.Arbitrary<Change> = fc.oneof(
  fc.tuple(sku, price).map(([of, to]): Change => () => changePrice({ sku: of, price: to })),
  fc.tuple(sku, price).map(([of, to]): Change => () => changePrice({ sku: of, price: to, oldPrice: to + 100 })),
  sku.map((of): Change => () => sellOut(of)),
  sku.map((of): Change => () => correctStock({ key: crypto.randomUUID(), sku: of, quantity: 3, note: 'Нашлось' })),
  fc.tuple(slug, fc.constantFrom('active' as const, 'archived' as const)).map(([of, status]): Change => () => db.product.update({ where: { slug: of }, data: { status } })),
  fc.tuple(slug, fc.nat(100)).map(([of, popularity]): Change => () => db.product.update({ where: { slug: of }, data: { popularity } })),
  slug.map((of): Change => () => db.product.update({ where: { slug: of }, data: { category: { connect: { slug: 'accessories' } } } })),
  // As every command does it: the product is locked before its parts.
  fc.tuple(slug, fc.constantFrom('ip67', '5atm')).map(([of, value]): Change => () => db.$transaction(async (tx) => {
    const { id } = await lockProduct(tx, of)
    await tx.attributeValue.updateMany({ where: { productId: id, facet: 'water' }, data: { facetValue: value } })
  })),
  sku.map((of): Change => () => db.$transaction(async (tx) => {
    await lockProductOf(tx, of)
    await tx.variant.update({ where: { sku: of }, data: { colourId: 'olive', colourName: 'Оливковый' } })
  })),
)

test('the seed is listed as it is', async () => {
  expect(await db.productListing.count()).toBe(21)
  expect(await differences()).toEqual([])
  expect(await miscounts()).toEqual([])
})

test('whatever changes, alone, together or at once, lists agree with the truth', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.array(changes, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 5 }), async (rounds) => {
      for (const round of rounds) await Promise.all(round.map((change) => change()))
      expect(await differences()).toEqual([])
      expect(await miscounts()).toEqual([])
    }),
    { numRuns: 30 },
  )
}, 120_000)

test('two that change one product at once do not overlook each other, nor wait for ever', async () => {
  for (let round = 0; round < 10; round++) {
    await Promise.all(skus.flatMap((of, index) => [sellOut(of), changePrice({ sku: of, price: 100_000 + round * 100 + index })]))
    await Promise.all(skus.map((of) => correctStock({ key: crypto.randomUUID(), sku: of, quantity: 2, note: 'Нашлось' })))
    expect(await differences()).toEqual([])
  }
}, 60_000)

test('a sale that leaves enough does not touch the list', async () => {
  const listing = () => db.$queryRaw`select xmin::text, * from product_listing order by product_id`
  const before = await listing()
  await correctStock({ key: 'one-less', sku: 'NHDK-WHITE', quantity: -1, note: 'Недостача' })
  expect(await listing()).toEqual(before)
})

test('a product without pictures or with nothing to buy', async () => {
  await db.image.deleteMany({ where: { product: { slug: 'sled' } } })
  expect(await db.$queryRaw`select from product_listing l join products p on p.id = l.product_id where p.slug = 'sled'`).toEqual([])
  await sellOut('MAYM-GRAPHITE')
  const [row] = await db.$queryRaw<unknown[]>`select available_set from product_listing l join products p on p.id = l.product_id where p.slug = 'mayak-max'`
  expect(row).toEqual({ available_set: null })
})

test('many at once that change products of the same few groups count each of them once', async () => {
  await seedSynthetic(63)
  // all alike: a group or two a family, and large ones
  await db.attributeValue.deleteMany({ where: { facet: { not: null } } })
  await db.variant.updateMany({ data: { colourId: 'olive' } })
  const products = await db.product.findMany({ where: { status: 'active' }, select: { id: true, variants: { select: { sku: true, colourId: true } } } })
  const round = (prices: number) => products.map(async ({ id, variants: [first, ...others] }, index) => {
    if (index % 4 === 0) return db.product.update({ where: { id }, data: { status: prices % 2 === 0 ? 'active' : 'archived' } })
    if (index % 4 === 1) return db.product.update({ where: { id }, data: { category: { connect: { slug: prices % 2 === 0 ? 'accessories' : 'smart-rings' } } } })
    if (index % 4 === 2) for (const { sku: of } of others) await sellOut(of)
    return changePrice({ sku: first?.sku ?? '', price: prices * 100_000 })
  })
  for (const prices of [1, 2, 3, 4]) {
    await Promise.all(round(prices))
    expect(await miscounts()).toEqual([])
  }
  const largest = await db.listingCount.aggregate({ _max: { products: true } })
  expect(largest._max.products).toBeGreaterThan(5)
}, 120_000)

test('what is undone is not counted', async () => {
  const counts = () => db.listingCount.findMany({ orderBy: [{ categoryId: 'asc' }, { available: 'asc' }, { set: 'asc' }] })
  const before = await counts()
  await expect(db.$transaction(async (tx) => {
    await tx.product.updateMany({ data: { status: 'archived' } })
    await tx.$executeRaw`set constraints all immediate`
    throw new Error('undo')
  })).rejects.toThrow('undo')
  expect(await counts()).toEqual(before)
})

async function sellOut(of: string): Promise<void> {
  const variant = await db.variant.findUniqueOrThrow({ where: { sku: of }, include: { stockItem: true } })
  const left = (variant.stockItem?.onHand ?? 0) - (variant.stockItem?.reserved ?? 0)
  if (left <= 0) return
  await correctStock({ key: crypto.randomUUID(), sku: of, quantity: -left, note: 'Списано' }).catch((error: unknown) => {
    if (!(error instanceof Error && error.message === 'reserved')) throw error // another one was faster
  })
}

test('what was read of the counts is known to be old as soon as one of them has changed, and not before', async () => {
  const version = async () => (await db.listingVersion.findFirstOrThrow()).version
  await db.product.update({ where: { slug: 'mayak' }, data: { status: 'active' } })
  const before = await version()
  await db.product.update({ where: { slug: 'mayak' }, data: { popularity: { increment: 1 } } })
  expect(await version()).toBe(before)
  // Dearer than anything else of its group: a bound of the group has moved.
  await changePrice({ sku: 'MAYK-GRAPHITE', price: 9_000_000 })
  const after = await version()
  expect(after).not.toBe(before)
  await db.product.update({ where: { slug: 'mayak' }, data: { status: 'archived' } })
  expect(await version()).not.toBe(after)
})
