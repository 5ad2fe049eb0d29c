import { expect, test } from 'vitest'
import { minutes, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { makeCustomer } from '#lib/test-support/make-customer.ts'
import { NEWS, tokenOf, visit } from '#lib/test-support/consent.ts'
import { grantConsents } from './grant-consents.ts'
import { waitingChannels } from './waiting-channels.ts'

test('a consent that waits for its contact is told where it was given, and nowhere else §2.4', async () => {
  const { email, mobile } = await makeCustomer()
  const asked = { email, sms: mobile, at: now() }
  expect(await waitingChannels(asked)).toEqual([])
  const tokens = [await tokenOf('newsletter', NEWS)]
  await db.$transaction((tx) => grantConsents(tx, { point: 'newsletter', tokens, contacts: { email }, personId: null, evidence: visit() }))
  expect(await waitingChannels(asked)).toEqual(['email'])
  // Somebody else's order with this contact, earlier or later.
  expect(await waitingChannels({ ...asked, at: new Date(now().getTime() - minutes(60)) })).toEqual([])
  expect(await waitingChannels({ ...asked, email: `other-${email}` })).toEqual([])
})
