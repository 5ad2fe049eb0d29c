import { joinProgramme } from '#lib/bonus/members/join-programme.ts'
import { now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { makeCustomer, type MadeCustomer } from './make-customer.ts'

/** Somebody with an account who takes part in the bonus programme, with their welcome. */
export async function makeBonusMember(): Promise<{ readonly id: string; readonly customer: MadeCustomer; readonly referralCode: string }> {
  const customer = await makeCustomer()
  const { memberId: id } = await db.$transaction((tx) => joinProgramme(tx, { personId: customer.personId }, { at: now() }))
  const { referralCode } = await db.bonusMember.findUniqueOrThrow({ where: { id }, select: { referralCode: true } })
  return { id, customer, referralCode }
}
