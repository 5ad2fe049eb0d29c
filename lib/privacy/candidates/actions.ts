'use server'

import { action } from '#lib/action/action.ts'
import { whichSchema } from '#lib/careers/schema.ts'
import { whichApplication } from '#lib/careers/which-application.ts'
import { db } from '#lib/db/db.ts'
import { destroyApplication } from './destroy-application.ts'

/** Whoever holds the link of an application, or is signed in as its person, has it destroyed at once, with its act (6.1.4). */
export const destroyOwn = action(whichSchema, async (which) => {
  const { id } = await whichApplication(which)
  const act = await db.$transaction((tx) => destroyApplication(tx, id, 'просьба кандидата на странице отклика'))
  return { act }
})
