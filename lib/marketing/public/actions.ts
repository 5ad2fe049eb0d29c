'use server'

import { action } from '#lib/action/action.ts'
import { Refusal } from '#lib/action/refusal.ts'
import { requireCustomer } from '#lib/auth/current-customer.ts'
import { subjectsOf } from '#lib/consent/subjects-of.ts'
import { subscriptionContact } from '#lib/consent/subscription-token.ts'
import { db } from '#lib/db/db.ts'
import { saveSending } from './save-sending.ts'
import { setOwnSendingSchema, setSendingSchema } from './schema.ts'
import { subscriptionLink } from './subscription-link.ts'

/** Pause or frequency, by the link of a contact: it can only make advertising rarer or undo that, never begin it. */
export const setSending = action(setSendingSchema, async ({ token, change }) => {
  await db.$transaction(async (tx) => {
    const contact = await subscriptionContact(tx, subscriptionLink(token).token)
    if (!contact) throw new Refusal('not-found')
    await saveSending(tx, [contact.subjectId], contact.channel, change)
  })
  return {}
})

/** The same for whoever is signed in. */
export const setOwnSending = action(setOwnSendingSchema, async ({ channel, change }) => {
  const { personId } = await requireCustomer()
  await db.$transaction(async (tx) => saveSending(tx, await subjectsOf(tx, { personId }), channel, change))
  return {}
})
