'use server'

import { refresh } from 'next/cache'
import { requireStaff } from '#lib/auth/current-staff.ts'
import { staffAction } from '#lib/auth/staff-action.ts'
import { cancelRun as cancelCommand } from './cancel-run.ts'
import { bulkKinds } from './kinds.ts'
import { runIdSchema, startRunSchema } from './schema.ts'
import { startRun as startCommand } from './start-run.ts'

/** Each kind asks for its own permission besides. `next` is the page that shows how far it is. */
export const startRun = staffAction('orders.read', startRunSchema, async (input) => {
  const staff = await requireStaff(bulkKinds[input.kind])
  const { id } = await startCommand(input, staff)
  return { next: `/desk/orders/runs/${id}` }
})

export const cancelRun = staffAction('orders.read', runIdSchema, async ({ id }, { personId }) => {
  await cancelCommand(id, personId)
  refresh()
  return {}
})
