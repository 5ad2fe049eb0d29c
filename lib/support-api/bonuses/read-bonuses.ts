import { getOwnBonuses } from '#lib/bonus/account/get-own-bonuses.ts'
import { getOwnLedger } from '#lib/bonus/account/get-own-ledger.ts'
import type { Bonuses } from '../schema/bonuses.ts'

/** What somebody has in the bonus programme, as their own page shows it. */
export async function readBonuses(personId: string): Promise<Bonuses> {
  const own = await getOwnBonuses(personId)
  if (!own) return { member: false, balance: 0, pending: 0, level: null, turnover: 0, entries: [] }
  const { lines } = await getOwnLedger(own.memberId)
  return {
    member: true,
    balance: own.balance,
    pending: own.pending.reduce((sum, { points }) => sum + points, 0),
    level: own.level?.code ?? null,
    turnover: own.level?.turnover ?? 0,
    entries: lines.map(({ kind, source, points, order, happenedAt, expiresAt }) => ({ kind, source, points, order, at: happenedAt.toISOString(), expiresAt: expiresAt?.toISOString() ?? null })),
  }
}
