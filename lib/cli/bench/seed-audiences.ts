import { connectAs } from '#lib/db/connect-as.ts'

/** In the order in which they are filled. */
const tables = ['subjects', 'consent_current', 'marketing_purchases', 'marketing_profiles', 'suppressions', 'sending_preferences', 'sending_counts'] as const

/**
 * So many subjects, of whom 85 in a hundred gave a living consent to advertising by e-mail, with 1.8 purchases each in two years; one in a hundred is suppressed, one in
 * two hundred has asked for a pause, one in five was written to this week. Set by set with triggers off, as the triggers would leave it: what is measured is reading.
 */
export async function seedAudiences(people: number): Promise<void> {
  const owner = connectAs(null, () => 1)
  await owner.$transaction(async (tx) => {
    await tx.$executeRaw`SELECT set_config('statement_timeout', '0', true), set_config('session_replication_role', 'replica', true), set_config('work_mem', '128MB', true)`
    for (const table of tables) await tx.$executeRawUnsafe(`ALTER TABLE ${table} DISABLE TRIGGER ALL`)
    await tx.$executeRaw`INSERT INTO subjects (id, created_at) SELECT uuidv7(), now() - interval '400 days' FROM generate_series(1, ${people}::int)`
    await tx.$executeRaw`
      CREATE TEMPORARY TABLE seeded ON COMMIT DROP AS
      SELECT id, row_number() OVER (ORDER BY id) AS n, CASE WHEN random() < 0.4 THEN 0 ELSE 1 + floor(random() * 5)::int END AS orders, encode(sha256(uuid_send(id)), 'hex') AS hash FROM subjects`
    await tx.$executeRaw`
      INSERT INTO consent_current (subject_id, purpose, channel, contact_hash, state, live, event_hash, since, policy_number, event_position)
      SELECT id, 'ads', 'email', hash, (CASE WHEN n % 20 = 1 THEN 'granted' WHEN n % 20 = 2 THEN 'withdrawn' ELSE 'confirmed' END)::consent_kind, n % 20 > 2, hash, now() - interval '300 days', 1, n
      FROM seeded WHERE n % 20 <> 0`
    await tx.$executeRaw`
      INSERT INTO marketing_purchases (subject_id, order_id, product_id, day, amount)
      SELECT s.id, gen_random_uuid(), goods.ids[1 + floor(random() * cardinality(goods.ids))::int], current_date - floor(random() * 730)::int, 900000
      FROM seeded s, generate_series(1, s.orders), (SELECT array_agg(id ORDER BY id) AS ids FROM (SELECT id FROM products WHERE status = 'active' ORDER BY id LIMIT 200) offered) goods`
    await tx.$executeRaw`
      INSERT INTO marketing_profiles (subject_id, ads_email, suppressed, email_full_until, email_paused_until, ads_email_point, blocked, orders, turnover, last_order_on, registered_on, address_region, delivered_region)
      SELECT id, CASE WHEN n % 20 > 2 THEN 1 WHEN n % 20 = 1 THEN -1 ELSE 0 END, 
        CASE WHEN n % 100 = 11 THEN 4 ELSE 0 END, CASE WHEN n % 15 = 0 THEN current_date + 4 WHEN n % 40 = 9 THEN current_date - 30 END, CASE WHEN n % 200 = 13 THEN now() + interval '30 days' END,
        CASE WHEN n % 20 IN (0, 2) THEN NULL ELSE (ARRAY['checkout', 'registration', 'communications'])[1 + n % 3] END,
        n % 5000 = 7, orders, orders * 900000::bigint, bought.last, CASE WHEN n % 3 <> 0 THEN current_date - floor(random() * 900)::int END,
        CASE WHEN n % 4 = 0 THEN lpad((1 + n % 89)::text, 2, '0') END, CASE WHEN orders > 0 THEN lpad((1 + n % 89)::text, 2, '0') END
      FROM seeded LEFT JOIN (SELECT subject_id, max(day) AS last FROM marketing_purchases GROUP BY 1) bought ON bought.subject_id = id ORDER BY n`
    await tx.$executeRaw`
      INSERT INTO suppressions (id, contact_hash, scope, reason, note, created_at) SELECT uuidv7(), hash, 'all', 'hard_bounce', '5.1.1', now() FROM seeded WHERE n % 100 = 11`
    await tx.$executeRaw`
      INSERT INTO sending_preferences (subject_id, channel, paused_until, updated_at) SELECT id, 'email', now() + interval '30 days', now() FROM seeded WHERE n % 200 = 13`
    await tx.$executeRaw`
      INSERT INTO sending_counts (subject_id, channel, day, count)
      SELECT id, 'email', (now() AT TIME ZONE 'UTC')::date - back, 1 + (n % 15 = 0)::int * 2 FROM seeded, (VALUES (40), (3)) AS days (back) WHERE n % 5 = 0 ORDER BY back DESC`
    for (const table of tables) await tx.$executeRawUnsafe(`ALTER TABLE ${table} ENABLE TRIGGER ALL`)
  }, { timeout: 900_000 })
  for (const table of tables) await owner.$executeRawUnsafe(`VACUUM ANALYZE ${table}`)
  await owner.$disconnect()
}
