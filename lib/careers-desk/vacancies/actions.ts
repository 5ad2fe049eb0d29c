'use server'

import { staffAction } from '#lib/auth/staff-action.ts'
import { changeVacancy as changeCommand } from './change-vacancy.ts'
import { closeVacancy as closeCommand } from './close-vacancy.ts'
import { copyVacancy as copyCommand } from './copy-vacancy.ts'
import { createVacancy as createCommand } from './create-vacancy.ts'
import { publishVacancy as publishCommand } from './publish-vacancy.ts'
import { removeDraft as removeCommand } from './remove-draft.ts'
import { changeVacancySchema, closeVacancySchema, copyVacancySchema, createVacancySchema, publishVacancySchema } from './schema.ts'

export const createVacancy = staffAction('vacancies.edit', createVacancySchema, (input, staff) => createCommand(input, staff.personId))
export const changeVacancy = staffAction('vacancies.edit', changeVacancySchema, changeCommand)
export const publishVacancy = staffAction('vacancies.edit', publishVacancySchema, publishCommand)
export const closeVacancy = staffAction('vacancies.edit', closeVacancySchema, closeCommand)
export const copyVacancy = staffAction('vacancies.edit', copyVacancySchema, (input, staff) => copyCommand(input, staff.personId))
export const removeDraft = staffAction('vacancies.edit', closeVacancySchema, removeCommand)
