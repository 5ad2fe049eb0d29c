'use server'

import { staffAction } from '#lib/auth/staff-action.ts'
import { offerVacancy as offerCommand } from './offer-vacancy.ts'
import { offerVacancySchema } from './schema.ts'

export const offerVacancy = staffAction('candidates.edit', offerVacancySchema, offerCommand)
