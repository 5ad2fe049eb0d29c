'use server'

import { action } from '#lib/action/action.ts'
import { requireCustomer } from '#lib/auth/current-customer.ts'
import { db } from '#lib/db/db.ts'
import { addAddress as add } from './add-address.ts'
import { cancelContactChange as cancel } from './cancel-contact-change.ts'
import { changeAddress as change } from './change-address.ts'
import { changeContactPhone } from './change-contact-phone.ts'
import { changeNames } from './change-names.ts'
import { deleteAddress as remove } from './delete-address.ts'
import { enterContactCode as enter } from './enter-contact-code.ts'
import { makeDefault } from './make-default.ts'
import { resendContactCode as resend } from './resend-contact-code.ts'
import {
  addressIdSchema, addressSchema, changedAddressSchema, changeSchema, contactPhoneSchema, halfCodeSchema, halfSchema, namesSchema, newContactSchema,
} from './schema.ts'
import { startContactChange as start } from './start-contact-change.ts'

/** Answers in how many open orders the name was corrected, too. */
export const saveNames = action(namesSchema, async (input) => changeNames((await requireCustomer()).personId, input))

/** Answers in how many open orders the phone was corrected, too. */
export const saveContactPhone = action(contactPhoneSchema, async (input) => changeContactPhone((await requireCustomer()).personId, input))

export const startContactChange = action(newContactSchema, async (input) => start((await requireCustomer()).personId, input))

export const enterContactCode = action(halfCodeSchema, async (input) => ({ outcome: await enter((await requireCustomer()).personId, input) }))

export const resendContactCode = action(halfSchema, async (input) => resend((await requireCustomer()).personId, input))

export const cancelContactChange = action(changeSchema, async ({ kind }) => {
  const { personId } = await requireCustomer()
  await db.$transaction((tx) => cancel(tx, personId, kind))
})

export const addAddress = action(addressSchema, async (input) => ({ id: await add((await requireCustomer()).personId, input) }))

export const changeAddress = action(changedAddressSchema, async ({ id, ...input }) => change((await requireCustomer()).personId, id, input))

export const deleteAddress = action(addressIdSchema, async ({ id }) => remove((await requireCustomer()).personId, id))

export const makeDefaultAddress = action(addressIdSchema, async ({ id }) => makeDefault((await requireCustomer()).personId, id))
