'use server'

import { staffAction } from '#lib/auth/staff-action.ts'
import { changeInterview as changeCommand } from './change-interview.ts'
import { cancelInterview as cancelCommand, holdInterview as holdCommand } from './end-interview.ts'
import { offerInterview as offerCommand } from './offer-interview.ts'
import { changeInterviewSchema, interviewSchema, offerInterviewSchema } from './schema.ts'

export const offerInterview = staffAction('candidates.edit', offerInterviewSchema, offerCommand)
export const changeInterview = staffAction('candidates.edit', changeInterviewSchema, changeCommand)
export const cancelInterview = staffAction('candidates.edit', interviewSchema, cancelCommand)
export const holdInterview = staffAction('candidates.edit', interviewSchema, holdCommand)
