import { Client } from 'pg'
import { env } from '#lib/env.ts'
import { readReviewQuery } from '#lib/reviews-desk/review-query.ts'
import { countReviews, listReviews, nextWaiting } from '#lib/reviews-desk/list-reviews.ts'
import { listReports } from '#lib/reviews-desk/reports/list-reports.ts'
import { readReportQuery } from '#lib/reviews-desk/reports/report-query.ts'
import { timesOf } from './desk.ts'
import { percentile, round, type Row, table } from './table.ts'

const REVIEWS = 100_000

/** The lists of the desk of reviews as its pages ask for them, with 100,000 reviews, of which 500 wait, and 1,000 complaints, of which 100 are open. */
export async function benchReviewsDesk(): Promise<string> {
  const middle = await seedReviews()
  const list = (query: Record<string, string>) => () => listReviews('manager', readReviewQuery(query))
  const rows: Row[] = []
  const questions: readonly (readonly [string, () => Promise<unknown>])[] = [
    ['what waits', list({})],
    ['published, the latest', list({ state: 'published' })],
    ['published, from the middle', list({ state: 'published', after: middle })],
    ['all', list({ state: 'all' })],
    ['one star with photos', list({ state: 'published', stars: '1', photos: '1' })],
    ['with complaints', list({ state: 'all', reports: '1' })],
    ['a rare word', list({ state: 'all', q: 'пряжка 54321' })],
    ['a word of each', list({ state: 'all', q: 'ремешок' })],
    ['a product', list({ state: 'all', product: 'orbita' })],
    ['how many wait', () => countReviews('manager', { state: 'pending' })],
    ['the next that waits', () => nextWaiting({ personId: '00000000-0000-7000-8000-000000000000', role: 'manager' }, '00000000-0000-7000-8000-000000000001')],
    ['complaints by their terms', () => listReports('manager', readReportQuery({}))],
  ]
  for (const [name, ask] of questions) {
    const times = await timesOf(ask)
    rows.push([name, round(percentile(times, 0.5)), round(percentile(times, 0.95))])
  }
  return [`${REVIEWS} reviews, two callers at once:\n`, table(['list', 'p50, ms', 'p95, ms'], rows)].join('\n')
}

/** In SQL with the triggers off; the rows keep the rules by construction. Answers the key of a published review in the middle. */
async function seedReviews(): Promise<string> {
  const client = new Client({ connectionString: env.DATABASE_URL })
  await client.connect()
  try {
    await client.query('set session_replication_role = replica')
    for (const statement of statements) await client.query(statement)
    const { rows } = await client.query<{ key: string }>(`SELECT round(extract(epoch from moderated_at) * 1000)::bigint || '_' || id AS key FROM reviews WHERE state = 'published' ORDER BY moderated_at OFFSET 45000 LIMIT 1`)
    return rows[0]?.key ?? ''
  } finally {
    await client.end()
  }
}

const statements = [
  `insert into reviews (id, product_id, order_id, position, person_id, pseudonym, rating, text, state, reason, created_at, published_at, moderated_at, moderated_by)
   select uuidv7(), p.id, gen_random_uuid(), 0, gen_random_uuid(), upper(lpad(to_hex(n % 65536), 4, '0')), 1 + n % 5,
     'Ремешок мягкий, пряжка ' || n || ' держит, заряда хватает на ' || n % 30 || ' дней.',
     (case when n > ${REVIEWS - 500} then 'pending' when n % 20 = 0 then 'declined' when n % 50 = 1 then 'removed' else 'published' end)::review_state,
     case when n <= ${REVIEWS - 500} and (n % 20 = 0 or n % 50 = 1) then 'abuse' end,
     moment, case when n <= ${REVIEWS - 500} and n % 20 <> 0 then moment + interval '1 hour' end, case when n <= ${REVIEWS - 500} then moment + interval '1 hour' end, case when n <= ${REVIEWS - 500} then gen_random_uuid() end
   from generate_series(1, ${REVIEWS}) n
   cross join lateral (select now() - interval '2 years' + n * interval '10 minutes') as at (moment)
   join lateral (select id from products offset n % (select count(*) from products) limit 1) p on true`,
  `insert into review_photos (id, review_id, position, stored_as, width, height) select uuidv7(), id, 0, md5(id::text), 800, 600 from reviews where rating in (1, 4)`,
  `insert into review_reports (id, review_id, reason, words, created_at, due_at, state, decided_at, decided_by)
   select uuidv7(), id, 'abuse', 'Слова', moment, moment + interval '3 days', (case when n <= 100 then 'open' else 'dismissed' end)::report_state, case when n > 100 then moment + interval '1 day' end, case when n > 100 then gen_random_uuid() end
   from (select id, moderated_at as moment, row_number() over (order by moderated_at desc) as n from reviews where state = 'published' limit 1000) shown`,
  'analyze reviews, review_photos, review_reports',
]
