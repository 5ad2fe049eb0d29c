'use server'

import { staffAction } from '#lib/auth/staff-action.ts'
import { staffMark } from '#lib/auth/staff-mark.ts'
import { approveDestruction, cancelDestruction, orderDestruction } from '../destruction/approve-destruction.ts'
import { beginHold, endHold } from '../destruction/hold.ts'
import { findSubject } from './find-subject.ts'
import { destructionSchema, endHoldSchema, findSubjectSchema, holdSchema, orderDestructionSchema } from './schema.ts'

/** Whom a contact stands for. Refusal `not-found` (field `contact`). */
export const find = staffAction('destruction.approve', findSubjectSchema, async ({ contact }) => ({ subjectId: await findSubject(contact) }))

/** Begins a destruction: the first of two approvals. Refusals of `orderDestruction`. */
export const order = staffAction('destruction.approve', orderDestructionSchema, async ({ subjectId, cause }, staff) => ({ id: await orderDestruction(subjectId, cause, staffMark(staff)) }))

/** One of the two approvals. Refusals of `approveDestruction`. */
export const approve = staffAction('destruction.approve', destructionSchema, async ({ id }, staff) => ({ outcome: await approveDestruction(id, staffMark(staff)) }))

/** Calls off what staff began. Refusals of `cancelDestruction`. */
export const cancel = staffAction('destruction.approve', destructionSchema, async ({ id }) => cancelDestruction(id))

/** Keeps what is held of somebody, whatever is planned. */
export const hold = staffAction('destruction.approve', holdSchema, async ({ holder, cause }) => {
  await beginHold(holder, cause)
})

/** Ends it. Refusal `not-found`. */
export const release = staffAction('destruction.approve', endHoldSchema, async ({ id }) => endHold(id))
