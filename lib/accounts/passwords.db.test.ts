import { afterEach, describe, expect, test } from 'vitest'
import { minutes, travel } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { proofToken } from '#lib/proofs/proof-secret.ts'
import { currentCode, makeAccount, makeClient, PASSWORD } from '#lib/test-support/make-account.ts'
import { outcome } from '#lib/test-support/outcome.ts'
import { askForCode } from './ask-for-code.ts'
import { changePassword } from './change-password.ts'
import { enterSecondFactor } from './enter-second-factor.ts'
import { resetPassword } from './reset-password.ts'
import { signInByPassword } from './sign-in.ts'

afterEach(() => travel(0))

const NEW = 'семь кораблей и гвоздь'
type Account = Awaited<ReturnType<typeof makeAccount>>
const change = (account: Account, current: string, password: string) => changePassword(account, { current, password }, makeClient())
const living = async (personId: string) => (await db.session.findMany({ where: { personId, revokedAt: null } })).map(({ id }) => id)
const resetToken = async ({ byEmail }: Account) => proofToken(await askForCode('reset_password', byEmail, makeClient()))

describe('changing the password', () => {
  test('ends every session, goes on with a new one, tells the owner', async () => {
    const anna = await makeAccount()
    await signInByPassword(anna.byEmail, PASSWORD, makeClient())
    const sessionId = await change(anna, PASSWORD, NEW)
    expect(sessionId).not.toBe(anna.sessionId)
    expect(await living(anna.personId)).toEqual([sessionId])
    expect(await outcome(signInByPassword(anna.byEmail, PASSWORD, makeClient()))).toBe('wrong-credentials')
    expect(await outcome(signInByPassword(anna.byEmail, NEW, makeClient()))).toBe('in')
    expect(await db.securityEvent.count({ where: { personId: anna.personId, kind: 'password-changed' } })).toBe(1)
    expect(await db.outboxMessage.findMany({ where: { personId: anna.personId, template: 'password-changed' } })).toMatchObject([{ recipient: anna.email, channel: 'email', class: 'service' }])
  })

  test('kills codes, links and half sign-ins that are on their way', async () => {
    const anna = await makeAccount({ totp: true })
    const half = await signInByPassword(anna.byEmail, PASSWORD, makeClient())
    const [reset, code] = [await resetToken(anna), await askForCode('sign_in', anna.bySms, makeClient())]
    await change(anna, PASSWORD, NEW)
    expect(await outcome(resetPassword(reset, 'совсем другой пароль тут', makeClient()))).toBe('code-dead')
    expect(await db.proof.findUnique({ where: { id: code } })).toBeNull()
    if (!('factorProofId' in half)) throw new Error('no second factor was asked for')
    expect(await outcome(enterSecondFactor(half.factorProofId, currentCode(anna.secret), 'password', makeClient()))).toBe('code-dead')
  })

  test('needs the present one and a good new one; nothing ends otherwise', async () => {
    const anna = await makeAccount()
    await expect(change(anna, 'wrong', NEW)).rejects.toMatchObject({ code: 'wrong-password', fields: { current: 'wrong-password' } })
    await expect(change(anna, '', NEW)).rejects.toMatchObject({ code: 'wrong-password' })
    await expect(change(anna, PASSWORD, 'Иванова17')).rejects.toMatchObject({ code: 'weak-password' })
    expect(await living(anna.personId)).toEqual([anna.sessionId])
  })

  test('ten wrong ones in a quarter of an hour', async () => {
    const anna = await makeAccount()
    const outcomes = await Promise.all(Array.from({ length: 14 }, () => outcome(change(anna, 'wrong', NEW))))
    expect(outcomes.filter((code) => code === 'wrong-password')).toHaveLength(10)
    expect(outcomes.filter((code) => code === 'too-many-tries')).toHaveLength(4)
  })

  test('an account without a password gets its first one', async () => {
    const anna = await makeAccount()
    await db.account.update({ where: { personId: anna.personId }, data: { passwordHash: null } })
    await change(anna, '', NEW)
    expect(await outcome(signInByPassword(anna.byEmail, NEW, makeClient()))).toBe('in')
  })

  test('in two tabs at once: one of them', async () => {
    const anna = await makeAccount()
    const outcomes = await Promise.all([NEW, `${NEW} ещё`, `${NEW} нет`].map((password) => outcome(change(anna, PASSWORD, password))))
    expect(outcomes.toSorted()).toEqual(['in', 'wrong-password', 'wrong-password'])
    expect(await living(anna.personId)).toHaveLength(1)
  })

  test('while somebody signs in with the old one: no session of the old one survives', async () => {
    const anna = await makeAccount()
    const [sessionId] = await Promise.all([
      change(anna, PASSWORD, NEW),
      ...Array.from({ length: 4 }, () => outcome(signInByPassword(anna.byEmail, PASSWORD, makeClient()))),
    ])
    expect(await living(anna.personId)).toEqual([sessionId])
  })
})

describe('a forgotten password', () => {
  test('is replaced by the link, once; all sessions end and one begins', async () => {
    const anna = await makeAccount()
    const token = await resetToken(anna)
    const outcomes = await Promise.all([1, 2, 3].map(() => outcome(resetPassword(token, NEW, makeClient()))))
    expect(outcomes.toSorted()).toEqual(['code-dead', 'code-dead', 'in'])
    expect(await db.session.findMany({ where: { personId: anna.personId, revokedAt: null } })).toMatchObject([{ method: 'reset' }])
    expect(await outcome(signInByPassword(anna.byEmail, NEW, makeClient()))).toBe('in')
  })

  test('the link works thirty minutes', async () => {
    const [anna, boris] = [await makeAccount(), await makeAccount()]
    const [early, late] = [await resetToken(anna), await resetToken(boris)]
    travel(minutes(29))
    expect(await outcome(resetPassword(early, NEW, makeClient()))).toBe('in')
    travel(minutes(31))
    expect(await outcome(resetPassword(late, NEW, makeClient()))).toBe('code-dead')
  })

  test('a weak one is refused and the link goes on working', async () => {
    const anna = await makeAccount()
    const token = await resetToken(anna)
    expect(await outcome(resetPassword(token, 'Анна1987', makeClient()))).toBe('weak-password')
    expect(await outcome(resetPassword(token, NEW, makeClient()))).toBe('in')
  })

  test('the second factor is asked for all the same', async () => {
    const anna = await makeAccount({ totp: true })
    const { opened } = await resetPassword(await resetToken(anna), NEW, makeClient())
    expect(opened).toEqual({ factorProofId: expect.any(String) })
    expect(await living(anna.personId)).toEqual([])
  })

  test('a sign-in link is none for a password, and nobody’s link is none at all', async () => {
    const anna = await makeAccount()
    const signIn = proofToken(await askForCode('sign_in', anna.byEmail, makeClient()))
    const unknown = proofToken(await askForCode('reset_password', { channel: 'email', value: 'no-one@example.ru' }, makeClient()))
    for (const token of [signIn, unknown, 'forged.token']) expect(await outcome(resetPassword(token, NEW, makeClient()))).toBe('code-dead')
  })

  test('it frees the contact from wrong passwords', async () => {
    const anna = await makeAccount()
    for (let i = 0; i < 6; i += 1) await outcome(signInByPassword(anna.byEmail, 'wrong', makeClient()))
    await resetPassword(await resetToken(anna), NEW, makeClient())
    expect(await outcome(signInByPassword(anna.byEmail, NEW, makeClient()))).toBe('in')
  })
})
