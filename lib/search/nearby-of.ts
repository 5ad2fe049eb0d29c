import * as z from 'zod'
import { readCards } from '#lib/catalogue/cards.ts'
import type { ProductCard } from '#lib/catalogue/types.ts'
import { db } from '#lib/db/db.ts'
import { PLANNED_ONCE } from '#lib/db/planned-once.ts'
import { coloursOf } from './colours-of.ts'
import { findSql } from './find-sql.ts'
import { recall, remember, searchVersion } from './held.ts'
import type { ReadQuery } from './read-query.ts'

const SHELF = 8

/** Of so many popular products that have any of the words, those that have most of them come first. */
const RANKED = 240

const rowsOf = z.array(z.object({ id: z.string() }))

/** What may help where nothing was found: products that have any of the words (of a category: its most popular ones), else what is bought most. */
export async function nearbyOf(read: ReadQuery): Promise<ProductCard[]> {
  const key = `nearby:${JSON.stringify(read)}`
  const version = await searchVersion()
  const known = recall<string[]>(key, version)
  const ids = known ?? (await find(read))
  if (!known) remember(key, version, ids, ids.length)
  return readCards(ids, coloursOf(read))
}

async function find(read: ReadQuery): Promise<string[]> {
  const near = read.readings.length > 0 ? rowsOf.parse(await db.$queryRaw`
    ${PLANNED_ONCE} with ${findSql(read)},
    any_word as (select string_agg(format('(%s)', b), ' | ')::tsquery as q from fragments),
    near as (select d.product_id, d.available_set, d.popularity from search_documents d where d.words @@ (select q from any_word) order by d.popularity desc, d.product_id limit ${RANKED})
    select n.product_id as id from near n join search_documents d on d.product_id = n.product_id
    order by n.available_set is null, ts_rank(d.words, (select q from any_word)) desc, n.popularity desc, n.product_id limit ${SHELF}`) : []
  if (near.length > 0) return near.map(({ id }) => id)
  const popular = await db.productListing.findMany({ orderBy: [{ popularity: 'desc' }, { productId: 'asc' }], take: SHELF, select: { productId: true } })
  return popular.map(({ productId }) => productId)
}
