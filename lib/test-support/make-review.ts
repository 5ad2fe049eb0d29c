import { randomUUID } from 'node:crypto'
import { now } from '#lib/clock/clock.ts'
import { actAs } from '#lib/db/act-as.ts'
import { db } from '#lib/db/db.ts'
import type { ReviewReason } from '#lib/reviews/reasons.ts'
import { makeCustomer, type MadeCustomer } from './make-customer.ts'
import { makeDelivered } from './make-delivered.ts'

type Author = Pick<MadeCustomer, 'personId'>
type Wish<Whose extends Author> = { readonly author?: Whose; readonly rating?: number; readonly text?: string; readonly state?: 'pending' | 'published' | 'declined' | 'removed' }

/** A review of goods of its own, delivered just now to its author. */
export async function makeReview<Whose extends Author = MadeCustomer>({ author, rating = 5, text = 'Ношу месяц, заряда хватает на неделю.', state = 'pending' }: Wish<Whose> = {}) {
  const buyer = author ?? (await makeCustomer())
  const order = await makeDelivered({ personId: buyer.personId })
  const variant = await db.variant.findUniqueOrThrow({ where: { id: order.variantIds[0] ?? '' }, select: { productId: true } })
  const data = { productId: variant.productId, orderId: order.id, position: 0, personId: buyer.personId, rating, text, createdAt: now() }
  const { id } = await db.review.create({ data, select: { id: true } })
  if (state === 'declined') await decideReview(id, 'declined')
  if (state === 'published' || state === 'removed') await decideReview(id, 'published')
  if (state === 'removed') await decideReview(id, 'removed')
  return { id, author: buyer, order, productId: variant.productId }
}

/** What somebody of the staff decides about a review, whoever they are. */
export async function decideReview(id: string, state: 'published' | 'declined' | 'removed', reason: ReviewReason = 'abuse', staffId: string = randomUUID()): Promise<void> {
  const decided = { state, reason: state === 'published' ? null : reason, reasonWords: null, moderatedAt: now(), moderatedBy: staffId }
  await actAs({ personId: staffId, role: 'support' }, () => db.$transaction((tx) => tx.review.update({ where: { id }, data: decided })))
}
