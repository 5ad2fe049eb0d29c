import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { minutes, now, travel } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { currentCode, makeAccount, makeClient, PASSWORD } from '#lib/test-support/make-account.ts'
import { outcome } from '#lib/test-support/outcome.ts'
import { enterSecondFactor } from './enter-second-factor.ts'
import { beginSecondFactor, disableSecondFactor, enableSecondFactor, renewRecoveryCodes } from './second-factor.ts'
import { signInByPassword } from './sign-in.ts'

// In the middle of a step, so that none ends while a test runs.
beforeEach(() => travel(15_000 - (now().getTime() % 30_000)))
afterEach(() => travel(0))

type Account = Awaited<ReturnType<typeof makeAccount>>
const enter = (proofId: string, code: string) => enterSecondFactor(proofId, code, 'password', makeClient())
const kindsOf = async (personId: string) => (await db.securityEvent.findMany({ where: { personId }, orderBy: { id: 'asc' } })).map(({ kind }) => kind)
const wrong = (code: string) => String((Number(code) + 1) % 1_000_000).padStart(6, '0')

/** Past the password, before the second factor. */
async function half(account: Account): Promise<string> {
  const opened = await signInByPassword(account.byEmail, PASSWORD, makeClient())
  if (!('factorProofId' in opened)) throw new Error('no second factor was asked for')
  return opened.factorProofId
}

describe('signing in', () => {
  test('with the code of the app', async () => {
    const anna = await makeAccount({ totp: true })
    const opened = await enter(await half(anna), currentCode(anna.secret))
    if (!('sessionId' in opened)) throw new Error('no session')
    expect(await db.session.findUniqueOrThrow({ where: { id: opened.sessionId } })).toMatchObject({ method: 'password', secondFactorAt: expect.any(Date) })
    expect(opened.secondFactorDue).toBe(false)
  })

  test('the code of half a minute ago and ahead is right, that of a minute is not', async () => {
    for (const [seconds, expected] of [[-30, 'in'], [30, 'in'], [-60, 'code-wrong'], [60, 'code-wrong']] as const) {
      const anna = await makeAccount({ totp: true })
      expect(await outcome(enter(await half(anna), currentCode(anna.secret, seconds)))).toBe(expected)
    }
  })

  test('a code works once, in two sign-ins at once and later, and no older one after it', async () => {
    const anna = await makeAccount({ totp: true })
    const code = currentCode(anna.secret)
    const proofs = [await half(anna), await half(anna), await half(anna)]
    expect((await Promise.all(proofs.map((proofId) => outcome(enter(proofId, code))))).toSorted()).toEqual(['code-wrong', 'code-wrong', 'in'])
    const [before, after] = [currentCode(anna.secret, -30), currentCode(anna.secret, 30)]
    expect(await outcome(enter(await half(anna), before))).toBe('code-wrong')
    expect(await outcome(enter(await half(anna), after))).toBe('in')
  })

  test('a recovery code works once, however it is typed, and its owner is told', async () => {
    const { anna, recoveryCodes } = await withRecoveryCodes()
    const [code = ''] = recoveryCodes
    const proofs = [await half(anna), await half(anna), await half(anna)]
    const outcomes = await Promise.all(proofs.map((proofId) => outcome(enter(proofId, code.toLowerCase().replace('-', '')))))
    expect(outcomes.toSorted()).toEqual(['code-wrong', 'code-wrong', 'in'])
    expect(await db.recoveryCode.count({ where: { personId: anna.personId, usedAt: null } })).toBe(9)
    expect(await kindsOf(anna.personId)).toContain('recovery-code-used')
    expect(await db.outboxMessage.count({ where: { personId: anna.personId, template: 'second-factor-changed' } })).toBe(2)
  })

  test('somebody else’s code, proof or recovery code is wrong', async () => {
    const [anna, boris] = [await makeAccount({ totp: true }), await withRecoveryCodes()]
    expect(await outcome(enter(await half(anna), currentCode(boris.anna.secret)))).toBe('code-wrong')
    expect(await outcome(enter(await half(anna), boris.recoveryCodes[0] ?? ''))).toBe('code-wrong')
    expect(await outcome(enter(crypto.randomUUID(), currentCode(anna.secret)))).toBe('code-dead')
  })

  test('twenty wrong ones at once are five; then the password is asked for again', async () => {
    const anna = await makeAccount({ totp: true })
    const proofId = await half(anna)
    const bad = wrong(currentCode(anna.secret, 90))
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => outcome(enter(proofId, bad))))
    expect(outcomes.filter((code) => code === 'code-wrong')).toHaveLength(5)
    expect(await outcome(enter(proofId, currentCode(anna.secret)))).not.toBe('in')
    expect((await kindsOf(anna.personId)).filter((kind) => kind === 'sign-in-failed')).toHaveLength(5)
  })

  test('ten wrong ones an hour for a person, over all sign-ins', async () => {
    const anna = await makeAccount({ totp: true })
    for (let i = 0; i < 10; i += 1) expect(await outcome(enter(await half(anna), wrong(currentCode(anna.secret, 90))))).toBe('code-wrong')
    await expect(enter(await half(anna), currentCode(anna.secret))).rejects.toMatchObject({ code: 'too-many-tries', fields: { minutes: '60' } })
  })

  test('half a sign-in lives ten minutes and opens one session', async () => {
    const anna = await makeAccount({ totp: true })
    const [late, once] = [await half(anna), await half(anna)]
    expect(await outcome(enter(once, currentCode(anna.secret)))).toBe('in')
    expect(await outcome(enter(once, currentCode(anna.secret, 30)))).toBe('code-dead')
    travel(minutes(11))
    expect(await outcome(enter(late, currentCode(anna.secret)))).toBe('code-dead')
  })
})

describe('switching it on', () => {
  test('by password and the first code; other sessions end, recovery codes are shown once', async () => {
    const anna = await makeAccount()
    await signInByPassword(anna.byEmail, PASSWORD, makeClient())
    const { secret, uri } = await beginSecondFactor(anna, PASSWORD)
    expect(uri).toMatch(/^otpauth:\/\/totp\/Smart(%20|\+)Tracker/)
    expect(await signInByPassword(anna.byEmail, PASSWORD, makeClient())).toMatchObject({ sessionId: expect.any(String) })

    const codes = await enableSecondFactor(anna, currentCode(secret), makeClient())
    expect(new Set(codes).size).toBe(10)
    expect(codes.every((code) => /^[0-9A-Z]{5}-[0-9A-Z]{5}$/.test(code))).toBe(true)
    const living = await db.session.findMany({ where: { personId: anna.personId, revokedAt: null } })
    expect(living).toMatchObject([{ id: anna.sessionId, secondFactorAt: expect.any(Date) }])
    expect(await kindsOf(anna.personId)).toContain('second-factor-on')
    expect(await outcome(enableSecondFactor(anna, currentCode(secret, 30), makeClient()))).toBe('second-factor-on')
    expect(await outcome(beginSecondFactor(anna, PASSWORD))).toBe('second-factor-on')
  })

  test('not with a wrong password, a wrong code, or before it was begun', async () => {
    const anna = await makeAccount()
    await expect(beginSecondFactor(anna, 'wrong')).rejects.toMatchObject({ code: 'wrong-password', fields: { password: 'wrong-password' } })
    expect(await outcome(enableSecondFactor(anna, '123456', makeClient()))).toBe('second-factor-not-begun')
    const { secret } = await beginSecondFactor(anna, PASSWORD)
    expect(await outcome(enableSecondFactor(anna, wrong(currentCode(secret, 90)), makeClient()))).toBe('code-wrong')
    expect(await outcome(enableSecondFactor(anna, 'ABCDE12345', makeClient()))).toBe('code-wrong')
  })

  test('in two tabs at once: once', async () => {
    const anna = await makeAccount()
    const { secret } = await beginSecondFactor(anna, PASSWORD)
    const outcomes = await Promise.all([1, 2, 3].map(() => outcome(enableSecondFactor(anna, currentCode(secret), makeClient()))))
    expect(outcomes.toSorted()).toEqual(['in', 'second-factor-on', 'second-factor-on'])
    expect(await db.recoveryCode.count({ where: { personId: anna.personId } })).toBe(10)
  })
})

describe('switching it off', () => {
  test('by password and code; nothing of it stays', async () => {
    const { anna } = await withRecoveryCodes()
    await expect(disableSecondFactor(anna, { password: 'wrong', code: currentCode(anna.secret, 30) }, makeClient())).rejects.toMatchObject({ code: 'wrong-password' })
    await disableSecondFactor(anna, { password: PASSWORD, code: currentCode(anna.secret, 30) }, makeClient())
    expect(await db.account.findUniqueOrThrow({ where: { personId: anna.personId } })).toMatchObject({ totpSecret: null, totpEnabledAt: null, totpLastStep: null })
    expect(await db.recoveryCode.count({ where: { personId: anna.personId } })).toBe(0)
    expect(await signInByPassword(anna.byEmail, PASSWORD, makeClient())).toMatchObject({ sessionId: expect.any(String) })
    expect(await outcome(disableSecondFactor(anna, { password: PASSWORD, code: '123456' }, makeClient()))).toBe('second-factor-off')
  })

  test('never for staff, not even by hand §5.5', async () => {
    const staff = await makeAccount({ roles: ['warehouse'], totp: true })
    expect(await outcome(disableSecondFactor(staff, { password: PASSWORD, code: currentCode(staff.secret) }, makeClient()))).toBe('second-factor-required')
    await expect(db.account.update({ where: { personId: staff.personId }, data: { totpEnabledAt: null } })).rejects.toThrow(/keep their second factor/)
  })

  test('new recovery codes kill the old ones', async () => {
    const { anna, recoveryCodes } = await withRecoveryCodes()
    const fresh = await renewRecoveryCodes(anna, { password: PASSWORD, code: currentCode(anna.secret, 30) }, makeClient())
    expect(await outcome(enter(await half(anna), recoveryCodes[0] ?? ''))).toBe('code-wrong')
    expect(await outcome(enter(await half(anna), fresh[0] ?? ''))).toBe('in')
  })
})

test('what is stored opens nothing: no secret, no recovery code, and another account’s secret is no use §3.2.7', async () => {
  const { anna, recoveryCodes } = await withRecoveryCodes()
  const boris = await makeAccount({ totp: true })
  const [{ text }] = await db.$queryRaw<[{ text: string }]>`
    SELECT row_to_json(a)::text || (SELECT json_agg(r)::text FROM recovery_codes r WHERE r.person_id = a.person_id) AS text
    FROM accounts a WHERE person_id = ${anna.personId}::uuid`
  expect(text).not.toContain(anna.secret)
  for (const code of recoveryCodes) expect(text).not.toContain(code.replace('-', ''))
  const { totpSecret } = await db.account.findUniqueOrThrow({ where: { personId: anna.personId } })
  await db.account.update({ where: { personId: boris.personId }, data: { totpSecret } })
  expect(await outcome(enter(await half(boris), currentCode(anna.secret, 30)))).toBe('code-wrong')
})

/** Somebody who has just switched it on. */
async function withRecoveryCodes() {
  const account = await makeAccount()
  const { secret } = await beginSecondFactor(account, PASSWORD)
  const recoveryCodes = await enableSecondFactor(account, currentCode(secret), makeClient())
  return { anna: { ...account, secret }, recoveryCodes }
}
