import type * as z from 'zod'
import { db } from '#lib/db/db.ts'
import { lineName } from '#lib/reviews/bought-line.ts'
import { writeSchema } from '#lib/reviews/schema.ts'
import { writeReview } from '#lib/reviews/write-review.ts'
import { visit } from '#lib/test-support/consent.ts'
import { makeOrder } from '../orders/make-order.ts'
import { makePerson } from '../people/make-person.ts'
import { requirePerson } from '../people/require-person.ts'
import { orderInput } from '../schema/orders.ts'
import { personInput } from '../schema/people.ts'
import type { Review, reviewInput } from '../schema/reviews.ts'
import { moveReview } from './move-review.ts'
import { readReview } from './read-review.ts'

/** A review, by the shop's commands: its goods are bought and delivered, its author writes it, the staff decide. */
export async function makeReview({ person, sku, rating, text, state }: z.output<typeof reviewInput>): Promise<Review> {
  const author = person === undefined ? (await makePerson(personInput.parse({ persona: 'anna' }))).id : await requirePerson(person)
  const line = (sku === undefined ? null : await deliveredLine(author, sku)) ?? (await buy(author, sku))
  const { id } = await writeReview(author, writeSchema.parse({ line, rating, text, consents: [] }), visit(`/account/reviews/${line}`))
  if (state === 'removed') await moveReview(id, 'published')
  return state === 'pending' ? readReview(id) : moveReview(id, state)
}

/** The line of an order by which somebody was handed over these goods. */
async function deliveredLine(personId: string, sku: string): Promise<string | null> {
  const found = await db.orderLine.findFirst({ where: { sku, order: { personId, state: 'delivered' } }, orderBy: { order: { number: 'asc' } }, select: { position: true, order: { select: { number: true } } } })
  return found && lineName(found.order.number, found.position)
}

async function buy(person: string, sku: string | undefined): Promise<string> {
  const { number } = await makeOrder(orderInput.parse({ person, paid: true, to: 'delivered', ...(sku !== undefined && { lines: [{ sku }] }) }))
  return lineName(number, 0)
}
