'use server'

import { action } from '#lib/action/action.ts'
import { nothingSchema } from '#lib/accounts/schema.ts'
import { confirmOwner } from '#lib/accounts/confirm-owner.ts'
import { currentClient, requireCustomer } from '#lib/auth/current-customer.ts'
import { makeOwnRequest } from '../own-appeals.ts'
import { keepOwnData } from './keep-own-data.ts'
import { ownDestructionSchema } from './schema.ts'

const PAGE = '/account/my-data/delete'

/** The destruction of one's own data in seven days (6.1.3). Refusals of `confirmOwner` and of `makeOwnRequest`, `staff`. */
export const askDestruction = action(ownDestructionSchema, async (key) => {
  const { personId } = await requireCustomer()
  await confirmOwner(personId, key, await currentClient())
  await makeOwnRequest(personId, { kind: 'destroy', text: '' })
  return { next: `${PAGE}?done=planned` }
})

/** One has changed one's mind. Refusal `too-late`. */
export const keepData = action(nothingSchema, async () => {
  await keepOwnData((await requireCustomer()).personId)
  return { next: `${PAGE}?done=kept` }
})
