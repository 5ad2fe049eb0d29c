'use server'

import { Refusal } from '#lib/action/refusal.ts'
import { type Permission, roleFor } from '#lib/auth/permissions.ts'
import { staffAction } from '#lib/auth/staff-action.ts'
import { type CustomersOwn, hideSchema, unmaskSchema } from './schema.ts'
import { hide, unmask } from './unmask.ts'

/** Only what somebody may see masked they may open: a person's data with the customers, an order's with the orders, whoever asked with the questions. */
const roomOf = (whose: CustomersOwn): Permission => ('personId' in whose ? 'customers.read' : 'orderId' in whose ? 'orders.read' : 'questions.read')

/** Opens the data of a person or an order to whoever asks; answers until when (ISO). */
export const showPersonal = staffAction('personal.unmask', unmaskSchema, async ({ whose, reason }, staff) => {
  const role = staff.roles.includes('privacy_officer') ? 'privacy_officer' : staff.role
  if (roleFor(staff.roles, roomOf(whose)) === null) throw new Refusal('not-permitted', { permission: roomOf(whose) })
  const { until } = await unmask({ personId: staff.personId, role }, whose, reason)
  return { until: until.toISOString() }
})

export const hidePersonal = staffAction('personal.unmask', hideSchema, ({ whose }, staff) => hide(staff, whose))
