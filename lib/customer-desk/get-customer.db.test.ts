import { expect, test } from 'vitest'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { getCustomer } from './get-customer.ts'

test('the card of somebody who is signed in: when they were last seen, and nothing that opens their session', async () => {
  const customer = await makeCustomer()
  const card = await getCustomer('support', customer.personId, null)
  expect(card?.lastUsed).toBeInstanceOf(Date)
  for (const secret of [customer.sessionId, customer.email, customer.mobile, 'Иванова']) expect(JSON.stringify(card)).not.toContain(secret)
})
