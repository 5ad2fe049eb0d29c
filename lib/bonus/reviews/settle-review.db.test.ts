import { afterEach, describe, expect, test } from 'vitest'
import { getOwnLedger } from '#lib/bonus/account/get-own-ledger.ts'
import { leaveProgramme } from '#lib/bonus/members/leave-programme.ts'
import { joinProgramme } from '#lib/bonus/members/join-programme.ts'
import { days, now, travel } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { retryDeadlock } from '#lib/db/retry-deadlock.ts'
import type { JobPayload } from '#lib/jobs/jobs.ts'
import { receiveReturn } from '#lib/orders/receive-return.ts'
import { requestReturn } from '#lib/orders/request-return.ts'
import { makeBonusMember } from '#lib/test-support/make-bonus-member.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { decideReview, makeReview } from '#lib/test-support/make-review.ts'
import { redeemAll } from '#lib/test-support/redeem-all.ts'
import { getBalance } from '../ledger/balance.ts'
import { expireLots } from '../ledger/expire-lots.ts'
import { getDue } from '../ledger/queries.ts'
import { ownRewards } from './own-rewards.ts'
import { reviewPromise } from './review-promise.ts'
import { settleReview } from './settle-review.ts'

afterEach(() => travel(0))

type Made = Awaited<ReturnType<typeof makeReview>>

/** What the first rules give for a review, and what for joining. */
const [GIVEN, WELCOME] = [50, 200]

/** What the database has queued for an order's reviews, in its order: the jobs are there, or nobody would get anything. */
async function queued(orderId: string) {
  const rows = await db.$queryRaw<{ id: bigint; payload: JobPayload<'bonus.review'> }[]>`
    DELETE FROM graphile_worker._private_jobs j USING graphile_worker._private_tasks t WHERE t.id = j.task_id AND t.identifier = 'bonus.review' AND j.payload->>'orderId' = ${orderId} RETURNING j.id, j.payload`
  return rows.toSorted((one, other) => Number(one.id - other.id)).map(({ payload }) => payload)
}

/** Runs them. */
async function settle({ order }: Pick<Made, 'order'>) {
  const outcomes = []
  for (const job of await queued(order.id)) outcomes.push(await settleReview(job))
  return outcomes
}

async function published(author: Made['author'], { rating = 5 }: { readonly rating?: number } = {}): Promise<Made> {
  const review = await makeReview({ author, rating })
  await decideReview(review.id, 'published')
  return review
}

const marked = async ({ order }: Made) => (await db.$queryRaw<{ yes: boolean }[]>`SELECT is_review_rewarded(${order.id}::uuid, 0) AS yes`)[0]?.yes
const rewrite = (id: string) => db.review.update({ where: { id }, data: { state: 'pending', text: 'Через месяц думаю иначе.', editedAt: now(), moderatedAt: null, moderatedBy: null, reason: null, reasonWords: null } })

async function giveBack({ author, order }: Made, reason: 'changed_mind' | 'defect' = 'changed_mind') {
  await requestReturn(author.personId, { number: order.number, reason, lines: [{ position: 0, quantity: 1 }] })
  await receiveReturn(order.number, 'warehouse')
}

describe('points for a review §4.1.11', () => {
  test.each([1, 2, 3, 4, 5])('%i of five stars bring the same', async (rating) => {
    const { id, customer } = await makeBonusMember()
    const review = await makeReview({ author: customer, rating })
    expect(await queued(review.order.id)).toEqual([])
    expect(await marked(review)).toBe(false)
    await decideReview(review.id, 'published')
    expect(await settle(review)).toEqual(['given'])
    expect(await getBalance(id)).toBe(WELCOME + GIVEN)
    expect((await getOwnLedger(id)).lines[0]).toMatchObject({ kind: 'earn', source: 'review', points: GIVEN, order: null })
    expect(await marked(review)).toBe(true)
    expect(await ownRewards(customer.personId)).toEqual([{ order: review.order.number, position: 0, points: GIVEN }])
  })

  test('nothing while it waits or is declined, nothing for who takes no part or joined afterwards', async () => {
    const { id, customer } = await makeBonusMember()
    const declined = await makeReview({ author: customer, state: 'declined' })
    expect(await settle(declined)).toEqual([])
    const nobody = await published(await makeCustomer())
    expect(await settle(nobody)).toEqual([null])
    const late = await published(await makeCustomer())
    const jobs = await queued(late.order.id)
    travel(days(1))
    const { memberId } = await db.$transaction((tx) => joinProgramme(tx, { personId: late.author.personId }, { at: now() }))
    for (const job of jobs) expect(await settleReview(job)).toBeNull()
    expect([await getBalance(id), await getBalance(memberId)]).toEqual([WELCOME, WELCOME])
  })

  test('for so many a month as the rules say; the form says so before', async () => {
    const { id, customer } = await makeBonusMember()
    expect(await reviewPromise(customer.personId)).toEqual({ points: GIVEN, rulesNumber: 1 })
    expect(await reviewPromise((await makeCustomer()).personId)).toBeNull()
    for (let count = 0; count < 5; count += 1) expect(await settle(await published(customer))).toEqual(['given'])
    expect(await reviewPromise(customer.personId)).toBeNull()
    const sixth = await published(customer)
    expect(await settle(sixth)).toEqual([null])
    expect(await getBalance(id)).toBe(WELCOME + 5 * GIVEN)
    travel(days(32))
    expect(await reviewPromise(customer.personId)).toEqual({ points: GIVEN, rulesNumber: 1 })
    // What was published without points gets none later, whatever its author changes.
    await rewrite(sixth.id)
    await decideReview(sixth.id, 'published')
    expect(await settle(sixth)).toEqual([null, null])
    expect(await settle(await published(customer))).toEqual(['given'])
  })

  test('told twice, ten times at once, and written anew: once', async () => {
    const { id, customer } = await makeBonusMember()
    const review = await published(customer)
    const [job] = await queued(review.order.id)
    if (!job) throw new Error('nothing was queued')
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => settleReview(job)))
    expect(outcomes.filter((outcome) => outcome === 'given')).toHaveLength(1)
    await rewrite(review.id)
    expect(await settle(review)).toEqual([null])
    await decideReview(review.id, 'published')
    expect(await settle(review)).toEqual([null])
    expect(await settleReview(job)).toBeNull()
    expect(await getBalance(id)).toBe(WELCOME + GIVEN)
  })

  test('five published at once, one place left in the month: one of them', async () => {
    const { id, customer } = await makeBonusMember()
    for (let count = 0; count < 4; count += 1) await settle(await published(customer))
    const reviews = await Promise.all(Array.from({ length: 5 }, () => published(customer)))
    const outcomes = await Promise.all(reviews.map((review) => settle(review)))
    expect(outcomes.flat().filter((outcome) => outcome === 'given')).toHaveLength(1)
    expect(await getBalance(id)).toBe(WELCOME + 5 * GIVEN)
  })
})

describe('taken back §4.1.11', () => {
  test.each([
    ['removed by the shop', (review: Made) => decideReview(review.id, 'removed')],
    ['deleted by its author', (review: Made) => db.review.delete({ where: { id: review.id } })],
    ['written anew and declined', async (review: Made) => { await rewrite(review.id); await decideReview(review.id, 'declined') }],
    ['its goods given up', (review: Made) => giveBack(review)],
  ])('%s: in whole, once, and the page says nothing of points any more', async (_, end) => {
    const { id, customer } = await makeBonusMember()
    const review = await published(customer)
    await settle(review)
    await end(review)
    const jobs = await queued(review.order.id)
    await Promise.all(Array.from({ length: 5 }, () => jobs.map((job) => settleReview(job))).flat())
    expect(await getBalance(id)).toBe(WELCOME)
    expect((await getOwnLedger(id)).lines[0]).toMatchObject({ kind: 'take_back', source: 'review', points: -GIVEN })
    expect(await marked(review)).toBe(false)
    expect(await ownRewards(customer.personId)).toEqual([])
  })

  test('the return of faulty goods costs their buyer nothing', async () => {
    const { id, customer } = await makeBonusMember()
    const review = await published(customer)
    await settle(review)
    await giveBack(review, 'defect')
    expect(await settle(review)).toEqual([])
    expect(await settleReview({ orderId: review.order.id, position: 0, first: false })).toBeNull()
    expect(await getBalance(id)).toBe(WELCOME + GIVEN)
  })

  test('a removal that was a mistake: given again with the review, and once', async () => {
    const { id, customer } = await makeBonusMember()
    const review = await published(customer)
    await settle(review)
    await decideReview(review.id, 'removed')
    await settle(review)
    // What its author changes meanwhile is no publication.
    await rewrite(review.id)
    expect(await settle(review)).toEqual([null])
    await decideReview(review.id, 'published')
    expect(await settle(review)).toEqual(['given'])
    expect(await getBalance(id)).toBe(WELCOME + GIVEN)
  })

  test('spent meanwhile: due, and withheld from the next one', async () => {
    const { id, customer } = await makeBonusMember()
    const review = await published(customer)
    await settle(review)
    await redeemAll({ id, personId: customer.personId })
    await decideReview(review.id, 'removed')
    expect(await settle(review)).toEqual(['taken'])
    expect([await getBalance(id), await getDue(id)]).toEqual([0, GIVEN])
    expect(await settle(await published(customer))).toEqual(['given'])
    expect([await getBalance(id), await getDue(id)]).toEqual([0, 0])
  })

  test('expired unused: nobody owes it; who has left owes nothing', async () => {
    const { id, customer } = await makeBonusMember()
    const [first, second] = [await published(customer), await published(customer)]
    await settle(first)
    travel(days(400))
    await expireLots(now())
    await decideReview(first.id, 'removed')
    await settle(first)
    expect([await getBalance(id), await getDue(id)]).toEqual([0, 0])
    travel(0)
    await settle(second)
    await db.$transaction((tx) => leaveProgramme(tx, id, now()))
    await decideReview(second.id, 'removed')
    await settle(second)
    expect([await getBalance(id), await getDue(id)]).toEqual([0, 0])
  })

  test('published and removed at the same time as it is rewarded: however they meet, points are there while the review is', async () => {
    for (let round = 0; round < 8; round += 1) {
      const { id, customer } = await makeBonusMember()
      const review = await published(customer)
      const [job] = await queued(review.order.id)
      if (!job) throw new Error('nothing was queued')
      await Promise.all([settleReview(job), settleReview(job), retryDeadlock(() => decideReview(review.id, 'removed'))])
      await settle(review)
      expect(await getBalance(id)).toBe(WELCOME)
    }
  })
})
