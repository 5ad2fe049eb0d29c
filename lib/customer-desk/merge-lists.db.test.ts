import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { changeCompared } from '#lib/compare/change-compared.ts'
import { comparedSlugs } from '#lib/compare/compared-slugs.ts'
import { db } from '#lib/db/db.ts'
import { proofCode } from '#lib/proofs/proof-secret.ts'
import { type MadeCustomer, makeCustomer } from '#lib/test-support/make-customer.ts'
import { keepViewed } from '#lib/viewed/keep-viewed.ts'
import { setViewing } from '#lib/viewed/set-viewing.ts'
import { viewedSlugs } from '#lib/viewed/viewed-slugs.ts'
import { beginMerge } from './begin-merge.ts'
import { finishMerge } from './finish-merge.ts'

const [a = '', b = '', c = '', d = '', e = ''] = (await db.product.findMany({ where: { status: 'active' }, orderBy: { popularity: 'desc' }, take: 5, select: { slug: true } })).map(({ slug }) => slug)

async function merge(kept: MadeCustomer, gone: MadeCustomer): Promise<void> {
  const officer = { personId: randomUUID() }
  const proofs = await beginMerge(officer, { kept: { channel: 'email', value: kept.email }, gone: { channel: 'email', value: gone.email } })
  await finishMerge(officer, { ...proofs, keptCode: proofCode(proofs.keptProof), goneCode: proofCode(proofs.goneProof) })
}

test('comparisons become one of four, the own one first; what was looked at moves to whoever asked for it', async () => {
  const [kept, gone] = [await makeCustomer(), await makeCustomer()]
  await changeCompared(kept.personId, { add: [a, b], drop: [] })
  await changeCompared(gone.personId, { add: [c, b, d, e], drop: [] })
  for (const { personId } of [kept, gone]) await setViewing(personId, true)
  await keepViewed(kept.personId, [a])
  await keepViewed(gone.personId, [b, a])
  await merge(kept, gone)
  expect((await comparedSlugs(kept.personId)).toSorted()).toEqual([a, b, c, d].toSorted())
  expect(await viewedSlugs(kept.personId)).toEqual([b, a])
})

test('what was looked at by the record that goes, goes with it, when the other has not asked for it §4.1.2', async () => {
  const [kept, gone] = [await makeCustomer(), await makeCustomer()]
  await setViewing(gone.personId, true)
  await keepViewed(gone.personId, [a])
  await merge(kept, gone)
  expect(await viewedSlugs(kept.personId)).toBeNull()
  expect(await db.viewedProduct.count({ where: { personId: { in: [kept.personId, gone.personId] } } })).toBe(0)
})
