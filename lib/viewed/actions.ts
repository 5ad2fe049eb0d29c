'use server'

import { refresh } from 'next/cache'
import { action } from '#lib/action/action.ts'
import { formOf } from '#lib/action/form-of.ts'
import { requireCustomer } from '#lib/auth/current-customer.ts'
import * as z from 'zod'
import { clearViewed as clearCommand } from './clear-viewed.ts'
import { keepViewed as keepCommand } from './keep-viewed.ts'
import { keepViewedSchema, setViewingSchema } from './schema.ts'
import { setViewing as setCommand } from './set-viewing.ts'

/** Notes what somebody looked at who asked for it. Answers the list; null for whoever has none. */
export const keepViewed = action(keepViewedSchema, async ({ slugs }) => keepCommand((await requireCustomer()).personId, slugs))

/** The button «Очистить». */
export const clearViewed = action(z.object({}), async () => clearCommand((await requireCustomer()).personId))

const setViewing = action(setViewingSchema, async ({ kept }) => setCommand((await requireCustomer()).personId, kept))

/** The switch in the portal, with or without scripts. */
export async function setViewingForm(form: FormData): Promise<void> {
  await setViewing({ kept: formOf(form).get('kept') === 'yes' })
  refresh()
}

/** The button «Очистить» there. */
export async function clearViewedForm(): Promise<void> {
  await clearViewed({})
  refresh()
}
