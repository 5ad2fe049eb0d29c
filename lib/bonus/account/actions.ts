'use server'

import { refresh } from 'next/cache'
import { action } from '#lib/action/action.ts'
import { Refusal } from '#lib/action/refusal.ts'
import { nothingSchema } from '#lib/accounts/schema.ts'
import { requireCustomer } from '#lib/auth/current-customer.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { leaveProgramme } from '../members/leave-programme.ts'
import { livingMember } from '../members/living-member.ts'

/** The customer's own membership ends: what happens to the points was said before. */
export const leaveOwn = action(nothingSchema, async () => {
  const { personId } = await requireCustomer()
  await db.$transaction(async (tx) => {
    const member = await livingMember(tx, { personId })
    if (!member) throw new Refusal('not-member')
    await leaveProgramme(tx, member.id, now())
  })
  refresh()
  return {}
})
