'use server'

import { staffAction } from '#lib/auth/staff-action.ts'
import { db } from '#lib/db/db.ts'
import { addSuppression } from './add-suppression.ts'
import { addSuppressionSchema, liftSuppressionSchema } from './desk-schema.ts'
import { liftSuppression } from './lift-suppression.ts'

export const add = staffAction('marketing.suppress', addSuppressionSchema, addSuppression)
export const lift = staffAction('marketing.suppress', liftSuppressionSchema, ({ id, reason }) => db.$transaction((tx) => liftSuppression(tx, id, reason)))
