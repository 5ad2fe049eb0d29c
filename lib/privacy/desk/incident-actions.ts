'use server'

import { staffAction } from '#lib/auth/staff-action.ts'
import { closeIncident, editNotice, fileNotice } from '../file-notice.ts'
import { openIncident, tellPeople } from '../open-incident.ts'
import { startDrill } from '../start-drill.ts'
import { drillSchema, fileSchema, incidentNumberSchema, incidentSchema, lessonsSchema, noticeSchema } from './schema.ts'

/** Opens an incident: counts, clocks, drafts, alarm. Refusals of `openIncident`. */
export const open = staffAction('incidents.edit', incidentSchema, async (story) => ({ number: (await openIncident(story)).number }))

/** The same as a drill: nobody is written to. */
export const drill = staffAction('incidents.edit', drillSchema, async () => ({ number: (await startDrill()).number }))

/** Puts words of people into a draft. Refusals of `editNotice`. */
export const edit = staffAction('incidents.edit', noticeSchema, async ({ number, which, text }) => editNotice(number, which, text))

/** Notes that a notice has gone to the regulator. Refusals of `fileNotice`. */
export const file = staffAction('incidents.edit', fileSchema, async ({ number, which }) => fileNotice(number, which))

/** Writes to everybody concerned. Refusals of `tellPeople`. */
export const tell = staffAction('incidents.edit', incidentNumberSchema, async ({ number }) => tellPeople(number))

/** Closes it with what was learned. Refusals of `closeIncident`. */
export const close = staffAction('incidents.edit', lessonsSchema, async ({ number, lessons }) => closeIncident(number, lessons))
