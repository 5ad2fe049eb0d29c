import { expect, test } from 'vitest'
import { db } from '#lib/db/db.ts'
import { accountKeeps } from '#lib/policy/account-keeps.ts'
import { approveVersion } from '#lib/policy/approve-version.ts'
import { draftVersion } from '#lib/policy/draft-version.ts'
import { firstPurposes } from '#lib/policy/first-purposes.ts'
import { publishVersion } from '#lib/policy/publish-version.ts'
import { visit } from '#lib/test-support/consent.ts'
import { makeDelivered } from '#lib/test-support/make-delivered.ts'
import { makeReview } from '#lib/test-support/make-review.ts'
import { addPhoto } from './add-photo.ts'
import { deleteReview } from './delete-review.ts'
import { getOwnReviews, getReviewForm, getUnreviewed } from './queries.ts'
import { writeReview } from './write-review.ts'

/** The policy as it was before reviews were kept with an account. */
async function publishOlder(): Promise<void> {
  const { text } = await db.documentVersion.findFirstOrThrow({ where: { document: { code: 'policy' }, state: 'published' }, select: { text: true } })
  const older = text.replace('личные разделы: заказы, отзывы, адреса', 'личные разделы: заказы, адреса')
  const purposes = firstPurposes.map((purpose) => (purpose.code === 'account' ? { ...purpose, categories: purpose.categories.filter((category) => category !== 'reviews') } : purpose))
  await draftVersion({ code: 'policy', text: older, purposes, author: 'Анна' })
  await approveVersion({ code: 'policy', approver: 'Борис' })
  await publishVersion({ code: 'policy' })
}

test('while the policy in force does not name reviews none is asked for or taken; what is there can be deleted §3.2 §6.2.1', async () => {
  const { id, author, order } = await makeReview({ state: 'published' })
  const { number } = await makeDelivered({ personId: author.personId })
  const input = { line: `${number}-1`, rating: 5, text: '', consents: [] }
  expect(await getOwnReviews(author.personId)).toMatchObject({ offered: true, waiting: [{ line: input.line }] })
  await publishOlder()
  expect(await accountKeeps('reviews')).toBe(false)
  expect(await getOwnReviews(author.personId)).toMatchObject({ offered: false, waiting: [], written: [{ id }] })
  expect([await getUnreviewed(author.personId, number), await getReviewForm(author.personId, input.line)]).toEqual([[], null])
  for (const line of [input.line, `${order.number}-1`]) await expect(writeReview(author.personId, { ...input, line }, visit())).rejects.toMatchObject({ code: 'reviews-not-offered' })
  await expect(addPhoto(author.personId, id, Buffer.from(''))).rejects.toMatchObject({ code: 'reviews-not-offered' })
  await deleteReview(author.personId, id)
  expect(await db.review.count({ where: { personId: author.personId } })).toBe(0)
})
