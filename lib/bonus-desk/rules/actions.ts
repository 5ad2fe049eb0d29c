'use server'

import { staffAction } from '#lib/auth/staff-action.ts'
import { approveRules } from './approve-rules.ts'
import { beginDraft } from './begin-draft.ts'
import { discardRules } from './discard-rules.ts'
import { publishRules } from './publish-rules.ts'
import { reopenRules } from './reopen-rules.ts'
import { saveRules } from './save-rules.ts'
import { newDraftSchema, publishRulesSchema, saveRulesSchema, seenRulesSchema } from './schema.ts'

export const begin = staffAction('bonus.edit', newDraftSchema, (_, staff) => beginDraft(staff))
export const save = staffAction('bonus.edit', saveRulesSchema, saveRules)
export const discard = staffAction('bonus.edit', seenRulesSchema, discardRules)
export const approve = staffAction('bonus.approve', seenRulesSchema, approveRules)
export const reopen = staffAction('bonus.edit', seenRulesSchema, reopenRules)
export const publish = staffAction('bonus.approve', publishRulesSchema, publishRules)
