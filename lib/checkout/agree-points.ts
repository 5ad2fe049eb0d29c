import { Refusal } from '#lib/action/refusal.ts'
import { expectedPoints } from '#lib/bonus/earn/expected-points.ts'
import { type Earning, readEarning } from '#lib/bonus/earn/read-earning.ts'
import { getBalance } from '#lib/bonus/ledger/balance.ts'
import { redeemPoints } from '#lib/bonus/ledger/redeem-points.ts'
import { earningMember } from '#lib/bonus/members/earning-member.ts'
import type { Transaction } from '#lib/db/db.ts'
import type { CheckoutInput } from './schema.ts'
import type { PaidByPoints } from './totals.ts'

/** Who takes part in the bonus programme by an order, and the rules it is placed by; nobody's outside of it. */
export type OrderPoints = { readonly memberId: string | null; readonly earning: Earning | null }

type Placing = { readonly input: Pick<CheckoutInput, 'bonus' | 'contact'>; readonly personId: string | null; readonly at: Date }

/** Reads who pays by points and earns. Refusal `bonus-not-yours` (field `bonus`) for points of somebody who is not signed in or takes no part. */
export async function readOrderPoints(tx: Transaction, { input, personId, at }: Placing): Promise<OrderPoints> {
  const memberId = await earningMember(tx, { personId, contact: input.contact })
  const earning = memberId === null ? null : await readEarning(tx, memberId, at)
  if (input.bonus > 0 && (personId === null || !earning)) throw new Refusal('bonus-not-yours', { bonus: 'bonus-not-yours' })
  return { memberId, earning }
}

/** The points of the form, if the lines take so many and the account has them. Refusals `bonus-short` (`balance`), `bonus-most` (`most`: now), both at the field `bonus`. */
export async function agreePoints(tx: Transaction, { memberId, earning }: OrderPoints, { points, at, mostOf }: { readonly points: number; readonly at: Date; readonly mostOf: (bonus: PaidByPoints) => number }): Promise<PaidByPoints> {
  if (points === 0 || memberId === null || !earning) return { points: 0, redeemShare: 0 }
  const { redeemShare } = earning.rules
  const balance = await getBalance(memberId, { tx, at })
  if (points > balance) throw new Refusal('bonus-short', { bonus: 'bonus-short', balance: String(balance) })
  const most = mostOf({ points: 0, redeemShare })
  if (points > most) throw new Refusal('bonus-most', { bonus: 'bonus-most', most: String(Math.min(most, balance)) })
  return { points, redeemShare }
}

/** The points that each line promises of what is paid for it in money. */
export function promisedPoints({ earning }: OrderPoints, lines: readonly { readonly paid: number; readonly categoryId: string }[]): readonly number[] {
  if (!earning) return lines.map(() => 0)
  const { rules, level, campaigns, categoriesOf } = earning
  return expectedPoints(rules, level, campaigns, lines.map(({ paid, categoryId }) => ({ paid, categoryIds: categoriesOf(categoryId) }))).byLine
}

/** Takes the points from the account; whoever was faster elsewhere leaves less. Refusals of `redeemPoints`, at the field `bonus`. */
export async function payByPoints(tx: Transaction, { memberId }: OrderPoints, pay: { readonly orderId: string; readonly points: number; readonly at: Date }): Promise<void> {
  if (pay.points === 0 || memberId === null) return
  try {
    await redeemPoints(tx, { memberId, ...pay })
  } catch (error) {
    throw error instanceof Refusal ? new Refusal(error.code, { ...error.fields, bonus: error.code }) : error
  }
}
