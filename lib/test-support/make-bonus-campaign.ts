import { days, now } from '#lib/clock/clock.ts'
import { db } from '#lib/db/db.ts'
import { makeCustomer } from './make-customer.ts'

/** A campaign of the bonus programme, double points for everything from tomorrow on for a week: a draft of somebody’s, or approved by somebody else. */
export async function makeBonusCampaign({ approved = false } = {}): Promise<{ readonly id: string; readonly authorId: string }> {
  const { personId: authorId } = await makeCustomer({ roles: ['manager'] })
  const moment = now().getTime()
  const { id } = await db.bonusCampaign.create({
    data: { name: 'Двойные бонусы', multiplier: 200, startsAt: new Date(moment + days(1)), endsAt: new Date(moment + days(8)), authorId },
    select: { id: true },
  })
  if (approved) await db.bonusCampaign.update({ where: { id }, data: { state: 'approved', approverId: (await makeCustomer({ roles: ['admin'] })).personId } })
  return { id, authorId }
}
