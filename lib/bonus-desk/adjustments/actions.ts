'use server'

import { staffAction } from '#lib/auth/staff-action.ts'
import { adjustMember } from './adjust-member.ts'
import { decideAdjustment } from './decide-adjustment.ts'
import { adjustSchema, decideAdjustmentSchema } from './schema.ts'

export const adjust = staffAction('bonus.adjust', adjustSchema, adjustMember)
export const decide = staffAction('bonus.approve', decideAdjustmentSchema, decideAdjustment)
