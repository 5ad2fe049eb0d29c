import { expect, test } from 'vitest'
import { db } from '#lib/db/db.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { outcome } from '#lib/test-support/outcome.ts'
import { addStaff, takeRole } from './add-staff.ts'
import { listStaff } from './list-staff.ts'

const rolesOf = async (personId: string) => (await db.account.findUniqueOrThrow({ where: { personId }, select: { roles: true } })).roles

test('the last admin stays one; of two who take the role from each other at once one stays', async () => {
  await db.$executeRaw`UPDATE accounts SET roles = '{}' WHERE roles <> '{}'`
  const [one, other] = [await makeCustomer({ roles: ['admin', 'hr'] }), await makeCustomer({ roles: ['admin'] })]
  const outcomes = await Promise.all([outcome(takeRole(other.personId, 'admin')), outcome(takeRole(one.personId, 'admin'))])
  expect(outcomes.toSorted()).toEqual(['in', 'last-admin'])
  const left = [...(await rolesOf(one.personId)), ...(await rolesOf(other.personId))].filter((role) => role === 'admin')
  expect(left).toEqual(['admin'])
})

test('a role given or taken ends the sessions', async () => {
  const who = await makeCustomer()
  await addStaff(who.email, 'support')
  expect(await rolesOf(who.personId)).toEqual(['support'])
  expect(await db.session.count({ where: { personId: who.personId, revokedAt: null } })).toBe(0)
  await takeRole(who.personId, 'support')
  expect(await outcome(takeRole(who.personId, 'support'))).toBe('not-found')
})

test('the list has everybody with a role, and nobody else', async () => {
  const [staff, customer] = [await makeCustomer({ roles: ['warehouse'], secondFactor: true }), await makeCustomer()]
  const listed = await listStaff()
  expect(listed.find(({ personId }) => personId === staff.personId)).toMatchObject({ email: staff.email, roles: ['warehouse'], secondFactor: true })
  expect(listed.map(({ personId }) => personId)).not.toContain(customer.personId)
})
