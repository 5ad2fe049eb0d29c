import fc from 'fast-check'
import { expect, test } from 'vitest'
import { changePrice } from '#lib/catalogue/change-price.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { correctStock } from '#lib/stock/correct-stock.ts'
import { getSearchListing } from './get-search-listing.ts'
import { suggest } from './suggest.ts'
import type { SearchFilter } from './types.ts'

const plain: SearchFilter = { category: null, choices: {}, priceFrom: null, priceTo: null, inStock: false, sort: 'relevance', page: 1 }
const found = async (query: string) => (await getSearchListing(query, plain)).products.map(({ slug }) => slug)

/** What triggers have kept against what the truth says now: documents, dictionary and categories. */
async function differences(): Promise<unknown[]> {
  return db.$queryRaw`
    with truth as materialized (
      select s.product_id, tsvector_to_array(s.words) as words, s.spellings, l.category_id, l.facet_set, l.available_set, l.price, l.popularity, l.created_at
      from search_documents_source(array(select product_id from product_listing)) s join product_listing l on l.product_id = s.product_id
    ),
    -- Positions say nothing here: they depend on the order in which the pieces were joined.
    kept as (select product_id, tsvector_to_array(words) as words, spellings, category_id, facet_set, available_set, price, popularity, created_at from search_documents),
    counted as (
      select word, sum(products)::int as products, sum(categories)::int as categories from (
        select unnest(spellings) as word, 1 as products, 0 as categories from truth
        union all select w, 0, 1 from categories c cross join lateral unnest(search_words_of(c.name)) w where w ~ '[a-zа-я]'
      ) x group by word
    )
    select 'document' as what, product_id::text as which from (
      (select * from truth except select * from kept) union all (select * from kept except select * from truth)) d
    union all
    select 'word', word from ((select word, products, categories from counted except select word, products, categories from search_words)
      union all (select word, products, categories from search_words except select word, products, categories from counted)) w
    union all
    select 'pending', product_id::text from search_pending`
}

test('the seed is indexed as it is', async () => {
  expect(await db.searchDocument.count()).toBe(await db.productListing.count())
  expect(await differences()).toEqual([])
})

test('a changed name is found at once, the former one no more, and the dictionary corrects to it', async () => {
  await db.product.update({ where: { slug: 'kvant' }, data: { name: 'Смарт-часы «Метеорит»' } })
  expect(await found('метеорит')).toEqual(['kvant'])
  expect(await found('мтеорит')).toEqual(['kvant'])
  expect(await found('meteorit')).toEqual(['kvant'])
  expect((await suggest('мете')).products.map(({ name }) => name)).toEqual(['Смарт-часы «Метеорит»'])
  await db.product.update({ where: { slug: 'kvant' }, data: { name: 'Смарт-часы «Квант»' } })
  expect(await found('метеорит')).toEqual([])
  expect(await db.searchWord.count({ where: { word: 'метеорит' } })).toBe(0)
})

test.each(['draft', 'archived'] as const)('what is %s is in no search and no suggestion, by name or sku', async (status) => {
  await db.product.update({ where: { slug: 'sled' }, data: { status } })
  for (const query of ['след', 'маячок', 'SLED-MINT', 'sled']) expect(await found(query)).not.toContain('sled')
  expect((await suggest('маяч')).products).toEqual([])
  await db.product.update({ where: { slug: 'sled' }, data: { status: 'active' } })
  expect(await found('маячок след')).toEqual(['sled'])
  expect(await differences()).toEqual([])
})

test('a variant that is not offered any more is not found by its sku or colour', async () => {
  await db.variant.update({ where: { sku: 'KNTR-GOLD-18' }, data: { retiredAt: now() } })
  expect(await found('KNTR-GOLD-18')).toEqual([])
  await db.variant.updateMany({ where: { product: { slug: 'kontur' }, colourId: 'gold' }, data: { retiredAt: now() } })
  expect(await found('золотое кольцо')).toEqual([])
  await db.variant.updateMany({ where: { product: { slug: 'kontur' } }, data: { retiredAt: null } })
  expect(await found('золотое кольцо')).toEqual(['kontur'])
})

test('specification, facets, category and a category’s name are found as they are now', async () => {
  const { id } = await db.attributeValue.findFirstOrThrow({ where: { product: { slug: 'dok-stanciya' }, name: 'Кабель' } })
  await db.attributeValue.update({ where: { id }, data: { value: 'кевларовый, 2 м' } })
  expect(await found('кевларовый')).toEqual(['dok-stanciya'])
  await db.attributeValue.updateMany({ where: { product: { slug: 'rostok' }, facet: 'water' }, data: { facetValue: '10atm' } })
  expect(await found('детские часы 10 атм')).toEqual(['rostok'])
  await db.product.update({ where: { slug: 'nahodka' }, data: { category: { connect: { slug: 'pet-trackers' } } } })
  expect(await found('трекер для питомца')).toContain('nahodka')
  await db.category.update({ where: { slug: 'smart-rings' }, data: { name: 'Перстни будущего' } })
  expect(await found('будущего')).toEqual(expect.arrayContaining(['kontur', 'kontur-slim']))
  expect(await differences()).toEqual([])
})

test('whatever changes, alone, together or at once, the index agrees with the truth', async () => {
  const slug = fc.constantFrom('kvant', 'kontur', 'lapka', 'mayak', 'puls-3')
  const sku = fc.constantFrom('KVNT-GRAPHITE', 'KVNT-CORAL', 'KNTR-GOLD-16', 'LAPK-CORAL-S', 'MAYK-GRAPHITE')
  type Change = () => Promise<unknown>
  const changes: fc.Arbitrary<Change> = fc.oneof(
    fc.tuple(slug, fc.constantFrom('Часы «Заря»', 'Кольцо «Заря»', 'Заря')).map(([of, name]): Change => () => db.product.update({ where: { slug: of }, data: { name } })),
    fc.tuple(slug, fc.constantFrom('active' as const, 'archived' as const)).map(([of, status]): Change => () => db.product.update({ where: { slug: of }, data: { status } })),
    fc.tuple(sku, fc.integer({ min: 100, max: 3_000_000 })).map(([of, price]): Change => () => changePrice({ sku: of, price })),
    sku.map((of): Change => () => correctStock({ key: crypto.randomUUID(), sku: of, quantity: 1, note: 'Нашлось' })),
    slug.map((of): Change => () => db.product.update({ where: { slug: of }, data: { category: { connect: { slug: 'accessories' } }, summary: 'Иначе' } })),
    fc.tuple(slug, fc.constantFrom('ip67', '5atm')).map(([of, value]): Change => () => db.attributeValue.updateMany({ where: { product: { slug: of }, facet: 'water' }, data: { facetValue: value } })),
    fc.tuple(sku, fc.boolean()).map(([of, retired]): Change => () => db.variant.update({ where: { sku: of }, data: { retiredAt: retired ? now() : null } })),
    fc.constantFrom('Кольца', 'Смарт-кольца').map((name): Change => () => db.category.update({ where: { slug: 'smart-rings' }, data: { name } })),
  )
  await fc.assert(fc.asyncProperty(fc.array(fc.array(changes, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 }), async (rounds) => {
    for (const round of rounds) await Promise.all(round.map((change) => change()))
    expect(await differences()).toEqual([])
  }), { numRuns: 15 })
}, 120_000)
