'use server'

import { Refusal } from '#lib/action/refusal.ts'
import { staffAction } from '#lib/auth/staff-action.ts'
import { db } from '#lib/db/db.ts'
import { archiveAudience as archiveCommand } from './archive-audience.ts'
import { changeAudience as changeCommand } from './change-audience.ts'
import { createAudience as createCommand } from './create-audience.ts'
import { archiveAudienceSchema, changeAudienceSchema, createAudienceSchema, previewAudienceSchema } from './form-schema.ts'
import { previewAudience as previewCommand } from './preview-audience.ts'
import { profileCell } from './profile-columns.ts'
import { resolveDefinition } from './resolve-definition.ts'
import { shownPreview } from './shown-preview.ts'

export const createAudience = staffAction('marketing.edit', createAudienceSchema, createCommand)
export const changeAudience = staffAction('marketing.edit', changeAudienceSchema, changeCommand)
export const archiveAudience = staffAction('marketing.edit', archiveAudienceSchema, archiveCommand)

/** Numbers of what the form says now; writes nothing. */
export const previewAudience = staffAction('marketing.read', previewAudienceSchema, async ({ purpose, channel, ...draft }) => {
  if (profileCell({ purpose, channel }) === null) throw new Refusal('not-found')
  return shownPreview(await previewCommand(await resolveDefinition(db, draft), { purpose, channel }))
})
