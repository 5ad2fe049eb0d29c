'use server'

import { staffAction } from '#lib/auth/staff-action.ts'
import { answerQuestion } from './answer-question.ts'
import { changeShown } from './change-shown.ts'
import { declineQuestion } from './decline-question.ts'
import { answerSchema, declineSchema } from './schema.ts'

export const answer = staffAction('questions.answer', answerSchema, answerQuestion)
export const decline = staffAction('questions.answer', declineSchema, declineQuestion)
export const show = staffAction('questions.answer', answerSchema, (given) => changeShown(given))
