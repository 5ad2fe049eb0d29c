import { plainQuery } from '#lib/db/plain-transaction.ts'
import { type ProfileColumn, profileColumns, type PurchaseColumn, purchaseColumns } from './columns.ts'
import { ProfileMemory, type Sent } from './profile-memory.ts'

/** What is asked for at once, and what is caught up with at most: more is read anew. */
const CHUNK = 20_000
const MOST = 100_000
const FIRST = '00000000-0000-0000-0000-000000000000'
const LAST = 'ffffffff-ffff-ffff-ffff-ffffffffffff'

const sentAs = (columns: Readonly<Record<string, readonly [string, string]>>): string =>
  Object.entries({ place: ['whole', 'int4send(p.place)'] as const, ...columns }).map(([name, [, sql]]) => `string_agg(${sql}, ''::bytea) AS "${name}"`).join(', ')

const profilesSql = (from: string) => `SELECT ${sentAs(profileColumns)} FROM ${from} p`
/** In the order in which the index has them, so that the lines of a profile and of an order stand together. */
const purchasesSql = (from: string, bought = 'marketing_purchases') => `SELECT ${sentAs(purchaseColumns)} FROM (
  SELECT p.place, m.day, m.amount, m.product_id, row_number() OVER (PARTITION BY m.subject_id, m.order_id ORDER BY m.product_id) = 1 AS first
  FROM ${from} p JOIN ${bought} m ON m.subject_id = p.subject_id) p, LATERAL (SELECT p.day, p.amount, p.product_id, p.first) m`

/** The next part, in the order of ids: there both tables lie alike. */
const endSql = 'SELECT subject_id AS "end" FROM marketing_profiles WHERE subject_id > $1::uuid ORDER BY subject_id OFFSET $2::int LIMIT 1'
const part = (table: string) => `(SELECT * FROM ${table} WHERE subject_id > $1::uuid AND subject_id <= $2::uuid)`
const partSql = profilesSql(part('marketing_profiles'))
const purchasesPartSql = purchasesSql(part('marketing_profiles'), part('marketing_purchases'))

/** In one statement, so of one moment. What a restored copy of another server says of versions to come says nothing. */
const changesSql = `
  WITH changed AS MATERIALIZED (SELECT * FROM marketing_profiles WHERE version >= $1::bigint AND version < (pg_snapshot_xmax(pg_current_snapshot())::text)::bigint LIMIT ${MOST})
  SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS since, (SELECT count(*)::int FROM changed) AS count,
    profile.*, ${['place', ...Object.keys(purchaseColumns)].map((name) => `bought."${name}" AS "bought_${name}"`).join(', ')},
    (SELECT string_agg(int4send(place), ''::bytea) FROM marketing_profiles_gone WHERE version >= $1::bigint AND version < (pg_snapshot_xmax(pg_current_snapshot())::text)::bigint) AS gone
  FROM (${profilesSql('changed')}) profile, (${purchasesSql('changed')}) bought`

/** A memory and the moment up to which it knows everything. */
export type Filled = { readonly memory: ProfileMemory; since: string }

/** How many places are taken, at most. */
export async function countPlaces(): Promise<number> {
  const [row] = await plainQuery<{ most: number | null }>('shop_app', 'memory.places', 'SELECT max(place) AS most FROM marketing_profiles', [])
  return row?.most ?? 0
}

/** Reads every profile, a part at a time, which takes seconds of a million. What changes meanwhile is for `catchUp`. */
export async function fillMemory(): Promise<Filled> {
  const [start] = await plainQuery<{ since: string }>('shop_app', 'memory.since', 'SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS since', [])
  const most = await countPlaces()
  const memory = new ProfileMemory(Math.ceil(most * 1.05) + 1_000)
  for (let from = FIRST, last = false; !last; ) {
    const [next] = await plainQuery<{ end: string }>('shop_app', 'memory.end', endSql, [from, CHUNK - 1])
    const end = next?.end ?? LAST
    const [[profiles], [purchases]] = await Promise.all([
      plainQuery<Sent<ProfileColumn>>('shop_app', 'memory.profiles', partSql, [from, end]),
      plainQuery<Sent<PurchaseColumn>>('shop_app', 'memory.purchases', purchasesPartSql, [from, end]),
    ])
    if (profiles) memory.put(profiles)
    if (purchases) memory.putPurchases(purchases)
    from = end
    last = next === undefined
  }
  return { memory, since: start?.since ?? '0' }
}

type Changes = Sent<ProfileColumn> & { readonly since: string; readonly count: number; readonly gone: Uint8Array | null } & Readonly<Record<`bought_${PurchaseColumn | 'place'}`, Uint8Array | null>>

/** Learns what has been committed by now. False: too much to be caught up with. */
export async function catchUp(filled: Filled): Promise<boolean> {
  const [changes] = await plainQuery<Changes>('shop_app', 'memory.changes', changesSql, [filled.since])
  if (!changes || changes.count >= MOST || filled.memory.isWasteful) return false
  const { bought_place, bought_day, bought_amount, bought_good, bought_first } = changes
  filled.memory.put(changes)
  filled.memory.putPurchases({ place: bought_place, day: bought_day, amount: bought_amount, good: bought_good, first: bought_first })
  filled.memory.drop(changes.gone)
  filled.since = changes.since
  return true
}
