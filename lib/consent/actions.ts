'use server'

import { refresh } from 'next/cache'
import { action } from '#lib/action/action.ts'
import { Refusal } from '#lib/action/refusal.ts'
import { requireCustomer } from '#lib/auth/current-customer.ts'
import { db } from '#lib/db/db.ts'
import { takeTries } from '#lib/limits/limit.ts'
import { confirmByCode, confirmByLink } from './confirm-consents.ts'
import { grantConsents } from './grant-consents.ts'
import { currentVisit } from './queries.ts'
import { consentCodeSchema, linkSchema, nothingSchema, setConsentSchema, setSubscriptionSchema, subscribeSchema } from './schema.ts'
import { setConsent as set } from './set-consent.ts'
import { setSubscription as setByLink, unsubscribe as leave } from './set-subscription.ts'
import { subscriptionToken } from './subscription-token.ts'
import { withdrawConsents } from './withdraw-consents.ts'

/** The newsletter form. The same answer whether or not the address is known: what comes of it is in its mailbox. */
export const subscribe = action(subscribeSchema, async ({ email, consents }) => {
  if (consents.length === 0) throw new Refusal('consent-missing', { consents: 'consent-missing' })
  const evidence = await currentVisit('/subscription')
  await takeTries(['ask:address', evidence.address], ['ask:contact', email], ['ask:contact-day', email])
  await db.$transaction((tx) => grantConsents(tx, { point: 'newsletter', tokens: consents, contacts: { email }, personId: null, evidence }))
  return {}
})

/** The button on the page of a confirmation's link. */
export const confirmConsent = action(linkSchema, async ({ token }) => {
  const { subjectId, channel } = await confirmByLink(token, await currentVisit('/subscription/confirm'))
  const subscription = await subscriptionToken(db, subjectId, channel)
  return { subscription: subscription && `/subscription/${subscription}` }
})

/** The code of an SMS that a signed-in person has asked for. */
export const confirmConsentCode = action(consentCodeSchema, async ({ code }) => {
  const { personId } = await requireCustomer()
  await confirmByCode(personId, code, await currentVisit('/account/communications'))
  refresh()
  return {}
})

export const setConsent = action(setConsentSchema, async (input) => {
  const { personId } = await requireCustomer()
  const waits = await set(personId, input, await currentVisit('/account/communications'))
  refresh()
  return { waits }
})

export const withdrawAll = action(nothingSchema, async () => {
  const { personId } = await requireCustomer()
  const evidence = await currentVisit('/account/communications')
  const count = await db.$transaction((tx) => withdrawConsents(tx, { personId, cells: 'all', evidence, point: 'communications' }))
  refresh()
  return { count }
})

/** One cell of a preference centre that was opened by its link. */
export const setSubscription = action(setSubscriptionSchema, async (input) => setByLink(input, await currentVisit('/subscription')))

/** Everything of the link's contact at one press. */
export const unsubscribe = action(linkSchema, async ({ token }) => ({ count: await leave(token, await currentVisit('/subscription')) }))
