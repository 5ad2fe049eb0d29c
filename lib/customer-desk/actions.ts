'use server'

import { staffAction } from '#lib/auth/staff-action.ts'
import { beginMerge as begin } from './begin-merge.ts'
import { correctCustomer as correct } from './correct-customer.ts'
import { correctSchema } from './correct-schema.ts'
import { finishMerge as finish } from './finish-merge.ts'
import { beginMergeSchema, finishMergeSchema } from './merge-schema.ts'
import { sightOf } from './sight.ts'

/** Corrects names and the contact phone at the person's request (6.1.2); only what is open to whoever corrects it. */
export const correctCustomer = staffAction('personal.unmask', correctSchema, (input, staff) => correct({ personId: staff.personId, role: sightOf(staff) }, input))

export const beginMerge = staffAction('customers.merge', beginMergeSchema, (input, staff) => begin(staff, input))

export const finishMerge = staffAction('customers.merge', finishMergeSchema, (input, staff) => finish(staff, input))
