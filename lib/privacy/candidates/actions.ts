'use server'

import { action } from '#lib/action/action.ts'
import { Refusal } from '#lib/action/refusal.ts'
import { applicationOfToken } from '#lib/careers/application-link.ts'
import { applicationTokenSchema } from '#lib/careers/schema.ts'
import { db } from '#lib/db/db.ts'
import { destroyApplication } from './destroy-application.ts'

/** Whoever holds the link of an application has it destroyed at once, with its act (6.1.4). */
export const destroyOwn = action(applicationTokenSchema, async ({ token }) => {
  const id = applicationOfToken(token)
  if (id === null) throw new Refusal('not-candidate')
  const act = await db.$transaction((tx) => destroyApplication(tx, id, 'просьба кандидата на странице отклика'))
  return { act }
})
