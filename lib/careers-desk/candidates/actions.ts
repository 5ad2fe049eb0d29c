'use server'

import { Refusal } from '#lib/action/refusal.ts'
import { staffAction } from '#lib/auth/staff-action.ts'
import { isResting } from '#lib/careers/consent/resting.ts'
import { sightOf } from '#lib/customer-desk/sight.ts'
import { db } from '#lib/db/db.ts'
import { hide, unmask } from '#lib/unmasking/unmask.ts'
import { addNote as noteCommand } from './add-note.ts'
import { moveApplication as moveCommand } from './move-application.ts'
import { rejectApplication as rejectCommand } from './reject-application.ts'
import { hideCandidateSchema, moveSchema, noteSchema, rejectSchema, scorecardSchema, showCandidateSchema } from './schema.ts'
import { writeScorecard as scoreCommand } from './write-scorecard.ts'

export const moveApplication = staffAction('candidates.edit', moveSchema, moveCommand)
export const rejectApplication = staffAction('candidates.edit', rejectSchema, rejectCommand)
export const addNote = staffAction('candidates.edit', noteSchema, noteCommand)
export const writeScorecard = staffAction('candidates.edit', scorecardSchema, ({ marks, ...card }, staff) => scoreCommand({ ...card, marks: Object.fromEntries(marks.map(({ criterion, mark }) => [criterion, mark])) }, staff))

/** Opens the data of a candidate to whoever asks for 15 minutes; answers until when (ISO). */
export const showCandidate = staffAction('candidates.read', showCandidateSchema, async ({ id, reason }, staff) => {
  if (await isResting(db, id)) throw new Refusal('consent-waits')
  const { until } = await unmask({ personId: staff.personId, role: sightOf(staff) }, { applicationId: id }, { purpose: 'vacancies', text: reason })
  return { until: until.toISOString() }
})

export const hideCandidate = staffAction('candidates.read', hideCandidateSchema, ({ id }, staff) => hide(staff, { applicationId: id }))
