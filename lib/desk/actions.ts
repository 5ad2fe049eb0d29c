'use server'

import { Refusal } from '#lib/action/refusal.ts'
import { roleFor } from '#lib/auth/permissions.ts'
import { staffAction } from '#lib/auth/staff-action.ts'
import { dropView, saveView } from './saved-views.ts'
import { dropViewSchema, saveViewSchema, viewLists } from './view-lists.ts'

/** Saves the filters of a list for whoever calls. */
export const saveOwnView = staffAction('today.read', saveViewSchema, async (view, { personId, roles }) => {
  const permission = viewLists[view.list]
  if (roleFor(roles, permission) === null) throw new Refusal('not-permitted', { permission })
  return saveView(personId, view)
})

export const dropOwnView = staffAction('today.read', dropViewSchema, ({ id }, { personId }) => dropView(personId, id))
