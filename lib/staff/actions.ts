'use server'

import { staffAction } from '#lib/auth/staff-action.ts'
import { addStaff, takeRole as take } from './add-staff.ts'
import { giveRoleSchema, takeRoleSchema } from './schema.ts'

/** Gives a role to whoever has an account with this e-mail; their sessions end. */
export const giveRole = staffAction('staff.manage', giveRoleSchema, ({ email, role }) => addStaff(email, role))

/** Takes a role away; their sessions end. The last admin stays one. */
export const takeRole = staffAction('staff.manage', takeRoleSchema, ({ personId, role }) => take(personId, role))
