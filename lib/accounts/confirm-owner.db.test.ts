import { expect, test } from 'vitest'
import { Refusal } from '#lib/action/refusal.ts'
import { db } from '#lib/db/db.ts'
import { currentCode, makeAccount, makeClient, PASSWORD } from '#lib/test-support/make-account.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { confirmOwner, ownersKeyOf } from './confirm-owner.ts'

const refused = (work: Promise<unknown>) => work.then(() => null, (error: unknown) => (error instanceof Refusal ? error.code : error))

test('the password where there is one §5.6', async () => {
  const { personId } = await makeAccount({ totp: true })
  expect(await ownersKeyOf(personId)).toBe('password')
  expect(await refused(confirmOwner(personId, { password: 'не тот', code: '' }, makeClient()))).toBe('wrong-password')
  expect(await refused(confirmOwner(personId, { password: PASSWORD, code: '' }, makeClient()))).toBeNull()
})

test('a code of the second factor where there is none, once §5.6', async () => {
  const { personId, secret } = await makeAccount({ totp: true })
  await db.account.update({ where: { personId }, data: { passwordHash: null } })
  expect(await ownersKeyOf(personId)).toBe('code')
  expect(await refused(confirmOwner(personId, { password: '', code: '000000' }, makeClient()))).toBe('code-wrong')
  const code = currentCode(secret)
  expect(await refused(confirmOwner(personId, { password: '', code }, makeClient()))).toBeNull()
  expect(await refused(confirmOwner(personId, { password: '', code }, makeClient()))).toBe('code-wrong')
})

test('nothing more than the session where there is neither', async () => {
  const { personId } = await makeCustomer()
  expect(await ownersKeyOf(personId)).toBeNull()
  expect(await refused(confirmOwner(personId, { password: '', code: '' }, makeClient()))).toBeNull()
})
