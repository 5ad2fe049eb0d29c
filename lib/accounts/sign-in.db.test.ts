import * as argon2 from '@node-rs/argon2'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { days, minutes, now, travel } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { placeOrder } from '#lib/checkout/place-order.ts'
import { makeAccount, makeClient, PASSWORD } from '#lib/test-support/make-account.ts'
import { fillCheckout, makeCart } from '#lib/test-support/make-order.ts'
import { makeVariant } from '#lib/test-support/make-variant.ts'
import { outcome } from '#lib/test-support/outcome.ts'
import { signInByPassword } from './sign-in.ts'

vi.mock('@node-rs/argon2', async (original) => {
  const real = await original<typeof argon2>()
  return { ...real, verify: vi.fn<typeof argon2.verify>(real.verify) }
})
beforeEach(() => void vi.mocked(argon2.verify).mockClear())
afterEach(() => travel(0))

const nobody = { channel: 'email', value: 'nobody@example.ru' } as const
const eventsOf = (personId: string) => db.securityEvent.findMany({ where: { personId }, orderBy: { id: 'asc' } })
const noticesTo = (recipient: string) => db.outboxMessage.count({ where: { template: 'new-sign-in', recipient } })

describe('with the right password', () => {
  test('by e-mail and by phone a session begins §4.1.1', async () => {
    const anna = await makeAccount()
    const client = makeClient()
    for (const contact of [anna.byEmail, anna.bySms]) {
      const opened = await signInByPassword(contact, PASSWORD, client)
      if (!('sessionId' in opened)) throw new Error('no session')
      expect(await db.session.findUniqueOrThrow({ where: { id: opened.sessionId } })).toMatchObject({ personId: anna.personId, method: 'password', ...client, claimedAt: null, revokedAt: null, secondFactorAt: null })
    }
    expect(await eventsOf(anna.personId)).toMatchObject([{ kind: 'signed-in', detail: 'password', ...client }, { kind: 'signed-in' }])
  })

  test('what was bought as a guest since the account began comes along', async () => {
    const anna = await makeAccount()
    const cartId = await makeCart({ variantId: (await makeVariant()).id })
    const input = await fillCheckout(cartId, 'on_delivery')
    const { id } = await placeOrder(cartId, { ...input, contact: { ...input.contact, email: anna.email } })
    await signInByPassword(anna.byEmail, PASSWORD, makeClient())
    expect(await db.order.findUniqueOrThrow({ where: { id }, select: { personId: true } })).toEqual({ personId: anna.personId })
  })

  test('composed or not, a letter is the same letter', async () => {
    const anna = await makeAccount()
    expect(await outcome(signInByPassword(anna.byEmail, PASSWORD.normalize('NFD'), makeClient()))).toBe('in')
  })

  test('a new device is told of by e-mail, once, unless that is switched off §4.1.4', async () => {
    const [anna, boris] = [await makeAccount(), await makeAccount()]
    await db.account.update({ where: { personId: boris.personId }, data: { signInNotices: false } })
    for (const { byEmail } of [anna, anna, boris]) await signInByPassword(byEmail, PASSWORD, makeClient('Safari, iOS'))
    expect(await noticesTo(anna.email)).toBe(1)
    expect(await noticesTo(boris.email)).toBe(0)
    await signInByPassword(anna.byEmail, PASSWORD, makeClient('Firefox, Linux'))
    expect(await noticesTo(anna.email)).toBe(2)
  })

  test('staff are sent to their second factor', async () => {
    const staff = await makeAccount({ roles: ['support'] })
    expect(await signInByPassword(staff.byEmail, PASSWORD, makeClient())).toMatchObject({ secondFactorDue: true })
    const equipped = await makeAccount({ roles: ['support'], totp: true })
    expect(await signInByPassword(equipped.byEmail, PASSWORD, makeClient())).toEqual({ factorProofId: expect.any(String) })
    expect(await db.session.count({ where: { personId: equipped.personId } })).toBe(1)
  })
})

describe('known and unknown are the same', () => {
  test('answer and work: one verification of the same cost, one statement, no session', async () => {
    const anna = await makeAccount()
    const withoutPassword = await makeAccount()
    await db.account.update({ where: { personId: withoutPassword.personId }, data: { passwordHash: null } })
    const statements = vi.spyOn(db, '$executeRaw')
    for (const [contact, password] of [[anna.byEmail, 'wrong'], [nobody, 'wrong'], [nobody, PASSWORD], [withoutPassword.byEmail, PASSWORD]] as const) {
      vi.mocked(argon2.verify).mockClear()
      statements.mockClear()
      await expect(signInByPassword(contact, password, makeClient())).rejects.toMatchObject({ code: 'wrong-credentials', fields: {} })
      expect(vi.mocked(argon2.verify)).toHaveBeenCalledTimes(1)
      const [hash] = vi.mocked(argon2.verify).mock.calls[0] ?? []
      expect(String(hash)).toMatch(/^\$argon2id\$v=19\$m=32768,t=3,p=1\$/)
      expect(statements).toHaveBeenCalledTimes(1)
    }
    statements.mockRestore()
    expect(await db.session.count({ where: { personId: anna.personId } })).toBe(1)
  })

  test('a wrong password is in the history of its owner only', async () => {
    const [anna, boris] = [await makeAccount(), await makeAccount()]
    await expect(signInByPassword(anna.byEmail, 'wrong', makeClient())).rejects.toMatchObject({ code: 'wrong-credentials' })
    expect(await eventsOf(anna.personId)).toMatchObject([{ kind: 'sign-in-failed', detail: 'password', device: 'Chrome, Windows', country: 'RU' }])
    expect(await eventsOf(boris.personId)).toEqual([])
  })

  test('a contact nobody has proved opens nothing §2.4 §4.1.5', async () => {
    const anna = await makeAccount()
    await db.contactPoint.updateMany({ where: { personId: anna.personId, kind: 'email' }, data: { verifiedAt: null } })
    await expect(signInByPassword(anna.byEmail, PASSWORD, makeClient())).rejects.toMatchObject({ code: 'wrong-credentials' })
  })
})

describe('limits', () => {
  test.each(['known', 'unknown'])('five wrong passwords, then nothing for a quarter of an hour, not even the right one: %s', async (who) => {
    const contact = who === 'known' ? (await makeAccount()).byEmail : ({ channel: 'email', value: 'stranger@example.ru' } as const)
    for (let i = 0; i < 5; i += 1) await expect(signInByPassword(contact, 'wrong', makeClient())).rejects.toMatchObject({ code: 'wrong-credentials' })
    await expect(signInByPassword(contact, PASSWORD, makeClient())).rejects.toMatchObject({ code: 'too-many-tries', fields: { minutes: '15' } })
  })

  test('twenty at once are five', async () => {
    const anna = await makeAccount()
    const results = await Promise.allSettled(Array.from({ length: 20 }, () => signInByPassword(anna.byEmail, 'wrong', makeClient())))
    const codes = results.map((result) => (result.status === 'rejected' ? result.reason.code : 'in'))
    expect(codes.filter((code) => code === 'wrong-credentials')).toHaveLength(5)
    expect(codes.filter((code) => code === 'too-many-tries')).toHaveLength(15)
  })

  test('the right one forgets the wrong ones', async () => {
    const anna = await makeAccount()
    for (let round = 0; round < 2; round += 1) {
      for (let i = 0; i < 4; i += 1) await expect(signInByPassword(anna.byEmail, 'wrong', makeClient())).rejects.toMatchObject({ code: 'wrong-credentials' })
      await signInByPassword(anna.byEmail, PASSWORD, makeClient())
    }
  })
})

test('a password that is changed while it is compared opens nothing', async () => {
  const anna = await makeAccount()
  const changed = await makeAccount()
  const { passwordHash } = await db.account.findUniqueOrThrow({ where: { personId: changed.personId } })
  vi.mocked(argon2.verify).mockImplementationOnce(async () => {
    await db.account.update({ where: { personId: anna.personId }, data: { passwordHash } })
    return true
  })
  await expect(signInByPassword(anna.byEmail, PASSWORD, makeClient())).rejects.toMatchObject({ code: 'wrong-credentials' })
})

describe('the database itself', () => {
  test('brings no session back to life and gives it to nobody else', async () => {
    const [anna, boris] = [await makeAccount(), await makeAccount()]
    const id = anna.sessionId
    await expect(db.session.update({ where: { id }, data: { personId: boris.personId } })).rejects.toThrow(/does not come back to life/)
    await expect(db.session.update({ where: { id }, data: { expiresAt: new Date(now().getTime() + days(60)) } })).rejects.toThrow(/does not come back to life/)
    await db.session.update({ where: { id }, data: { revokedAt: now(), claimedAt: now() } })
    await expect(db.session.update({ where: { id }, data: { revokedAt: null } })).rejects.toThrow(/does not come back to life/)
    await expect(db.session.update({ where: { id }, data: { claimedAt: null } })).rejects.toThrow(/does not come back to life/)
  })

  test('rewrites no history', async () => {
    const anna = await makeAccount()
    await signInByPassword(anna.byEmail, PASSWORD, makeClient())
    const [event] = await eventsOf(anna.personId)
    const where = { id: event?.id ?? '' }
    await expect(db.securityEvent.update({ where, data: { kind: 'signed-out' } })).rejects.toThrow()
    await expect(db.securityEvent.update({ where, data: { address: '198.51.100.1' } })).rejects.toThrow()
    await db.securityEvent.update({ where, data: { address: null } })
  })

  test('keeps no password that is not argon2id §3.2.7 §5.5', async () => {
    const anna = await makeAccount()
    await expect(db.account.update({ where: { personId: anna.personId }, data: { passwordHash: 'plain' } })).rejects.toThrow(/accounts_password/)
  })
})

test('the clock of a limit runs: another quarter of an hour, another five tries §4.1.4', async () => {
  const anna = await makeAccount()
  for (let i = 0; i < 6; i += 1) await signInByPassword(anna.byEmail, 'wrong', makeClient()).catch(() => {})
  await db.$executeRaw`UPDATE rate_limits SET expire = expire - ${minutes(15)}`
  expect(await outcome(signInByPassword(anna.byEmail, PASSWORD, makeClient()))).toBe('in')
})
