'use server'

import { staffAction } from '#lib/auth/staff-action.ts'
import { cancelImport } from './cancel-import.ts'
import { runSchema } from './schema.ts'
import { startImport } from './start-import.ts'

/** Carries out a checked file; returns the id of the run. */
export const startRun = staffAction('catalogue.import', runSchema, ({ runId }, staff) => startImport(runId, staff))

/** Stops a run. */
export const cancelRun = staffAction('catalogue.import', runSchema, ({ runId }) => cancelImport(runId))
