'use server'

import { Refusal } from '#lib/action/refusal.ts'
import { roleFor } from '#lib/auth/permissions.ts'
import { staffAction } from '#lib/auth/staff-action.ts'
import { lookUp as find } from './look-up.ts'
import { lookUpSchema } from './look-up-schema.ts'
import { dropView, saveView } from './saved-views.ts'
import { dropViewSchema, saveViewSchema, viewLists } from './view-lists.ts'

/** Saves the filters of a list for whoever calls. */
export const saveOwnView = staffAction('today.read', saveViewSchema, async (view, { personId, roles }) => {
  const permission = viewLists[view.list]
  if (roleFor(roles, permission) === null) throw new Refusal('not-permitted', { permission })
  return saveView(personId, view)
})

export const dropOwnView = staffAction('today.read', dropViewSchema, ({ id }, { personId }) => dropView(personId, id))

/** What the palette finds for a few words: each kind only for those who may see it. */
export const lookUp = staffAction('today.read', lookUpSchema, ({ query }, { roles }) => find(roles, query))
