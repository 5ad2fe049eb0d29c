import { readCards } from '#lib/catalogue/cards.ts'
import { db } from '#lib/db/db.ts'
import { Prisma } from '#lib/db/generated/client.ts'
import { PLANNED_ONCE } from '#lib/db/planned-once.ts'
import { coloursOf } from './colours-of.ts'
import { begins, findSql, literal } from './find-sql.ts'
import { recall, remember, searchVersion } from './held.ts'
import { readQuery, type ReadQuery } from './read-query.ts'
import type { Suggestions } from './types.ts'
import { type ChosenWords, understoodOf } from './understood.ts'

const PRODUCTS = 5
const QUERIES = 5
const CATEGORIES = 3

/** Of so many popular products that fit, the best are shown, and their words go on with what was typed. */
const RANKED = 120

type Answer = {
  readonly version: string
  readonly chosen: ChosenWords
  readonly bySku: boolean
  readonly ids: readonly string[]
  readonly endings: readonly string[]
  readonly categories: readonly { readonly name: string; readonly slug: string }[]
}

/**
 * What a text that is being typed may become: whole queries, of words that occur together; categories; products. Its last word is taken for the beginning of one,
 * unless a space follows. Any string will do; one that nothing fits is answered by empty lists.
 */
export async function suggest(text: string): Promise<Suggestions> {
  const read = readQuery(text, 'typing')
  if (read.readings.length === 0) return { understood: null, queries: [], categories: [], products: [] }
  const key = `suggest:${JSON.stringify(read)}`
  const known = recall<Answer>(key, await searchVersion())
  const { chosen, bySku, ids, endings, categories } = known ?? (await find(read, key))
  const cards = await readCards(ids, coloursOf(read))
  return {
    understood: ids.length > 0 ? understoodOf(read, chosen, text, bySku) : null,
    queries: queriesOf(read, chosen, endings),
    categories: categories.map(({ name, slug }) => ({ name, href: `/catalogue/${slug}` })),
    products: cards.map(({ name, href, image: { src, ...image }, price, inStock }) => ({ name, href, image: { file: src, ...image }, price, inStock })),
  }
}

/** The statement of `findSql`; words of what was found that begin as the last one does; categories whose names have most of the words. */
async function find(read: ReadQuery, key: string): Promise<Answer> {
  const partial = read.readings.map(({ tokens }, reading) => ({ reading, beginning: tokens.find((token) => token.partial)?.word ?? null }))
  const [answer] = await db.$queryRaw<Answer[]>`
    ${PLANNED_ONCE} with ${findSql(read, { best: RANKED })},
    popular as materialized (select * from matched),
    ranked as (
      select p.product_id, row_number() over (order by p.available_set is null, ts_rank(d.words, (select ranking from asked)) desc, p.popularity desc, p.product_id) as place
      from popular p join search_documents d on d.product_id = p.product_id order by place limit ${literal(PRODUCTS)}
    ),
    beginnings as materialized (
      select array(select w.word from search_words w where ${begins(Prisma.sql`w.word`, Prisma.sql`b.beginning`)} union select w.word from search_words w where char_length(b.key) >= 3 and ${begins(Prisma.sql`w.key`, Prisma.sql`b.key`)} and w.word ~ '^[а-я]') as words
      from (select x.reading, x.beginning, search_key(x.beginning) as key from jsonb_to_recordset(${JSON.stringify(partial)}::jsonb) x (reading int, beginning text)) b
      where b.beginning is not null and b.reading = (select min(reading) from chosen)
    ),
    endings as (
      select w.word, count(*) as products from popular p join search_documents d on d.product_id = p.product_id cross join lateral unnest(d.spellings) w (word)
      where w.word = any ((select words from beginnings)::text[]) group by w.word order by count(*) desc, w.word limit ${literal(QUERIES * 4)}
    )
    select (select version from search_version) as version,
      (select json_agg(json_build_object('reading', reading, 'at', at, 'cost', cost, 'instead', instead) order by at) from chosen) as chosen,
      exists (select from m0) as "bySku",
      coalesce((select array_agg(product_id order by place) from ranked), '{}') as ids,
      coalesce((select array_agg(word order by products desc, word) from endings), '{}') as endings,
      coalesce((select json_agg(json_build_object('name', t.name, 'slug', t.slug) order by t.words desc, t.position) from (
        select c.name, c.slug, c.position, count(*) as words, rank() over (order by count(*) desc) as place
        from chosen t cross join lateral unnest(t.categories) of (id) join categories c on c.id = of.id
        where exists (select from listing_counts l where l.category_id = c.id)
        group by c.id order by count(*) desc, c.position limit ${literal(CATEGORIES)}
      ) t where t.place = 1), '[]') as categories`
  if (!answer) throw new Error('a statement without tables has one row')
  remember(key, answer.version, answer, answer.ids.length)
  return answer
}

/** What was typed, with its last word in each of its endings; the most frequent first, one for each stem that they begin alike with. */
function queriesOf({ readings }: ReadQuery, chosen: ChosenWords, endings: readonly string[]): string[] {
  const reading = readings[chosen?.[0]?.reading ?? -1]
  const last = reading?.tokens.find(({ partial }) => partial)
  if (!reading || !last) return []
  const corrected = new Map((chosen ?? []).map((word) => [word.at, word.instead]))
  const before = reading.words.slice(0, last.at).map((word, at) => corrected.get(at) ?? word)
  const distinct = endings.filter((word, at) => word !== last.word && !endings.slice(0, at).some((other) => alike(other, word)))
  return distinct.slice(0, QUERIES).map((word) => [...before, word].join(' ').replaceAll('_', ' '))
}

/** Forms of one word: all but their last letters are the same. */
function alike(one: string, other: string): boolean {
  const common = Math.max(3, Math.min(one.length, other.length) - 2)
  return one.slice(0, common) === other.slice(0, common)
}
