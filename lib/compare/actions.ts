'use server'

import { action } from '#lib/action/action.ts'
import { requireCustomer } from '#lib/auth/current-customer.ts'
import { changeCompared as changeCommand } from './change-compared.ts'
import { keepCompared as keepCommand } from './keep-compared.ts'
import { changeComparedSchema, keepComparedSchema } from './schema.ts'

/** Answers the whole list as it is then. */
export const changeCompared = action(changeComparedSchema, async (change) => changeCommand((await requireCustomer()).personId, change))

/** Takes over what a guest has compared on the device. */
export const keepCompared = action(keepComparedSchema, async ({ slugs }) => keepCommand((await requireCustomer()).personId, slugs))
