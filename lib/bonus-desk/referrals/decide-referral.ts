import { payReferral, refuseReferral } from '#lib/bonus/members/decide-referral.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import type { DecideReferralInput } from './schema.ts'

/** A human gives or refuses the points of a referral that was held, for a reason (5.8: no programme refuses). Refusals `not-found`, `changed-meanwhile`: somebody else has decided. */
export async function decideReferral({ id, pay, reason }: DecideReferralInput, { personId }: { readonly personId: string }): Promise<void> {
  await db.$transaction(async (tx) => {
    await tx.bonusReferral.updateMany({ where: { id, state: 'held' }, data: { reason } })
    await (pay ? payReferral : refuseReferral)(tx, id, { by: personId, at: now() })
  })
}
