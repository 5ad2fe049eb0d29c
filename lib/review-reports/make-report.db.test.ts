import { afterEach, describe, expect, test } from 'vitest'
import { days, now, travel } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { readToday } from '#lib/desk/today.ts'
import { dueAt } from '#lib/privacy/clocks.ts'
import { blockSubject } from '#lib/subjects/block-subject.ts'
import { subjectOfPerson } from '#lib/subjects/find-subject.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { makeReview } from '#lib/test-support/make-review.ts'
import { outcome } from '#lib/test-support/outcome.ts'
import { listReports } from '#lib/reviews-desk/reports/list-reports.ts'
import { readReportQuery } from '#lib/reviews-desk/reports/report-query.ts'
import { makeReport } from './make-report.ts'
import { getReportByToken, getReviewToReport } from './queries.ts'
import { reportPath } from './report-link.ts'
import { reportReasonCodes, reportReasons } from './report-reasons.ts'
import { reportSchema } from './schema.ts'

afterEach(() => travel(0))

const guest = { personId: null, address: '203.0.113.9' } as const
const about = (reviewId: string, words = 'Здесь мой телефон') => ({ reviewId, reason: 'personal_data', words }) as const
const goTo = (moment: Date) => {
  travel(0)
  travel(moment.getTime() - now().getTime())
}

describe('a complaint about a review', () => {
  test('needs no account and no contact; its decision is read by a link that only its maker has §7.9', async () => {
    const { id } = await makeReview({ state: 'published' })
    const made = await makeReport(about(id), guest)
    const token = reportPath(made.id).split('/').at(-1) ?? ''
    expect(await getReportByToken(token)).toMatchObject({ number: made.number, state: 'open', words: 'Здесь мой телефон' })
    for (const wrong of [made.id, `${made.id}.AAAAAAAAAAAAAAAAAAAAAA`, '', String(made.number)]) expect(await getReportByToken(wrong)).toBeNull()
    expect(await db.outboxMessage.count({ where: { aboutId: made.id } })).toBe(0)
  })

  test('is one, however often it is sent; who is signed in has one at a time', async () => {
    const { id } = await makeReview({ state: 'published' })
    const { personId } = await makeCustomer()
    const sent = await Promise.all(Array.from({ length: 5 }, () => makeReport(about(id), guest)))
    expect(new Set(sent.map(({ number }) => number)).size).toBe(1)
    const own = await Promise.all([makeReport(about(id), { ...guest, personId }), makeReport(about(id, 'И ещё адрес'), { ...guest, personId })])
    expect(new Set(own.map(({ number }) => number)).size).toBe(1)
    expect((await makeReport(about(id, 'Другие слова'), guest)).number).not.toBe(sent[0]?.number)
  })

  test('is about what everybody sees, and not about one\'s own §6.2.4', async () => {
    const author = await makeCustomer()
    const { id } = await makeReview({ author, state: 'published' })
    expect(await outcome(makeReport(about(id), { ...guest, personId: author.personId }))).toBe('own-review')
    for (const state of ['pending', 'declined', 'removed'] as const) {
      const hidden = await makeReview({ state })
      expect([state, await outcome(makeReport(about(hidden.id), guest)), await getReviewToReport(hidden.id)]).toEqual([state, 'not-found', null])
    }
    await db.$transaction(async (tx) => blockSubject(tx, { subjectId: await subjectOfPerson(tx, author.personId), personId: author.personId, cause: 'обращение' }))
    expect(await outcome(makeReport(about(id), guest))).toBe('not-found')
    expect(await outcome(makeReport(about(crypto.randomUUID()), guest))).toBe('not-found')
    expect(await getReviewToReport("' OR 1=1")).toBeNull()
  })

  test('from one address comes a limited number', async () => {
    const { id } = await makeReview({ state: 'published' })
    const address = '198.51.100.77'
    const outcomes: string[] = []
    // Twenty an hour, fifty times that in the demo that tests are.
    await db.rateLimit.deleteMany()
    for (let n = 0; n < 2; n += 1) outcomes.push(await outcome(makeReport(about(id, `Слова ${n}`), { personId: null, address })))
    expect(outcomes).toEqual(['in', 'in'])
    await db.rateLimit.updateMany({ where: { key: { startsWith: 'review-report:address' } }, data: { points: 1001 } })
    expect(await outcome(makeReport(about(id, 'Слова'), { personId: null, address }))).toBe('too-many-tries')
  })

  test('what it needs is asked for at its field; what no form sends is refused', () => {
    const reviewId = crypto.randomUUID()
    const fields = (given: unknown) => Object.fromEntries(reportSchema.safeParse(given).error?.issues.map(({ path, message }) => [path.join('.'), message]) ?? [])
    expect(Object.keys(fields({ reviewId, reason: '', words: '' }))).toEqual(['reason'])
    expect(Object.keys(fields({ reviewId, reason: 'personal_data', words: ' \n ' }))).toEqual(['words'])
    expect(fields({ reviewId, reason: 'abuse', words: '' })).toEqual({})
    expect(Object.keys(fields({ reviewId: 'x', reason: 'abuse', words: 'я'.repeat(2001) }))).toEqual(['reviewId', 'words'])
    expect(reportSchema.parse({ reviewId, reason: 'other', words: 'а\u0000б\r\nв' }).words).toBe('а б\nв')
  })
})

describe('its term', () => {
  test('is three working days, of the law for personal data, of the shop for the rest, over New Year, too §7.9 §6.2.2', () => {
    const due = (reason: (typeof reportReasonCodes)[number], at: string) => dueAt(reportReasons[reason].clock, new Date(at)).toISOString()
    expect(reportReasons.personal_data.clock).toBe('unpublish')
    for (const reason of reportReasonCodes) {
      // A Friday; and the holidays, from 31 December to 10 January.
      expect(due(reason, '2026-11-20T10:00:00Z')).toBe('2026-11-25T19:59:59.999Z')
      expect(due(reason, '2026-12-29T10:00:00Z')).toBe('2027-01-12T19:59:59.999Z')
      expect(due(reason, '2026-12-30T21:00:00Z')).toBe('2027-01-13T19:59:59.999Z')
    }
  })

  test('is warned of before it ends: «today» and the list count the same §7.9', async () => {
    const count = async (key: string) => (await readToday({ personId: crypto.randomUUID(), roles: ['support'] })).heaps.find((heap) => heap.key === key)?.count ?? 0
    const before = { waiting: await count('reports-soon'), late: await count('reports-late') }
    const { id } = await makeReview({ state: 'published' })
    const made = await makeReport(about(id), guest)
    expect(await count('reports-late')).toBe(before.late)
    goTo(new Date(made.dueAt.getTime() - days(0.5)))
    expect(await count('reports-soon')).toBeGreaterThan(0)
    goTo(new Date(made.dueAt.getTime() + 1000))
    expect(await count('reports-late')).toBeGreaterThan(before.late)
    const { lines, counts } = await listReports('support', readReportQuery({ due: 'overdue' }))
    expect(lines.map(({ number }) => number)).toContain(made.number)
    expect(counts.overdue).toBe(await count('reports-late'))
    expect((await readToday({ personId: crypto.randomUUID(), roles: ['support'] })).deadlines.some(({ href }) => href.endsWith(`#report-${made.number}`))).toBe(true)
    expect((await readToday({ personId: crypto.randomUUID(), roles: ['marketer'] })).heaps.map(({ key }) => key)).not.toContain('reports-late')
  })
})
