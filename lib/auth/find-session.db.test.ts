import { expect, test } from 'vitest'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { claimSession, findSession } from './find-session.ts'

test('a living session is its customer', async () => {
  const { email: _, mobile: __, ...customer } = await makeCustomer({ roles: ['support', 'hr'], secondFactor: true })
  expect(await findSession(customer.sessionId)).toEqual(customer)
})

test('without roles and second factor, too', async () => {
  const { sessionId } = await makeCustomer()
  expect(await findSession(sessionId)).toMatchObject({ givenName: 'Анна', roles: [], secondFactor: false })
})

test('an ended, an expired and an unknown session are nobody', async () => {
  const [ended, expired] = [await makeCustomer(), await makeCustomer()]
  await db.session.update({ where: { id: ended.sessionId }, data: { revokedAt: now() } })
  await db.session.update({ where: { id: expired.sessionId }, data: { expiresAt: now() } })
  expect(await findSession(ended.sessionId)).toBeNull()
  expect(await findSession(expired.sessionId)).toBeNull()
  expect(await findSession('01890000-0000-7000-8000-000000000000')).toBeNull()
})

test('a cookie is made out for a session once, and not for an old one', async () => {
  const { sessionId } = await makeCustomer()
  expect(await Promise.all([claimSession(sessionId), claimSession(sessionId)])).toContain(true)
  expect(await claimSession(sessionId)).toBe(false)
})
