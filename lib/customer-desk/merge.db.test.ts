import { randomUUID } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { db } from '#lib/db/db.ts'
import { makeOwnClaim, makeOwnRequest } from '#lib/privacy/own-appeals.ts'
import { readJournal } from '#lib/privacy/journal/read-journal.ts'
import { proofCode } from '#lib/proofs/proof-secret.ts'
import { blockSubject } from '#lib/subjects/block-subject.ts'
import { subjectOfPerson } from '#lib/subjects/find-subject.ts'
import { withdrawConsents } from '#lib/consent/withdraw-consents.ts'
import { grantConsents } from '#lib/consent/grant-consents.ts'
import { ADS, NEWS, tokenOf, visit } from '#lib/test-support/consent.ts'
import { type MadeCustomer, makeCustomer } from '#lib/test-support/make-customer.ts'
import { makeOrder } from '#lib/test-support/make-order.ts'
import { makeVariant } from '#lib/test-support/make-variant.ts'
import { outcome } from '#lib/test-support/outcome.ts'
import { beginMerge } from './begin-merge.ts'
import { finishMerge } from './finish-merge.ts'

const officer = { personId: randomUUID() }
const email = (who: MadeCustomer) => ({ channel: 'email', value: who.email }) as const
const begin = (kept: MadeCustomer, gone: MadeCustomer) => beginMerge(officer, { kept: email(kept), gone: email(gone) })
type Begun = Awaited<ReturnType<typeof begin>>
const finish = ({ keptProof, goneProof }: Begun, by = officer) =>
  finishMerge(by, { keptProof, goneProof, keptCode: proofCode(keptProof), goneCode: proofCode(goneProof) })
const merge = async (kept: MadeCustomer, gone: MadeCustomer) => finish(await begin(kept, gone))

/** A proved contact of somebody signed in needs no second letter. */
async function grantFor({ personId, email: value }: MadeCustomer, purposes: readonly ('news-offers' | 'ads')[]) {
  const tokens = await Promise.all(purposes.map((purpose) => tokenOf('communications', purpose === 'ads' ? ADS : NEWS)))
  await db.$transaction((tx) => grantConsents(tx, { point: 'communications', tokens, contacts: { email: value }, personId, evidence: visit(), proved: { email: randomUUID() } }))
}

const live = (personId: string) => db.$queryRaw<{ purpose: string; channel: string; hash: string }[]>`
  SELECT l.purpose, l.channel::text AS channel, l.contact_hash AS hash FROM consent_live l JOIN subjects s ON s.id = l.subject_id WHERE s.person_id = ${personId}::uuid ORDER BY 1, 2, 3`

async function twoWithMuch() {
  const [kept, gone] = [await makeCustomer(), await makeCustomer()]
  const { id: variantId, productId } = await makeVariant({ stock: 20 })
  const orders = []
  for (const { personId } of [kept, gone, gone]) orders.push((await makeOrder({ variantId }, 'on_delivery', personId)).id)
  await db.wish.createMany({ data: [kept, gone].map(({ personId }) => ({ personId, productId })) })
  for (const { personId } of [kept, gone]) await db.address.create({ data: { personId, regionCode: '64', city: 'Саратов', address: 'ул. Мира, 1', isDefault: true } })
  await makeOwnRequest(gone.personId, { kind: 'question', text: 'Как у вас с данными?' })
  return { kept, gone, orders }
}

describe('two persons become one', () => {
  test('when both have proved their contacts: nothing is lost or doubled §1.1.6 §6.1.2', async () => {
    const { kept, gone, orders } = await twoWithMuch()
    const addresses = await db.address.count()
    const { moved, dropped } = await merge(kept, gone)
    expect(moved).toMatchObject({ orders: 2, addresses: 1, subject_requests: 1 })
    expect(dropped).toEqual(['email', 'mobile'])
    expect(new Set((await db.order.findMany({ where: { id: { in: orders } }, select: { personId: true } })).map(({ personId }) => personId))).toEqual(new Set([kept.personId]))
    expect(await db.address.count()).toBe(addresses)
    expect(await db.address.count({ where: { personId: kept.personId, isDefault: true } })).toBe(1)
    expect(await db.wish.count({ where: { personId: kept.personId } })).toBe(1)
    expect(await db.subjectRequest.count({ where: { personId: kept.personId, kind: 'question' } })).toBe(1)
    expect(await db.person.findUnique({ where: { id: gone.personId } })).toBeNull()
    expect(await db.session.count({ where: { id: gone.sessionId } })).toBe(0)
    expect(await db.personMerge.findUnique({ where: { goneId: gone.personId } })).toMatchObject({ keptId: kept.personId, staffId: officer.personId })
    // What was done with the data of whoever went stands in the journal of whoever stays.
    expect((await readJournal(kept.personId, { take: 200 })).lines.some(({ sources }) => sources.includes('subject_requests'))).toBe(true)
  })

  test('a contact that only one of them has comes along, proved; whatever both have stays as it was', async () => {
    const [kept, gone] = [await makeCustomer(), await makeCustomer()]
    await db.contactPoint.deleteMany({ where: { personId: kept.personId, kind: 'mobile' } })
    await merge(kept, gone)
    const points = await db.contactPoint.findMany({ where: { personId: kept.personId }, orderBy: { kind: 'asc' }, select: { kind: true, value: true, verifiedAt: true } })
    expect(points.map(({ kind, value, verifiedAt }) => [kind, value, verifiedAt !== null])).toEqual([['email', kept.email, true], ['mobile', gone.mobile, true]])
    expect(await db.contactPoint.count({ where: { value: gone.email } })).toBe(0)
  })

  test('consents of whoever goes end, whatever stays allowed was allowed before by the same contact §4.1.9 §4.1.10', async () => {
    const [kept, gone] = [await makeCustomer(), await makeCustomer()]
    await grantFor(kept, ['news-offers'])
    await grantFor(gone, ['news-offers', 'ads'])
    const before = await live(kept.personId)
    expect(await live(gone.personId)).toHaveLength(2)
    expect((await merge(kept, gone)).ended).toBe(2)
    expect(await live(kept.personId)).toEqual(before)
  })

  test('a withdrawal at the same moment is never undone, nor is one of whoever stays', async () => {
    for (let round = 0; round < 6; round += 1) {
      const [kept, gone] = [await makeCustomer(), await makeCustomer()]
      await grantFor(kept, ['news-offers'])
      await grantFor(gone, ['news-offers'])
      const begun = await begin(kept, gone)
      const withdraw = (personId: string) => db.$transaction((tx) => withdrawConsents(tx, { personId, cells: 'all', evidence: visit(), point: 'communications' }))
      await Promise.all([finish(begun), withdraw(kept.personId), withdraw(gone.personId)])
      expect(await live(kept.personId)).toEqual([])
    }
  })

  test('not without both codes, nor with codes of another merge, nor in other hands, nor twice', async () => {
    const [kept, gone, other] = [await makeCustomer(), await makeCustomer(), await makeCustomer()]
    const begun = await begin(kept, gone)
    const another = await begin(kept, other)
    expect(await outcome(finishMerge(officer, { ...begun, keptCode: proofCode(begun.keptProof), goneCode: '000000' }))).toBe('code-wrong')
    expect(await outcome(finish({ ...begun, goneProof: another.goneProof }))).toBe('code-dead')
    expect(await outcome(finish(begun, { personId: randomUUID() }))).toBe('code-dead')
    expect(await outcome(finish({ ...begun, keptProof: begun.goneProof, goneProof: begun.keptProof }))).toBe('code-dead')
    const both = await Promise.all([outcome(finish(begun)), outcome(finish(begun))])
    expect(both.filter((code) => code === 'code-dead')).toHaveLength(1)
    expect(await db.personMerge.count({ where: { keptId: kept.personId } })).toBe(1)
  })

  test('not while data are blocked, destroyed or claimed; not of one and the same, not of staff §6.2.4 §8.1', async () => {
    const [kept, gone] = [await makeCustomer(), await makeCustomer()]
    expect(await outcome(begin(kept, kept))).toBe('same-person')
    expect(await outcome(begin(kept, { ...gone, email: 'nobody@example.ru' }))).toBe('contact-unknown')
    expect(await outcome(begin(kept, await makeCustomer({ roles: ['support'], secondFactor: true })))).toBe('merge-staff')
    const begun = await begin(kept, gone)
    await makeOwnClaim(gone.personId, { kind: 'other', text: 'Где мой заказ?', order: null })
    expect(await outcome(finish(begun))).toBe('merge-claim')
    const [third, fourth] = [await makeCustomer(), await makeCustomer()]
    await db.$transaction(async (tx) => blockSubject(tx, { subjectId: await subjectOfPerson(tx, third.personId), personId: third.personId, cause: 'обращение' }))
    expect(await outcome(begin(third, fourth))).toBe('merge-blocked')
    expect(await outcome(begin(fourth, third))).toBe('merge-blocked')
    await makeOwnRequest(fourth.personId, { kind: 'destroy', text: 'Уничтожьте' })
    expect(await outcome(begin(await makeCustomer(), fourth))).toMatch(/merge-(destruction|blocked)/)
  })
})
