'use server'

import { action } from '#lib/action/action.ts'
import { currentCustomer, requireCustomer } from '#lib/auth/current-customer.ts'
import { staffAction } from '#lib/auth/staff-action.ts'
import { currentVisit } from '#lib/consent/queries.ts'
import { askRestock } from './ask-restock.ts'
import { draftTrigger } from './draft-trigger.ts'
import { dropRestock } from './drop-restock.ts'
import { askRestockSchema, draftTriggerSchema, dropRestockSchema, waitDaysSchema, waitHoursSchema } from './schema.ts'
import { setWaitHours } from './set-wait-hours.ts'

/** The form on the page of goods that are sold out. An address that was typed gets the same answer whether or not it is known. */
export const ask = action(askRestockSchema, async (input) => {
  const [customer, visit] = await Promise.all([currentCustomer(), currentVisit(`/subscription/restock/${input.sku}`)])
  return askRestock(input, customer?.personId ?? null, visit)
})

/** The button of who waits already. */
export const drop = action(dropRestockSchema, async ({ sku }) => {
  const { personId } = await requireCustomer()
  await dropRestock(personId, sku, await currentVisit(`/subscription/restock/${sku}`))
  return {}
})

/** A draft of a standing campaign with words to begin with. */
export const draft = staffAction('marketing.edit', draftTriggerSchema, draftTrigger)

/** How long a cart has to lie before its reminder is planned. */
export const setHours = staffAction('marketing.edit', waitHoursSchema, (input) => setWaitHours('abandoned_cart', input))

/** How many days after the delivery a review is asked for. */
export const setDays = staffAction('marketing.edit', waitDaysSchema, ({ waitDays, ...seen }) => setWaitHours('review_request', { ...seen, waitHours: waitDays * 24 }))
