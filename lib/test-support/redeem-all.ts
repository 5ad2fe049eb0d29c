import { getBalance } from '#lib/bonus/ledger/balance.ts'
import { type MadeMember, placeByPoints } from './make-bonus.ts'

/** Somebody spends all they have. */
export async function redeemAll(member: MadeMember): Promise<void> {
  await placeByPoints(member, { points: await getBalance(member.id) })
}
