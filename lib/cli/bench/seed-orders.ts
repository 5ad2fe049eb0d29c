import { Client } from 'pg'
import { env } from '#lib/env.ts'

const OTHERS = 2_000
const ORDERS_OF_OTHERS = 10

/**
 * One customer with so many orders of two lines, paid, shipped and delivered, with all their letters, transfers and entries of the journal,
 * among others. In SQL with the triggers off: a thousand checkouts would take minutes. Answers the id of the customer.
 */
export async function seedOrders(orders: number): Promise<string> {
  const client = new Client({ connectionString: env.DATABASE_URL })
  await client.connect()
  try {
    await client.query('set session_replication_role = replica')
    for (const statement of statements(orders)) await client.query(statement)
    const { rows } = await client.query<{ id: string }>('select id from bench_people where n = 1')
    return rows[0]?.id ?? ''
  } finally {
    await client.end()
  }
}

const statements = (orders: number): string[] => [
  `create temporary table bench_people as select n, uuidv7() as id from generate_series(1, ${OTHERS + 1}) n`,
  `insert into people (id, surname, given_name) select id, 'Иванова', 'Анна' from bench_people`,
  `insert into contact_points (id, person_id, kind, value, source, verified_at)
   select uuidv7(), id, kind::contact_kind, value, 'registration', now() from bench_people
   cross join lateral (values ('email', n || '@example.ru'), ('mobile', '+7917' || lpad(n::text, 7, '0'))) as contact (kind, value)`,
  `insert into accounts (person_id) select id from bench_people`,
  `create temporary table bench_variants as
   select row_number() over (order by v.sku) as n, v.*, p.name, p.slug from variants v join products p on p.id = v.product_id`,
  `insert into orders (id, number, cart_id, person_id, state, payment_method, surname, given_name, email, phone, delivery_method, region_code, city,
     address, delivery_days_min, delivery_days_max, weight, goods_total, delivery_total, total, track, placed_at, expires_at)
   select uuidv7(), 1000000 + row_number() over (), uuidv7(), b.id, 'delivered', 'online', 'Иванова', 'Анна', b.n || '@example.ru',
     '+7917' || lpad(b.n::text, 7, '0'), 'courier', '64', 'Саратов', 'ул. Московская, ' || b.n || ', кв. ' || k, 1, 2, 300, 2, 0, 2, '80080012345678',
     now() - k * interval '1 day', now()
   from bench_people b cross join lateral generate_series(1, case b.n when 1 then ${orders} else ${ORDERS_OF_OTHERS} end) k`,
  `insert into order_lines (order_id, position, variant_id, sku, name, option, href, price, quantity, total, vat_code)
   select o.id, p, v.id, v.sku, v.name, v.colour_name, '/product/' || v.slug, 1, 1, 1, 1
   from orders o cross join generate_series(0, 1) p join bench_variants v on v.n = 1 + (o.number + p) % (select count(*) from bench_variants) where o.number > 1000000`,
  `insert into order_events (id, order_id, kind, actor, happened_at)
   select uuidv7(), o.id, e.kind, 'system', o.placed_at + e.step * interval '1 day' from orders o
   cross join (values ('placed', 0), ('paid', 0.1), ('packed', 1), ('shipped', 2), ('delivered', 4)) as e (kind, step) where o.number > 1000000`,
  `insert into payments (id, order_id, provider_id, state, amount, receipt, settled_at)
   select uuidv7(), id, gen_random_uuid()::text, 'succeeded', total, '[{"description":"Часы","quantity":"2","amount":{"value":"0.01","currency":"RUB"},"vat_code":1}]', placed_at
   from orders where number > 1000000`,
  `insert into outbox_messages (id, key, class, channel, template, recipient, order_id, state, queued_at, sent_at)
   select uuidv7(), t || ':' || o.id, 'service', 'email', t, o.email, o.id, 'sent', o.placed_at, o.placed_at from orders o
   cross join (values ('order-placed'), ('order-paid'), ('order-shipped'), ('order-delivered')) as letters (t) where o.number > 1000000`,
  `insert into transfers (id, recipient_code, purpose, basis, fields, person_id, order_id, payload_hash, started_at, result, finished_at)
   select uuidv7(), r, 'order', 'contract', '{order}', person_id, id, encode(sha256(id::text::bytea), 'hex'), placed_at, 'accepted', placed_at
   from orders cross join (values ('bank'), ('mail'), ('courier')) as given (r) where number > 1000000`,
  `insert into processing_log (actor, verb, purpose, basis, categories, person_id, source, about)
   select 'shop:web', 'record', 'order', 'contract', '{orders,names}', person_id, 'orders', id::text from orders cross join generate_series(1, 15) where number > 1000000`,
  // As it is after some years: nothing left to tidy up while others measure.
  'vacuum (analyze)',
  'checkpoint',
]
