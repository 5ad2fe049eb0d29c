'use server'

import { staffAction } from '#lib/auth/staff-action.ts'
import { changeTemplate as changeCommand, createTemplate as createCommand, retireTemplate as retireCommand } from './keep-template.ts'
import { changeTemplateSchema, retireTemplateSchema, sendLetterSchema, templateSchema } from './schema.ts'
import { sendLetter as sendCommand } from './send-letter.ts'

export const sendLetter = staffAction('candidates.edit', sendLetterSchema, sendCommand)
export const createTemplate = staffAction('candidates.edit', templateSchema, createCommand)
export const changeTemplate = staffAction('candidates.edit', changeTemplateSchema, changeCommand)
export const retireTemplate = staffAction('candidates.edit', retireTemplateSchema, retireCommand)
