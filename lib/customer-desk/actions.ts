'use server'

import { Refusal } from '#lib/action/refusal.ts'
import { roleFor } from '#lib/auth/permissions.ts'
import { staffAction } from '#lib/auth/staff-action.ts'
import { beginMerge as begin } from './begin-merge.ts'
import { correctCustomer as correct } from './correct-customer.ts'
import { correctSchema } from './correct-schema.ts'
import { evidenceSchema } from './evidence-schema.ts'
import { finishMerge as finish } from './finish-merge.ts'
import { beginMergeSchema, finishMergeSchema } from './merge-schema.ts'
import { openEvidence as open } from './open-evidence.ts'
import { sightOf } from './sight.ts'

/** Corrects names and the contact phone at the person's request (6.1.2); only what is open to whoever corrects it. */
export const correctCustomer = staffAction('personal.unmask', correctSchema, (input, staff) => correct({ personId: staff.personId, role: sightOf(staff) }, input))

/** Opens the evidence of one consent, for a reason that the person will read. */
export const openEvidence = staffAction('personal.unmask', evidenceSchema, async (input, staff) => {
  if (roleFor(staff.roles, 'customers.read') === null) throw new Refusal('not-permitted', { permission: 'customers.read' })
  return open({ personId: staff.personId, role: sightOf(staff) }, input)
})

export const beginMerge = staffAction('customers.merge', beginMergeSchema, (input, staff) => begin(staff, input))

export const finishMerge = staffAction('customers.merge', finishMergeSchema, (input, staff) => finish(staff, input))
