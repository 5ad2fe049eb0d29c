'use server'

import { staffAction } from '#lib/auth/staff-action.ts'
import { decideReferral } from './decide-referral.ts'
import { decideReferralSchema } from './schema.ts'

export const decide = staffAction('bonus.edit', decideReferralSchema, decideReferral)
