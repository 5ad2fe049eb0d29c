'use server'

import { action } from '#lib/action/action.ts'
import { requireCustomer } from '#lib/auth/current-customer.ts'
import { currentVisit } from '#lib/consent/queries.ts'
import { deleteReview } from './delete-review.ts'
import { dropPhoto as dropCommand } from './drop-photo.ts'
import { whichSchema, writeSchema } from './schema.ts'
import { writeReview } from './write-review.ts'

/** Writes a review, or writes it anew. */
export const write = action(writeSchema, async (given) => {
  const { personId } = await requireCustomer()
  return writeReview(personId, given, await currentVisit(`/account/reviews/${given.line}`))
})

export const remove = action(whichSchema, async ({ id }) => {
  const { personId } = await requireCustomer()
  await deleteReview(personId, id)
  return {}
})

export const dropPhoto = action(whichSchema, async ({ id }) => {
  const { personId } = await requireCustomer()
  await dropCommand(personId, id)
  return {}
})
