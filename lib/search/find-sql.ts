import { Prisma } from '#lib/db/generated/client.ts'
import type { ReadQuery } from './read-query.ts'
import { UNKNOWN } from './understood.ts'

/**
 * The beginning of the one statement that finds: common table expressions up to `matched`, the products that a query finds with `columns` of theirs.
 *
 * `given` are the words of all readings of the query (as typed, in the other layouts; the vocabulary has gone over each). `exact` finds for each word its stems in
 * the dictionary, by the first of these that succeeds, each at a price: the stem itself (0), a word that sounds the same (1: transliteration), one that begins so
 * (1.5). Only if no reading is known so far does `known` look for the nearest words by trigrams and edit distance (2 and more: typing errors); a word that nothing is
 * near to costs most. `chosen` is the cheapest reading, switched layouts costing half a point more.
 *
 * `asked` makes of it queries from strict to lax: sku; all words in names and facets; the thing itself there and what it has or is for in summary and specification;
 * then in the description; all of them in the summary; all of them anywhere. The first that finds anything is the answer: a ring on a key holder is no answer to
 * «кольцо» as long as there are rings. A word that is known nowhere is left out where a thing is named beside it («часы xiaomi» are watches), and finds nothing otherwise.
 *
 * A query that is `exact` has one reading, and its words cost nothing or are unknown; one of those is enough to find nothing.
 *
 * The last word of a text that is still being typed (`partial`) is the beginning of one, in letters or in sound.
 *
 * `best`: only so many of what is found are wanted, the most popular ones.
 *
 * Indexes: `search_words` by stem, key, beginning and trigram; `search_documents` by the GIN index of its words, once for each step until one succeeds.
 */
export function findSql({ readings, skus, exact }: ReadQuery, { columns = ['product_id', 'available_set', 'popularity'], best }: { readonly columns?: readonly string[]; readonly best?: number } = {}): Prisma.Sql {
  const read = Prisma.raw(columns.map((column) => `d.${column}`).join(', '))
  const typed = readings[0]?.tokens.length ?? 0
  // A switched reading of fewer words has made one of them a word that says nothing.
  const given = readings.flatMap(({ switched, tokens }, reading) => tokens.map((token) => ({ reading, penalty: switched ? 0.5 + UNKNOWN * Math.max(0, typed - tokens.length) : 0, ...token })))
  return Prisma.sql`
    given as materialized (
      select g.*, array(select distinct search_stem(w) from unnest(g.also) w) as stems, search_key(g.word) as key
      from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) g (reading int, penalty float, at int, word text, also text[], facets text[], "only" boolean, head boolean, noun boolean, partial boolean)
    ),
    exact as materialized (
      select g.*, n.cost, n.stems as found, n.word as instead from given g
      left join lateral (select 0::float as cost, g.stems || array_agg(b.stem) as stems, null::text as word
        from (select w.stem from search_words w where g.partial and char_length(g.word) >= 2 and ${begins(Prisma.sql`w.word`, Prisma.sql`g.word`)} order by w.categories desc, w.products desc, w.word limit 8) b having count(*) > 0) begun on true
      left join lateral (select 0::float as cost, g.stems, null::text as word where begun.cost is null and (g.facets <> '{}' or g.word !~ '[a-zа-я]' or exists (select from search_words w where w.stem = any (g.stems)))) same on true
      left join lateral (select 1::float as cost, array_agg(w.stem) as stems, (array_agg(w.word order by w.products desc, w.word))[1] as word
        from search_words w where not ${exact} and begun.cost is null and same.cost is null and w.key = g.key having count(*) > 0) sounding on true
      left join lateral (select 1::float as cost, array_agg(b.stem) as stems, (array_agg(b.word order by b.categories desc, b.products desc, b.word))[1] as word
        from (select w.* from search_words w where g.partial and begun.cost is null and same.cost is null and sounding.cost is null and char_length(g.key) >= 3 and ${begins(Prisma.sql`w.key`, Prisma.sql`g.key`)}
          order by w.categories desc, w.products desc, w.word limit 8) b having count(*) > 0) beginning on true
      left join lateral (select 0::float as cost, g.stems, null::text as word
        where begun.cost is null and same.cost is null and sounding.cost is null and beginning.cost is null
          and (select count(*) from (select from search_documents d where d.words @@ (select string_agg(format('''c:%s''', s), ' | ')::tsquery from unnest(g.stems) s) offset 0) x) > 0) described on true
      left join lateral (select 1.5::float as cost, array_agg(b.stem) as stems, (array_agg(b.word order by b.products desc, b.word))[1] as word
        from (select w.* from search_words w where not ${exact} and begun.cost is null and same.cost is null and sounding.cost is null and beginning.cost is null and described.cost is null
          and char_length(g.word) >= 4 and ${begins(Prisma.sql`w.word`, Prisma.sql`g.word`)} order by w.products desc, w.word limit 5) b having count(*) > 0) longer on true
      cross join lateral (select coalesce(begun.cost, same.cost, sounding.cost, beginning.cost, described.cost, longer.cost) as cost,
        coalesce(begun.stems, same.stems, sounding.stems, beginning.stems, described.stems, longer.stems) as stems, coalesce(sounding.word, beginning.word, longer.word) as word) n
    ),
    known as materialized (
      select e.reading, e.penalty, e.at, e.facets, e."only", e.head, coalesce(e.cost, n.cost, ${UNKNOWN}) as cost, coalesce(e.found, n.stems, '{}') as stems, coalesce(e.instead, n.word) as instead,
        case when e."only" then '{}' else c.categories end as categories, e.noun and c.categories <> '{}' as thing
      from exact e
      cross join lateral (select not ${exact} and e.cost is null and char_length(e.key) between 4 and 40 and not exists (select from exact group by reading having count(cost) = count(*)) as searched) l
      left join lateral (
        select 2 + b.distance as cost, array_agg(distinct b.stem) as stems, (array_agg(b.word order by (b.word ~ '[а-я]') = (e.word ~ '[а-я]') desc, b.products desc, b.word))[1] as word from (
          select x.*, rank() over (order by x.distance) as place from (
            select n.stem, n.word, n.products, ${DISTANCE}::float as distance
            from (
              select w.* from search_words w where l.searched and w.key % e.key
              union select w.* from search_words w where l.searched and char_length(w.key) <= 6 and char_length(w.key) between char_length(e.key) - 1 and char_length(e.key) + 1
            ) n where abs(char_length(n.key) - char_length(e.key)) <= 3
          ) x where x.distance <= case when char_length(e.key) < 7 then 1 when char_length(e.key) < 11 then 2 else 3 end
        ) b where b.place = 1 group by b.distance
      ) n on l.searched
      cross join lateral (select array(select s.category_id from search_categories s where s.stems && coalesce(e.found, n.stems, '{}') order by 1) as categories) c
    ),
    chosen as materialized (
      select k.*, bool_or(k.thing) over () as has_thing, bool_or(k.head and k.cost < ${UNKNOWN}) over () as has_head
      from known k where k.reading = (select reading from known group by reading order by sum(cost) + max(penalty), reading limit 1)
    ),
    fragments as materialized (
      select c.at, case when c.has_head then c.head else c.thing end as head, p.a, p.a || coalesce(' | ' || p.b, '') as b, p.a || coalesce(' | ' || p.b || ' | ' || p.c, '') as c
      from chosen c cross join lateral (
        select concat_ws(' | ',
            (select string_agg(format('''f:%s''', f), ' | ') from unnest(c.facets) f),
            (select string_agg(format('''k:%s''', k), ' | ') from unnest(c.categories) k),
            case when not c."only" then (select string_agg(format('''a:%s''', s), ' | ') from unnest(c.stems) s) end) as a,
          case when not c."only" then (select string_agg(format('''b:%s''', s), ' | ') from unnest(c.stems) s) end as b,
          case when not c."only" then (select string_agg(format('''c:%s''', s), ' | ') from unnest(c.stems) s) end as c
      ) p where c.cost < ${UNKNOWN}
    ),
    asked as materialized (
      select (select string_agg(format('''s:%s'':*', s), ' | ')::tsquery from unnest(${[...skus]}::text[]) s where s ~ '[0-9-]' or (select sum(cost) from chosen) >= 1) as sku, q.* from (
        select string_agg(format('(%s)', a), ' & ')::tsquery as q1,
          string_agg(format('(%s)', case when head then a else b end), ' & ')::tsquery as q2,
          string_agg(format('(%s)', case when head then a else c end), ' & ')::tsquery as q3,
          string_agg(format('(%s)', b), ' & ')::tsquery as q4,
          string_agg(format('(%s)', c), ' & ')::tsquery as q5,
          string_agg(format('(%s)', c), ' | ')::tsquery as ranking
        from fragments where not exists (select from chosen where cost = ${UNKNOWN} and (not has_thing or ${exact}))
      ) q
    ),
    ${steps(read, best)},
    matched as not materialized (select * from m0 union all select * from m1 union all select * from m2 union all select * from m3 union all select * from m4 union all select * from m5)`
}

const queries = ['sku', 'q1', 'q2', 'q3', 'q4', 'q5'] as const

/** The steps, m0 to m5; each finds nothing if one before it has found something. */
function steps(read: Prisma.Sql, best: number | undefined): Prisma.Sql {
  const found = (at: number, most = Prisma.empty) => Prisma.sql`select ${read} from search_documents d where ${isNext(at)} d.words @@ ${asked(at)} ${most}`
  if (best === undefined) return Prisma.join(queries.map((_, at) => Prisma.sql`${step(at)} as materialized (${found(at)})`))
  const most = Prisma.sql`order by popularity desc, product_id limit ${literal(best)}`
  const enough = Prisma.sql`(select count(*) from front) = ${literal(best)}`
  return Prisma.sql`
    m0 as materialized (${found(0, most)}),
    glance as materialized (select from ${leading(GLANCE)} where ${isNext(1)} d.words @@ ${asked(1)}),
    front as materialized (select ${read} from ${leading(best * FRONT)} where (select count(*) from glance) * ${literal(FRONT + 1)} >= ${literal(GLANCE)} and d.words @@ ${asked(1)} order by l.popularity desc, l.product_id limit ${literal(best)}),
    m1 as materialized (select * from front where ${enough} union all (select ${read} from search_documents d where ${isNext(1)} not ${enough} and d.words @@ ${asked(1)} ${most})),
    ${Prisma.join(queries.flatMap((_, at) => (at > 1 ? [Prisma.sql`${step(at)} as materialized (${found(at, most)})`] : [])))}`
}

/** The most popular products, as many as are wanted times this: they have enough of whatever finds that part of the catalogue, and nobody need look at tens of thousands. */
const FRONT = 4

/** So many of them say whether it is worth while to look at the others. */
const GLANCE = 60

/** Read by their numbers: by the words that are asked of them they would be looked for everywhere. */
const leading = (products: number): Prisma.Sql => Prisma.sql`(select product_id, popularity from product_listing order by popularity desc, product_id limit ${literal(products)}) l
  cross join lateral (select * from search_documents d where d.product_id = l.product_id offset 0) d`

/** A number that is the same each time, as it is: with limits as parameters a plan for all values looks so much dearer than one for these that each call is planned anew. */
export const literal = (number: number): Prisma.Sql => Prisma.raw(String(number))

const step = (at: number): Prisma.Sql => Prisma.raw(`m${at}`)
const asked = (at: number): Prisma.Sql => Prisma.raw(`(select ${queries[at]} from asked)`)
const isNext = (at: number): Prisma.Sql => Prisma.raw(Array.from({ length: at }, (_, before) => `not exists (select from m${before}) and `).join(''))

/** Whether a text of the dictionary begins as another does, for its indexes by bytes: LIKE uses them only when what begins is known while the statement is planned. */
export const begins = (text: Prisma.Sql, beginning: Prisma.Sql): Prisma.Sql => Prisma.sql`(${text} ~>=~ ${beginning} and ${text} ~<~ (${beginning} || ${LAST}))`

/** Behind all letters there are in words. */
const LAST = '\uffff'

/** How many letters of two words differ: by ear half a mistake (о and а, voiced and voiceless, are one), two letters exchanged one. */
const DISTANCE = Prisma.sql`case
  when n.key = e.key then 0
  when char_length(n.key) = char_length(e.key) and levenshtein(n.key, e.key) = 2
    and array(select unnest(string_to_array(n.key, null)) order by 1) = array(select unnest(string_to_array(e.key, null)) order by 1) then 1
  else least(levenshtein(n.key, e.key), levenshtein(search_fold(n.key), search_fold(e.key)) + 0.5) end`
