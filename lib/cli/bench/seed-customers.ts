import { Client } from 'pg'
import { env } from '#lib/env.ts'

export const CUSTOMERS = 100_000
const ORDERS_EACH = 10

/**
 * Customers with an account, and orders of theirs, as many as a shop has after some years: in SQL, because a million checkouts
 * would take hours. Triggers are off meanwhile, so the rows keep the rules by construction.
 */
export async function seedCustomers(): Promise<void> {
  const client = new Client({ connectionString: env.DATABASE_URL })
  await client.connect()
  try {
    await client.query('set session_replication_role = replica')
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

/** A number that differs between persons: «+79170000042», `42@example.ru`. */
const people = `
  select n, uuidv7() as id from generate_series(1, ${CUSTOMERS}) n`

const statements = [
  `create temporary table bench_people as ${people}`,
  `insert into people (id, surname, given_name, created_at) select id, 'Иванова', 'Анна', now() - interval '3 years' from bench_people`,
  `insert into contact_points (id, person_id, kind, value, source, verified_at)
   select uuidv7(), id, kind::contact_kind, value, 'registration', now() from bench_people
   cross join lateral (values ('email', n || '@example.ru'), ('mobile', '+7917' || lpad(n::text, 7, '0'))) as contact (kind, value)`,
  `insert into accounts (person_id, created_at) select id, now() - interval '3 years' from bench_people`,
  `insert into addresses (id, person_id, region_code, city, address, is_default) select uuidv7(), id, '64', 'Саратов', 'ул. Московская, ' || n, true from bench_people`,
  `create temporary table bench_variants as
   select row_number() over (order by v.sku) as n, v.*, p.name, p.slug, i.file, i.alt from variants v join products p on p.id = v.product_id
   join images i on i.product_id = p.id and i.position = 0`,
  `insert into orders (id, number, cart_id, person_id, state, payment_method, surname, given_name, email, phone, delivery_method, region_code, city,
     address, delivery_days_min, delivery_days_max, weight, goods_total, delivery_total, total, track, placed_at, expires_at)
   select uuidv7(), 1000000 + (b.n - 1) * ${ORDERS_EACH} + k, uuidv7(), b.id, 'delivered', 'online', 'Иванова', 'Анна', b.n || '@example.ru',
     '+7917' || lpad(b.n::text, 7, '0'), 'courier', '64', 'Саратов', 'ул. Московская, ' || b.n, 1, 2, v.weight, v.price, 0, v.price, '80080012345678',
     now() - (k * 37 + b.n % 30) * interval '1 day', now()
   from bench_people b cross join generate_series(1, ${ORDERS_EACH}) k join bench_variants v on v.n = 1 + (b.n + k) % (select count(*) from bench_variants)`,
  `insert into order_lines (order_id, position, variant_id, sku, name, option, image, image_alt, href, price, quantity, total, vat_code)
   select o.id, 0, v.id, v.sku, v.name, v.colour_name, v.file, v.alt, '/product/' || v.slug || '/' || v.path, v.price, 1, v.price, 1
   from orders o join bench_variants v on v.n = 1 + ((o.number - 1000001) / ${ORDERS_EACH} + 1 + (o.number - 1000001) % ${ORDERS_EACH} + 1) % (select count(*) from bench_variants)
   where o.number > 1000000`,
  `insert into order_events (id, order_id, kind, actor, happened_at)
   select uuidv7(), o.id, e.kind, 'system', o.placed_at + e.step * interval '1 day' from orders o
   cross join (values ('placed', 0), ('paid', 0.1), ('packed', 1), ('shipped', 2), ('delivered', 4)) as e (kind, step) where o.number > 1000000`,
  `insert into security_events (id, person_id, kind, detail, device, country, happened_at)
   select uuidv7(), id, 'signed-in', 'password', 'Chrome, Windows', 'RU', now() - k * interval '9 days' from bench_people cross join generate_series(1, 3) k`,
  // As it is after some years: nothing left to tidy up while others measure.
  'vacuum (analyze)',
  'checkpoint',
]
