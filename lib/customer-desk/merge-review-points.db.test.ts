import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { getBalance } from '#lib/bonus/ledger/balance.ts'
import { settleReview } from '#lib/bonus/reviews/settle-review.ts'
import { db } from '#lib/db/db.ts'
import { proofCode } from '#lib/proofs/proof-secret.ts'
import { makeBonusMember } from '#lib/test-support/make-bonus-member.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { decideReview, makeReview } from '#lib/test-support/make-review.ts'
import { beginMerge } from './begin-merge.ts'
import { finishMerge } from './finish-merge.ts'

const isRewarded = async (orderId: string) => (await db.$queryRaw<{ yes: boolean }[]>`SELECT is_review_rewarded(${orderId}::uuid, 0) AS yes`)[0]?.yes

test.each([['who takes part', true], ['who does not', false]])('points for reviews go along with their review to the record that stays, of %s, and back from there §4.1.11', async (_, member) => {
  const [kept, gone] = [member ? (await makeBonusMember()).customer : await makeCustomer(), await makeBonusMember()]
  const review = await makeReview({ author: gone.customer, rating: 2, state: 'published' })
  const line = { orderId: review.order.id, position: 0 }
  expect(await settleReview({ ...line, first: true })).toBe('given')
  const officer = { personId: randomUUID() }
  const proofs = await beginMerge(officer, { kept: { channel: 'email', value: kept.email }, gone: { channel: 'email', value: gone.customer.email } })
  await finishMerge(officer, { ...proofs, keptCode: proofCode(proofs.keptProof), goneCode: proofCode(proofs.goneProof) })
  const { id } = await db.bonusMember.findFirstOrThrow({ where: { personId: kept.personId, leftAt: null }, select: { id: true } })
  const before = await getBalance(id)
  expect(await settleReview({ ...line, first: false })).toBeNull()
  expect(await isRewarded(line.orderId)).toBe(true)
  await decideReview(review.id, 'removed')
  expect(await settleReview({ ...line, first: false })).toBe('taken')
  expect(await getBalance(id)).toBe(before - 50)
})
