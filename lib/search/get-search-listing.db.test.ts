import { expect, test } from 'vitest'
import { getListing } from '#lib/catalogue/get-listing.ts'
import { parseListingFilter, type SearchParams } from '#lib/catalogue/listing-url.ts'
import { db } from '#lib/db/db.ts'
import { PLANNED_ONCE } from '#lib/db/planned-once.ts'
import { seedSynthetic } from '#prisma/seed/seed-synthetic.ts'
import { findSql } from './find-sql.ts'
import { getSearchListing } from './get-search-listing.ts'
import { goldenSet } from './golden/golden-set.ts'
import { readQuery } from './read-query.ts'
import { suggest } from './suggest.ts'
import type { SearchFilter } from './types.ts'

const filterOf = (params: SearchParams = {}, category: string | null = null): SearchFilter => ({ ...parseListingFilter(category, params), ...(params.sort ? {} : { sort: 'relevance' }) })

test('«кольцо» finds the rings, says in which category, and what was understood where it was typed otherwise', async () => {
  const rings = await getSearchListing('кольцо', filterOf())
  expect(rings).toMatchObject({ total: 2, page: 1, pageCount: 1, understood: null, nearby: [], categories: [{ slug: 'smart-rings', name: 'Смарт-кольца', count: 2, selected: false }] })
  for (const [query, understood] of [['rjkmwj', 'кольцо'], ['koltso', 'кольцо'], ['кольцл', 'кольцо'], ['тркер для собаки', 'трекер для собаки'], ['часы xiaomi', 'часы'], ['smartwatch', null], ['колец', null]] as const) {
    expect({ query, understood: (await getSearchListing(query, filterOf())).understood }).toEqual({ query, understood })
  }
})

test('as it was typed: what would be corrected finds nothing, what is right finds the same', async () => {
  for (const query of ['rjkmwj', 'koltso', 'кольцл', 'часы xiaomi']) expect({ query, ...(await getSearchListing(query, filterOf(), true)) }).toMatchObject({ query, total: 0, understood: null })
  expect((await getSearchListing('кольцл', filterOf(), true)).nearby[0]?.slug).toBe('kontur')
  for (const query of ['колец', 'smartwatch', 'ORB2-GRAPHITE']) expect(await getSearchListing(query, filterOf(), true)).toEqual(await getSearchListing(query, filterOf()))
})

test('where nothing is found, something is near: what has some of the words, else what is popular', async () => {
  const none = await getSearchListing('керамический холодильник', filterOf())
  expect(none).toMatchObject({ total: 0, products: [], understood: null, categories: [] })
  expect(none.nearby[0]?.slug).toBe('kontur-slim')
  expect((await getSearchListing('холодильник', filterOf())).nearby[0]?.slug).toBe('orbita-2')
  expect((await getSearchListing('🙂', filterOf())).nearby.length).toBe(8)
})

test('a colour that was asked for is the one cards show', async () => {
  const [first] = (await getSearchListing('мятный браслет', filterOf())).products
  expect(first?.href).toBe('/product/puls-3/mint')
})

test('suggestions go on with the last word, lead to categories and to products', async () => {
  expect(await suggest('дет')).toMatchObject({ understood: null, queries: ['детские'], categories: [{ name: 'Детские часы с GPS', href: '/catalogue/kids-watches' }] })
  expect((await suggest('ltn')).understood).toBe('дет')
  expect((await suggest('кожаный рем')).queries).toContain('кожаный ремешок')
  expect((await suggest('')).products).toEqual([])
  const [first] = (await suggest('орбита 2')).products
  expect(first).toMatchObject({ name: 'Смарт-часы «Орбита 2»', price: 1_299_000, inStock: true, image: { file: expect.stringContaining('/') } })
})

test('at volume: facets, sorts, prices and pages as in a list of the same products, and by the index', async () => {
  await seedSynthetic(2100)
  // Every watch of these two categories is found by this query and nothing else is: the list of the category is what it should find in it.
  for (const params of [{}, { colour: 'graphite' }, { colour: ['graphite', 'coral'], water: '5atm', stock: '1' }, { from: '5000', to: '12000' }, { from: '5000', stock: '1', sort: 'cheap' }, { sort: 'expensive', page: '3' }, { sort: 'new' }, { sort: 'popular', page: '2' }, { page: '9999', sort: 'popular' }] satisfies SearchParams[]) {
    const expected = await getListing(parseListingFilter('kids-watches', params))
    const search = await getSearchListing('детские часы', filterOf(params, 'kids-watches'))
    const told = ({ total, page, facets }: typeof expected) => ({ params, total, page, facets: facets.filter(({ kind }) => kind === 'choice') })
    expect(told(search)).toEqual(told(expected))
    if ('sort' in params) expect({ params, products: search.products }).toEqual({ params, products: expected.products })
  }
  // Counts of categories are those without the one that is chosen, under all else.
  const { categories } = await getSearchListing('часы', filterOf({ colour: 'graphite' }, 'watches-square'))
  for (const { slug, count, selected } of categories) {
    expect(count).toBe((await getListing(parseListingFilter(slug, { colour: 'graphite' }))).total)
    expect(selected).toBe(slug === 'watches-square')
  }
  // Each product is on one page, also where what is ranked ends.
  const slugs: string[] = []
  for (let page = 1; page <= 13; page++) slugs.push(...(await getSearchListing('часы', filterOf({ page: String(page) }))).products.map(({ slug }) => slug))
  expect(new Set(slugs).size).toBe(slugs.length)
  for (const query of ['часы', 'часы с gps', 'кольцл', 'rjkmwj', 'эвакуатор', 'ORB2-GRAPHITE-42']) {
    // Of a few thousand products all are read as quickly: here the plan has to say that each step can be answered by the index alone. The bench has the volume at which it is chosen.
    const [, plan] = await db.$transaction([
      db.$executeRaw`set local enable_seqscan = off`,
      db.$queryRaw<{ 'QUERY PLAN': string }[]>`explain with ${findSql(readQuery(query))} select * from matched`,
    ])
    const text = plan.map((row) => row['QUERY PLAN']).join('\n')
    expect(text).toContain('Bitmap Index Scan on search_documents_words_idx')
    expect(text).toContain('Bitmap Index Scan on search_words_key_trigram')
    expect(text).not.toContain('Seq Scan on search_documents')
    expect(text).not.toContain('Seq Scan on search_words')
  }
}, 240_000)

test('the most popular of what a query finds are the same whether its front is looked at first or everything, and the front is often enough', async () => {
  let enough = 0
  for (const [at, { query }] of goldenSet.filter((_, place) => place % 4 === 0).entries()) {
    const read = readQuery(query.slice(0, 2 + (at % query.length)), 'typing')
    const best = [3, 20, 120][at % 3] ?? 0
    const [, shortly, found] = await db.$transaction([
      db.$executeRaw`set local enable_seqscan = off`,
      db.$queryRaw<{ product_id: string; enough: boolean }[]>`
        ${PLANNED_ONCE} with ${findSql(read, { best })} select product_id, (select count(*) from front) = ${best} as enough from matched order by popularity desc, product_id`,
      db.$queryRaw<{ product_id: string }[]>`${PLANNED_ONCE} with ${findSql(read)} select product_id from matched order by popularity desc, product_id limit ${best}`,
    ])
    if (shortly[0]?.enough) enough++
    expect({ query, best, found: shortly.map((row) => row.product_id) }).toEqual({ query, best, found: found.map((row) => row.product_id) })
  }
  expect(enough).toBeGreaterThan(5)
}, 240_000)

test('what was found is not looked for again until something changes, and never thereafter', async () => {
  const before = await getSearchListing('лапка', filterOf())
  expect(await getSearchListing('лапка', filterOf())).toEqual(before)
  await db.product.update({ where: { slug: 'lapka' }, data: { name: 'GPS-ошейник «Коготок»' } })
  expect((await getSearchListing('лапка', filterOf())).products.map(({ slug }) => slug)).not.toContain('lapka')
})
