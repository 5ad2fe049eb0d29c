import { afterEach, expect, test } from 'vitest'
import { minutes, now, travel } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { claimSession, findSession } from './find-session.ts'

afterEach(() => travel(0))

const somewhere = () => Promise.resolve({ address: '203.0.113.7', country: 'RU', device: 'Chrome, Windows' })

test('a living session is its customer', async () => {
  const { email: _, mobile: __, ...customer } = await makeCustomer({ roles: ['support', 'hr'], secondFactor: true })
  expect(await findSession(customer.sessionId, somewhere)).toEqual(customer)
})

test('without roles and second factor, too', async () => {
  const { sessionId } = await makeCustomer()
  expect(await findSession(sessionId, somewhere)).toMatchObject({ givenName: 'Анна', roles: [], secondFactor: false })
})

test('an ended, an expired and an unknown session are nobody', async () => {
  const [ended, expired] = [await makeCustomer(), await makeCustomer()]
  await db.session.update({ where: { id: ended.sessionId }, data: { revokedAt: now() } })
  await db.session.update({ where: { id: expired.sessionId }, data: { expiresAt: now() } })
  expect(await findSession(ended.sessionId, somewhere)).toBeNull()
  expect(await findSession(expired.sessionId, somewhere)).toBeNull()
  expect(await findSession('01890000-0000-7000-8000-000000000000', somewhere)).toBeNull()
})

test('a cookie is made out for a session once, and not for an old one', async () => {
  const { sessionId } = await makeCustomer()
  expect(await Promise.all([claimSession(sessionId), claimSession(sessionId)])).toContain(true)
  expect(await claimSession(sessionId)).toBe(false)
})

test('where it was last used is noted every five minutes, and the last use of an ended one is not', async () => {
  const { sessionId } = await makeCustomer()
  const seen = () => db.session.findUniqueOrThrow({ where: { id: sessionId }, select: { lastSeenAt: true, address: true, country: true } })
  const before = await seen()
  await findSession(sessionId, somewhere)
  expect(await seen()).toEqual(before)

  travel(minutes(6))
  await findSession(sessionId, somewhere)
  const after = await seen()
  expect(after).toMatchObject({ address: '203.0.113.7', country: 'RU' })
  expect(after.lastSeenAt.getTime() - before.lastSeenAt.getTime()).toBeGreaterThan(minutes(5))

  await db.session.update({ where: { id: sessionId }, data: { revokedAt: now() } })
  travel(minutes(20))
  expect(await findSession(sessionId, somewhere)).toBeNull()
  expect(await seen()).toEqual(after)
})
