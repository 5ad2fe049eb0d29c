import type { Client } from 'pg'
import { withClient } from '#lib/cli/database/connect.ts'
import { env } from '#lib/env.ts'

/** Entries of a lot: it is given, and spent in four orders. */
const PER_LOT = 5
/** Lots of a member. The last five have a fifth of their points left. */
const LOTS = 20

export const ENTRIES_PER_MEMBER = LOTS * PER_LOT

/**
 * So many members with a hundred entries each, as years of the programme would leave them: what is one member's lies in twenty places of the ledger. Set by set with triggers
 * off, and the indexes built afterwards. Answers how many entries there are.
 */
export async function seedLedgerOfPoints(members: number): Promise<number> {
  return asOwner(async (client) => {
    await client.query(`
      WITH made AS (INSERT INTO people (id, surname, given_name) SELECT uuidv7(), 'Иванова', 'Анна' FROM generate_series(1, $1::int) RETURNING id)
      INSERT INTO bonus_members (id, person_id, joined_at, rules_number, referral_code)
      SELECT uuidv7(), id, now() - interval '2 years', 1, upper(substr(replace(gen_random_uuid()::text, '-', ''), 1, 14)) FROM made`, [members])
    await withoutIndexes(client, ['bonus_lots', 'bonus_entries'], async () => {
      for (let index = 0; index < LOTS; index += 1) {
        const spent = index < LOTS - 5 ? 25 : 20
        await client.query(`
          WITH lots AS (
            INSERT INTO bonus_lots (id, member_id, key, source, order_id, points, remaining, granted_at, expires_at)
            SELECT uuidv7(), id, 'earn:' || order_id, 'order', order_id, 100, 100 - 4 * $1::int, now() - ($2::int + 1) * interval '15 days', bonus_day_end(now() - ($2::int + 1) * interval '15 days', 365)
            FROM (SELECT id, uuidv7() AS order_id FROM bonus_members) made RETURNING id, member_id, order_id, granted_at
          )
          INSERT INTO bonus_entries (member_id, lot_id, kind, points, order_id, happened_at)
          SELECT member_id, id, CASE WHEN n = 0 THEN 'earn' ELSE 'redeem' END::bonus_entry_kind, CASE WHEN n = 0 THEN 100 ELSE -$1::int END, CASE WHEN n = 0 THEN order_id ELSE uuidv7() END,
            granted_at + n * interval '1 day'
          FROM lots, generate_series(0, ${PER_LOT - 1}) AS n`, [spent, LOTS - 1 - index])
      }
    })
    await settle(client)
    return members * ENTRIES_PER_MEMBER
  })
}

export type SeededOrder = { readonly id: string; readonly memberId: string }

/** Orders of as many members, delivered, that may earn 100 points, and were paid by 30, which no entry says yet. */
export async function seedOrdersOfMembers(orders: number): Promise<SeededOrder[]> {
  return asOwner(async (client) => {
    const { rows } = await client.query<SeededOrder>(`
      WITH buyers AS (SELECT id, person_id FROM bonus_members ORDER BY random() LIMIT $1), made AS (
        INSERT INTO orders (id, cart_id, person_id, bonus_member_id, state, payment_method, surname, given_name, email, phone, delivery_method, region_code, city, address, track, delivery_days_min,
          delivery_days_max, weight, goods_total, bonus_total, delivery_total, total, placed_at)
        SELECT uuidv7(), gen_random_uuid(), person_id, id, 'delivered', 'on_delivery', 'Иванова', 'Анна', 'anna@example.ru', '+79171234567', 'courier', '64', 'Саратов', 'ул. Московская, 1', '80080012345678', 1, 2, 300,
          1000000, 3000, 0, 997000, now() FROM buyers RETURNING id, bonus_member_id
      ), lines AS (
        INSERT INTO order_lines (order_id, position, variant_id, sku, name, option, href, price, quantity, bonus_share, bonus_earn, total, vat_code)
        SELECT id, 0, (SELECT id FROM variants LIMIT 1), 'X', 'Часы', 'Графит', '/', 1000000, 1, 3000, 100, 997000, 1 FROM made
      )
      SELECT id, bonus_member_id AS "memberId" FROM made`, [orders])
    await client.query('ANALYZE orders')
    await client.query('ANALYZE order_lines')
    return rows
  })
}

/** So many lots that have expired since yesterday, at any moment of the day, with what remains of them. */
export async function seedExpiredLots(lots: number): Promise<void> {
  await asOwner(async (client) => {
    await client.query(`
      WITH lots AS (
        INSERT INTO bonus_lots (id, member_id, key, source, points, remaining, granted_at, expires_at)
        SELECT uuidv7(), m.id, 'referral:' || uuidv7() || ':' || m.id, 'referral', 50, 50, now() - interval '366 days', now() - random() * interval '1 day'
        FROM (SELECT id, row_number() OVER (ORDER BY id) AS n FROM bonus_members) m JOIN LATERAL generate_series(m.n, $1::int, (SELECT count(*) FROM bonus_members)) ON true RETURNING id, member_id, granted_at
      )
      INSERT INTO bonus_entries (member_id, lot_id, kind, points, happened_at) SELECT member_id, id, 'earn', 50, granted_at FROM lots`, [lots])
    await settle(client)
  })
}

/** As after a quiet night: swept, counted, and nothing waits to be written to the disk. */
async function settle(client: Client): Promise<void> {
  for (const name of ['bonus_lots', 'bonus_entries', 'bonus_members']) await client.query(`VACUUM ANALYZE ${name}`)
  await client.query('CHECKPOINT')
}

/** Rows are added without their indexes (but those of constraints), which are built at once when all are there. */
async function withoutIndexes(client: Client, tables: readonly string[], add: () => Promise<void>): Promise<void> {
  const { rows } = await client.query<{ name: string; definition: string }>(`
    SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition FROM pg_index i
    WHERE i.indrelid = ANY ($1::text[]::regclass[]) AND NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = i.indexrelid)`, [tables])
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`)
  await add()
  for (const { definition } of rows) await client.query(definition)
}

/** As the tables' owner with all triggers off: rows are put where commands would have put them one by one. */
async function asOwner<T>(work: (client: Client) => Promise<T>): Promise<T> {
  return withClient(env.DATABASE_URL, async (client) => {
    for (const setting of [`session_replication_role = replica`, `work_mem = '128MB'`, `maintenance_work_mem = '1GB'`, `synchronous_commit = off`]) await client.query(`SET ${setting}`)
    return work(client)
  })
}
