'use server'

import { staffAction } from '#lib/auth/staff-action.ts'
import { db } from '#lib/db/db.ts'
import { cancelMessage } from './cancel-message.ts'
import { retryMessages } from './retry-messages.ts'
import { cancelSchema, retrySchema } from './schema.ts'

export const retry = staffAction('messages.retry', retrySchema, async ({ ids }) => ({ queued: await db.$transaction((tx) => retryMessages(tx, ids)) }))

export const cancel = staffAction('messages.retry', cancelSchema, async (input) => {
  await db.$transaction((tx) => cancelMessage(tx, input))
  return {}
})
