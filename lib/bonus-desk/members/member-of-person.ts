import { getBalance } from '#lib/bonus/ledger/balance.ts'
import { getPending, memberOf } from '#lib/bonus/ledger/queries.ts'
import { levelAt } from '#lib/bonus/levels/level-at.ts'
import { rulesAt } from '#lib/bonus/rules/rules-at.ts'
import { now } from '#lib/clock/clock.ts'
import type { StaffRole } from '#lib/db/generated/enums.ts'
import { readMasked } from '#lib/privacy/read-masked.ts'

/** What a customer has in the bonus programme, for their card; null when they take no part, or a block hides them (6.2.4). */
export function memberOfPerson(role: StaffRole, personId: string) {
  const at = now()
  return readMasked(role, async (tx) => {
    const member = await memberOf(tx, personId)
    if (!member) return null
    const rules = await rulesAt(at, tx)
    const pending = await getPending(member.id, tx)
    return {
      id: member.id, joinedAt: member.joinedAt, balance: await getBalance(member.id, { tx, at }), pending: pending.reduce((all, { points }) => all + points, 0),
      level: rules && (await levelAt(member.id, rules, at, tx)).level,
    }
  })
}
