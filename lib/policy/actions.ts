'use server'

import { refresh } from 'next/cache'
import * as z from 'zod'
import { action } from '#lib/action/action.ts'
import { Refusal } from '#lib/action/refusal.ts'
import { requireCustomer } from '#lib/auth/current-customer.ts'
import { db } from '#lib/db/db.ts'
import { acceptPolicy } from './accept-policy.ts'
import { currentPolicy } from './policy-at.ts'

const input = z.object({ number: z.number().int().positive() })

/** The customer has taken note of the version they were shown. Refusal `policy-changed` when another is in force by now. */
export const acceptVersion = action(input, async ({ number }) => {
  const { personId } = await requireCustomer()
  await db.$transaction(async (tx) => {
    if ((await currentPolicy(tx)).number !== number) throw new Refusal('policy-changed')
    await acceptPolicy(tx, personId)
  })
  refresh()
  return {}
})
