import { expect, test } from 'vitest'
import { days, now } from '#lib/clock/clock.ts'
import { makeBonusMember } from '#lib/test-support/make-bonus-member.ts'
import { makeReview } from '#lib/test-support/make-review.ts'
import { simulateReviews } from './simulate-reviews.ts'

test('published reviews are counted, of each author as many a month as the rules allow §4.1.11', async () => {
  const { customer } = await makeBonusMember()
  for (const rating of [1, 5, 3]) await makeReview({ author: customer, rating, state: 'published' })
  await makeReview({ author: customer })
  await makeReview({ state: 'published' })
  const span = { from: new Date(now().getTime() - days(1)), to: new Date(now().getTime() + days(1)) }
  const sets = { current: { reviewPoints: 50, reviewsPerMonth: 5 }, draft: { reviewPoints: 100, reviewsPerMonth: 2 } }
  expect(await simulateReviews(sets, { ...span, membersOnly: true })).toEqual({ reviews: 3, current: 150, draft: 200 })
  expect(await simulateReviews(sets, { ...span, membersOnly: false })).toEqual({ reviews: 4, current: 200, draft: 300 })
  expect(await simulateReviews(sets, { from: span.to, to: new Date(span.to.getTime() + days(1)), membersOnly: false })).toEqual({ reviews: 0, current: 0, draft: 0 })
})
