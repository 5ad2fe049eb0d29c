import { afterEach, describe, expect, test } from 'vitest'
import { findSession } from '#lib/auth/find-session.ts'
import { days, minutes, travel } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { sweepLimits } from '#lib/limits/sweep-limits.ts'
import { proofCode } from '#lib/proofs/proof-secret.ts'
import { sweepProofs } from '#lib/proofs/sweep-proofs.ts'
import { addStaff, removeStaff } from '#lib/staff/add-staff.ts'
import { makeAccount, makeClient, PASSWORD } from '#lib/test-support/make-account.ts'
import { outcome } from '#lib/test-support/outcome.ts'
import { askForCode } from './ask-for-code.ts'
import { endOtherSessions, endOwnSession, endSession } from './end-sessions.ts'
import { enterCode } from './enter-code.ts'
import { openByProvider } from './open-by-provider.ts'
import { register } from './register.ts'
import { signInByPassword } from './sign-in.ts'
import { sweepAccounts } from './sweep-accounts.ts'

afterEach(() => travel(0))

const here = () => Promise.resolve(makeClient())
const kindsOf = async (personId: string) => (await db.securityEvent.findMany({ where: { personId }, orderBy: { id: 'asc' } })).map(({ kind }) => kind)

async function another(anna: Awaited<ReturnType<typeof makeAccount>>): Promise<string> {
  const opened = await signInByPassword(anna.byEmail, PASSWORD, makeClient())
  if (!('sessionId' in opened)) throw new Error('no session')
  return opened.sessionId
}

describe('ending sessions', () => {
  test('one: it is refused at its next request, the others go on §5.6', async () => {
    const anna = await makeAccount()
    const other = await another(anna)
    await endSession(anna, other, makeClient())
    expect(await findSession(other, here)).toBeNull()
    expect(await findSession(anna.sessionId, here)).toMatchObject({ personId: anna.personId })
    expect(await outcome(endSession(anna, other, makeClient()))).toBe('not-found')
    expect(await kindsOf(anna.personId)).toEqual(['signed-in', 'session-ended'])
  })

  test('somebody else’s is not there', async () => {
    const [anna, boris] = [await makeAccount(), await makeAccount()]
    expect(await outcome(endSession(anna, boris.sessionId, makeClient()))).toBe('not-found')
    expect(await findSession(boris.sessionId, here)).not.toBeNull()
  })

  test('all others', async () => {
    const anna = await makeAccount()
    const others = [await another(anna), await another(anna)]
    expect(await endOtherSessions(anna, makeClient())).toBe(2)
    for (const id of others) expect(await findSession(id, here)).toBeNull()
    expect(await findSession(anna.sessionId, here)).not.toBeNull()
    expect(await endOtherSessions(anna, makeClient())).toBe(0)
  })

  test('one’s own, by signing out, once', async () => {
    const anna = await makeAccount()
    await endOwnSession(anna, makeClient())
    await endOwnSession(anna, makeClient())
    expect(await findSession(anna.sessionId, here)).toBeNull()
    expect(await kindsOf(anna.personId)).toEqual(['signed-out'])
  })
})

describe('staff', () => {
  test('a new role ends all sessions and makes the second factor due §1.1.1', async () => {
    const anna = await makeAccount()
    await addStaff(anna.email, 'support')
    await addStaff(anna.email, 'support')
    expect(await db.account.findUniqueOrThrow({ where: { personId: anna.personId } })).toMatchObject({ roles: ['support'] })
    expect(await findSession(anna.sessionId, here)).toBeNull()
    expect(await signInByPassword(anna.byEmail, PASSWORD, makeClient())).toMatchObject({ secondFactorDue: true })
  })

  test('a role that is taken away is gone; unknown people and roles are refused', async () => {
    const anna = await makeAccount({ roles: ['hr', 'admin'] })
    await removeStaff(anna.email, 'hr')
    expect(await db.account.findUniqueOrThrow({ where: { personId: anna.personId } })).toMatchObject({ roles: ['admin'] })
    expect(await findSession(anna.sessionId, here)).toBeNull()
    expect(await outcome(removeStaff(anna.email, 'hr'))).toBe('not-found')
    expect(await outcome(addStaff('nobody@example.ru', 'admin'))).toBe('not-found')
  })
})

describe('another site’s word for an e-mail', () => {
  test('opens the account that has proved the same one, and no other', async () => {
    const anna = await makeAccount()
    expect(await openByProvider('yandex', anna.email.toUpperCase(), makeClient())).toMatchObject({ personId: anna.personId })
    expect(await openByProvider('yandex', 'stranger@example.ru', makeClient())).toBeNull()
    await db.contactPoint.updateMany({ where: { personId: anna.personId, kind: 'email' }, data: { verifiedAt: null } })
    expect(await openByProvider('yandex', anna.email, makeClient())).toBeNull()
  })

  test('never passes the second factor', async () => {
    const anna = await makeAccount({ totp: true })
    expect(await openByProvider('vk', anna.email, makeClient())).toEqual({ factorProofId: expect.any(String) })
  })
})

describe('what is swept', () => {
  test('sessions and addresses after thirty days, the history after a year §1.1.8', async () => {
    const anna = await makeAccount()
    const later = await another(anna)
    travel(days(29))
    await sweepAccounts()
    expect(await db.session.count({ where: { id: later } })).toBe(1)
    expect(await db.securityEvent.findMany({ where: { personId: anna.personId } })).toMatchObject([{ address: expect.any(String) }])
    travel(days(30) + minutes(1))
    expect(await sweepAccounts()).toBeGreaterThanOrEqual(3)
    expect(await db.session.count({ where: { personId: anna.personId } })).toBe(0)
    expect(await db.securityEvent.findMany({ where: { personId: anna.personId } })).toMatchObject([{ kind: 'signed-in', address: null, country: 'RU' }])
    travel(days(366))
    await sweepAccounts()
    expect(await kindsOf(anna.personId)).toEqual([])
  })

  test('proofs that were not given a day after they could be; what proves a contact stays', async () => {
    const anna = await makeAccount()
    const contact = { channel: 'email', value: 'kept@example.ru' } as const
    const unfinished = await register({ surname: 'Петрова', givenName: 'Вера', patronymic: null, contact: { ...contact, value: 'left@example.ru' }, password: PASSWORD }, makeClient())
    const finished = await register({ surname: 'Петрова', givenName: 'Вера', patronymic: null, contact, password: PASSWORD }, makeClient())
    await enterCode(finished, proofCode(finished), makeClient())
    const used = await askForCode('sign_in', anna.byEmail, makeClient())
    await enterCode(used, proofCode(used), makeClient())
    const left = async () => (await db.proof.findMany({ where: { id: { in: [unfinished, finished, used] } } })).map(({ id }) => id).toSorted()

    travel(days(1))
    await sweepProofs()
    expect(await left()).toEqual([unfinished, finished, used].toSorted())
    travel(days(1) + minutes(61))
    await sweepProofs()
    expect(await left()).toEqual([finished, used].toSorted())
    travel(days(366))
    await sweepProofs()
    expect(await left()).toEqual([finished])
  })

  test('limits whose time is over; the others hold §1.1.8 §3.3.2', async () => {
    await db.rateLimit.deleteMany()
    await outcome(signInByPassword({ channel: 'email', value: 'gone@example.ru' }, 'wrong', makeClient()))
    await sweepLimits()
    expect(await db.rateLimit.count()).toBe(2)
    travel(minutes(16))
    expect(await sweepLimits()).toBe(2)
  })
})
