import * as z from 'zod'
import { readCards } from '#lib/catalogue/cards.ts'
import type { ProductCard } from '#lib/catalogue/types.ts'
import { db } from '#lib/db/db.ts'
import { coloursOf } from './colours-of.ts'
import { findSql } from './find-sql.ts'
import type { ReadQuery } from './read-query.ts'

const SHELF = 8

/** Of so many popular products that have any of the words, those that have most of them come first. */
const RANKED = 240

const rowsOf = z.array(z.object({ id: z.string() }))

/** What may help where nothing was found: products that have any of the words (of a category: its most popular ones), else what is bought most. */
export async function nearbyOf(read: ReadQuery): Promise<ProductCard[]> {
  const near = read.readings.length > 0 ? rowsOf.parse(await db.$queryRaw`
    with ${findSql(read)},
    any_word as (select string_agg(format('(%s)', b), ' | ')::tsquery as q from fragments),
    near as (select d.product_id, d.available_set, d.popularity from search_documents d where d.words @@ (select q from any_word) order by d.popularity desc, d.product_id limit ${RANKED})
    select n.product_id as id from near n join search_documents d on d.product_id = n.product_id
    order by n.available_set is null, ts_rank(d.words, (select q from any_word)) desc, n.popularity desc, n.product_id limit ${SHELF}`) : []
  const rows = near.length > 0 ? near : await db.productListing.findMany({ orderBy: [{ popularity: 'desc' }, { productId: 'asc' }], take: SHELF, select: { productId: true } })
  return readCards(rows.map((row) => ('id' in row ? row.id : row.productId)), coloursOf(read))
}
