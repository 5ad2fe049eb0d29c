import * as z from 'zod'
import { review, reviewInput, reviewMove, reviewParams, reviewsQuery } from '../schema/reviews.ts'
import { call } from '../server/call.ts'
import { makeReview } from './make-review.ts'
import { moveReview } from './move-review.ts'
import { listReviews } from './read-review.ts'

export const reviewCalls = [
  call({ method: 'POST', path: '/reviews', status: 201, summary: 'A review of somebody to whom its goods were delivered, and what the staff have decided about it', body: reviewInput, answer: review, run: ({ body }) => makeReview(body) }),
  call({ method: 'GET', path: '/reviews', summary: 'Reviews of goods, in any state, the newest first', query: reviewsQuery, answer: z.array(review), run: ({ query: { sku } }) => listReviews(sku) }),
  call({
    method: 'POST', path: '/reviews/{id}/moves', summary: 'The staff publish it, decline it or take it down, or its author deletes it; answers it as it was before it was deleted', params: reviewParams, body: reviewMove, answer: review,
    run: ({ params: { id }, body: { to } }) => moveReview(id, to),
  }),
]
