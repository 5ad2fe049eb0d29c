import { expect, test } from 'vitest'
import { db } from '#lib/db/db.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { acceptPolicy } from './accept-policy.ts'
import { acceptedPolicy } from './accepted-policy.ts'
import { currentPolicy, policyAt } from './policy-at.ts'

const accept = (personId: string) => db.$transaction((tx) => acceptPolicy(tx, personId))

test('taking note is written once a version, with the moment, and is not changed §9.1', async () => {
  const { personId } = await makeCustomer()
  const { number } = await currentPolicy()
  expect(await accept(personId)).toBe(number)
  const first = await acceptedPolicy(personId)
  expect(first).toMatchObject({ number })
  expect(await accept(personId)).toBe(number)
  expect(await acceptedPolicy(personId)).toEqual(first)
  await expect(db.policyAcceptance.updateMany({ where: { personId }, data: { acceptedAt: new Date('2020-01-01') } })).rejects.toThrow()
})

test('many at once write one §9.1', async () => {
  const { personId } = await makeCustomer()
  await Promise.all(Array.from({ length: 8 }, () => accept(personId)))
  expect(await db.policyAcceptance.count({ where: { personId } })).toBe(1)
})

test('taking note is no consent §2.1', async () => {
  const { personId } = await makeCustomer()
  await accept(personId)
  expect(await db.consentEvent.count({ where: { subject: { personId } } })).toBe(0)
})

test('before the first version nothing was in force §9.2', async () => {
  const { effectiveFrom, versionId } = await currentPolicy()
  expect(await policyAt(new Date(effectiveFrom.getTime() - 1))).toBeNull()
  expect((await policyAt(effectiveFrom))?.versionId).toBe(versionId)
})
