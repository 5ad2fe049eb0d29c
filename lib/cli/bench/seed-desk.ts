import { Client } from 'pg'
import { env } from '#lib/env.ts'

const CUSTOMERS = 100_000
const ORDERS = 1_000_000

/**
 * A shop after some years, as its desk sees it: customers, their orders in all states, payments, a journal of what staff did. In SQL with the
 * triggers off, so the rows keep the rules by construction; numbers rise with time, names and regions are many, and most orders are over.
 */
export async function seedDesk(): Promise<void> {
  const client = new Client({ connectionString: env.DATABASE_URL })
  await client.connect()
  try {
    await client.query('set session_replication_role = replica')
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

/** A word for a number: a thousand surnames, of which the first are the most frequent. */
const surname = (n: string) => `(array['Иванова','Петрова','Сидорова','Кузнецова','Соколова','Попова','Лебедева','Козлова','Новикова','Морозова'])[1 + ${n} % 10]`
  + ` || case when ${n} % 3 = 0 then '' else '-' || chr(1040 + (${n} / 10) % 32) || chr(1072 + (${n} / 320) % 32) || 'ева' end`
const givenName = (n: string) => `(array['Анна','Мария','Елена','Ольга','Наталья','Татьяна','Ирина','Светлана','Юлия','Екатерина'])[1 + (${n} / 7) % 10]`

const statements = [
  `create temporary table bench_people as select n, uuidv7() as id from generate_series(1, ${CUSTOMERS}) n`,
  `insert into people (id, surname, given_name, created_at) select id, ${surname('n')}, ${givenName('n')}, now() - interval '3 years' + n * interval '15 minutes' from bench_people`,
  `insert into contact_points (id, person_id, kind, value, source, verified_at)
   select uuidv7(), id, kind::contact_kind, value, 'registration', now() from bench_people
   cross join lateral (values ('email', n || '@example.ru'), ('mobile', '+7917' || lpad(n::text, 7, '0'))) as contact (kind, value)`,
  `insert into accounts (person_id, created_at) select id, now() - interval '3 years' from bench_people`,
  `create temporary table bench_variants as
   select row_number() over (order by v.sku) as n, v.id, v.sku, v.price, v.weight, v.colour_name, v.path, p.name, p.slug from variants v join products p on p.id = v.product_id`,
  'create unique index on bench_variants (n)',
  'create temporary table bench_regions as select row_number() over (order by code) as n, code, name from delivery_regions',
  // One in ten is a guest's; of the last five thousand most are still on their way.
  `insert into orders (id, number, cart_id, person_id, state, payment_method, surname, given_name, email, phone, delivery_method, region_code, city,
     address, delivery_days_min, delivery_days_max, weight, goods_total, delivery_total, total, track, placed_at, expires_at)
   select uuidv7(), 1000000 + k, uuidv7(), case when k % 10 = 0 then null else b.id end,
     case when k > ${ORDERS} - 5000 then (array['placed','paid','packed','shipped']::order_state[])[1 + k % 4]
       when k % 17 = 0 then 'cancelled' when k % 23 = 0 then 'expired' else 'delivered' end,
     case when k % 5 = 0 then 'on_delivery' else 'online' end::payment_method,
     ${surname('b.n')}, ${givenName('b.n')}, b.n || '@example.ru', '+7917' || lpad(b.n::text, 7, '0'),
     'courier', r.code, r.name, 'ул. Московская, ' || b.n, 1, 2, v.weight, v.price, 0, v.price,
     '80080012345678', now() - interval '3 years' + k * interval '94 seconds', case when k % 5 = 0 then null else now() + interval '30 minutes' end
   from generate_series(1, ${ORDERS}) k
   join bench_people b on b.n = 1 + (k::bigint * 7919) % ${CUSTOMERS}
   join bench_variants v on v.n = 1 + (k::bigint * 104729) % (select count(*) from bench_variants)
   join bench_regions r on r.n = 1 + (k / 3) % (select count(*) from bench_regions)`,
  `insert into order_lines (order_id, position, variant_id, sku, name, option, href, price, quantity, total, vat_code)
   select o.id, 0, v.id, v.sku, v.name, v.colour_name, '/product/' || v.slug || '/' || v.path, v.price, 1, v.price, 1
   from orders o join bench_variants v on v.n = 1 + ((o.number - 1000000)::bigint * 104729) % (select count(*) from bench_variants) where o.number > 1000000`,
  `insert into payments (id, order_id, provider_id, state, amount, receipt, created_at, settled_at)
   select uuidv7(), id, gen_random_uuid()::text, case state when 'placed' then 'pending' when 'expired' then 'canceled' else 'succeeded' end::payment_state, total, '[]', placed_at,
     case state when 'placed' then null else placed_at end
   from orders where number > 1000000 and payment_method = 'online'`,
  `insert into audit_entries (happened_at, staff_id, role, verb, table_name, row_id, before, after)
   select now() - interval '3 years' + k * interval '94 seconds', b.id, 'manager', 'update', (array['orders','products','variants','promo_codes','stock_items'])[1 + k % 5], k::text,
     '{"state": "paid"}', '{"state": "packed"}'
   from generate_series(1, ${ORDERS}) k join bench_people b on b.n = 1 + k % 20`,
  `insert into promo_codes (id, code, kind, value, starts_at) select uuidv7(), 'BENCH' || n, 'percent', 10, now() - interval '1 year' from generate_series(1, 10000) n`,
  'vacuum (analyze)',
]
